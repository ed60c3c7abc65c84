import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reclassify } from "../../src/contact/merge-together.ts";
import { runDueJobs } from "../../src/jobs.ts";
import { contactsoorten, intrekkingsredenen, type SignaalpartnerSoort } from "../../src/law/lists.ts";
import { huishoudGegevens } from "../../src/personal-columns.ts";
import { makeMedewerker, makePartner, makeSignaal, makeTermijn } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, rowsOf, type Street } from "./street.ts";

/** What a merge may change and an undo must put back. What only says that it happened stays. */
const tables = [
  "adressen",
  "zaken",
  "signalen",
  "termijnen",
  "contactpogingen",
  "koppelingen",
  "terugkoppelingen",
  "teams",
  "medewerkers",
] as const;

const day = (month: string) =>
  fc.integer({ min: 1, max: 28 }).map((n) => `2026-${month}-${String(n).padStart(2, "0")}`);
const signaal = fc.record({
  soort: fc.constantFrom<SignaalpartnerSoort>("Huur", "Energie", "Water", "Zorg"),
  signaaldatum: fc.constantFrom("05", "09", "10", "11").chain(day),
  bedrag: fc.integer({ min: 5_000, max: 300_000 }),
  crisis: fc.boolean(),
  ingetrokken: fc.option(fc.constantFrom(...intrekkingsredenen), { freq: 4 }),
});
const contact = fc.record({
  soort: fc.constantFrom(...contactsoorten.filter((soort) => soort !== "Administratief")),
  bereikt: fc.boolean(),
  aanbod: fc.boolean(),
  datum: day("12"),
  dagdeel: fc.constantFrom("Ochtend", "Middag", "Avond"),
});
const household = fc.record({
  signalen: fc.array(signaal, { maxLength: 4 }),
  contacten: fc.array(contact, { maxLength: 3 }),
  toegewezen: fc.boolean(),
  huishouden: fc.option(fc.record({ oggz: fc.boolean(), taal: fc.constantFrom("ar", "pl") }, { requiredKeys: [] })),
});
type Household = typeof household extends fc.Arbitrary<infer T> ? T : never;
const story = fc.record({ blijft: household, gaat: household, byLink: fc.boolean(), jobsBetween: fc.boolean() });

async function build(street: Street, number: string, { signalen, contacten, toegewezen, huishouden }: Household) {
  const { base, town, partner, ctx } = street;
  const made = await street.dwelling(number);
  for (const item of signalen) {
    const row = await makeSignaal(base, town, made.zaak, partner, {
      soort: item.soort,
      signaaldatum: item.signaaldatum,
      bedrag_centen: item.bedrag,
      crisis_soort: item.crisis ? "ontruiming" : null,
      ingetrokken_op: item.ingetrokken && "2026-11-20T09:00:00.000Z",
      intrekking_reden: item.ingetrokken,
    });
    if (item.crisis) await makeTermijn(base, town, made.zaak, row, "wgs-bedreigend");
  }
  const post = (operation: string, body: object) => callRoute(ctx, operation, { params: { id: made.zaak.uuid }, body });
  for (const body of contacten) expect((await post("legContactpogingVast", body)).status).toBe(201);
  if (toegewezen) await post("wijsZaakToe", { behandelaar: (await makeMedewerker(base, town)).uuid });
  const gegevens = huishouden && huishoudGegevens.seal(huishouden);
  await base.db.write(async (trx) => {
    await trx.q.updateTable("zaken").set({ huishoudgegevens: gegevens }).where("id", "=", made.zaak.id).execute();
    await reclassify(trx, town.id, [made.adresId]);
  });
  return made.zaak.uuid;
}

/** Merges by hand, or by confirming that both addresses are one dwelling. @returns what undoes it */
async function mergeThem(street: Street, blijft: string, gaat: string, byLink: boolean): Promise<string> {
  if (!byLink) return (await street.merge(blijft, gaat)).body.id;
  const [{ id }] = (await street.koppelingen()).koppelingen;
  expect((await street.decide(id, "bevestigd")).status).toBe(200);
  const [{ id: move }] = (await street.show(blijft)).verplaatsingen;
  return move;
}

let towns = 0;
async function tell(
  base: TestBase,
  { blijft, gaat, byLink, jobsBetween }: typeof story extends fc.Arbitrary<infer T> ? T : never,
) {
  towns += 1;
  const street = await makeStreet(base, String(towns).padStart(4, "0"));
  await makePartner(base);
  const first = await build(street, "10", blijft);
  const second = await build(street, "10-A", gaat);
  await runDueJobs(base);
  const before = await rowsOf(base, tables);

  const move = await mergeThem(street, first, second, byLink);
  const merged = await rowsOf(base, tables);
  const ids = new Set(
    merged.signalen.filter(({ gemeente_id }) => gemeente_id === street.town.id).map(({ zaak_id }) => zaak_id),
  );
  expect(ids.size).toBe(1);
  if (jobsBetween) await runDueJobs(base);
  expect((await street.undo(second, move)).status).toBe(200);
  await runDueJobs(base);
  expect(await rowsOf(base, tables)).toEqual(before);
}

describe.each(engines)("a merge that is undone (%s)", (engine) => {
  it("leaves every table as it was, for any two households", { timeout: 300_000 }, async () => {
    const base = await testBase(engine);
    base.clock.set("2026-12-28T12:00:00.000Z");
    await fc.assert(
      fc.asyncProperty(story, (given) => tell(base, given)),
      { numRuns: 30 },
    );
  });
});
