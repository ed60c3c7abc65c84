import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay } from "../../src/law/calendar.ts";
import { computeTermijn, type TermijnSoort } from "../../src/law/termijnen.ts";
import { engines } from "../support/world.ts";
import { at } from "./household-build.ts";
import { crisis, later, offer, startPlicht } from "./plicht-build.ts";

const nr = fc.nat({ max: 99 });
const huisnummer = fc.constantFrom(10, 12, 14, 16);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ doe: fc.constant("signaal"), huisnummer, isCrisis: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ doe: fc.constant("merge"), een: nr, ander: nr }) },
  { weight: 3, arbitrary: fc.record({ doe: fc.constant("split"), een: nr, huisnummer }) },
  { weight: 4, arbitrary: fc.record({ doe: fc.constant("undo"), een: nr }) },
  { weight: 2, arbitrary: fc.record({ doe: fc.constant("aanbod"), een: nr }) },
  { weight: 1, arbitrary: fc.record({ doe: fc.constant("dagen"), aantal: fc.integer({ min: 1, max: 4 }) }) },
);
type Step = Partial<Record<"een" | "ander" | "huisnummer" | "aantal", number>> & { doe: string; isCrisis?: boolean };
type World = Awaited<ReturnType<typeof startPlicht>>;

const pick = <T>(list: readonly T[], n = 0): T | undefined => list[n % list.length];

/** Does one thing to the town; what it refuses, it refuses. */
async function take(world: World, step: Step, index: number): Promise<void> {
  const { town, gemeente, huur, send, zaken, split, undo } = world;
  const { q } = town.base.db.read;
  const vandaag = localDay(town.base.clock.now());
  const zaak = pick(await zaken(), step.een);
  if (step.doe === "dagen") return later(town, step.aantal ?? 1);
  if (step.doe === "signaal") {
    const persoon = {
      achternaam: `Tester${"abcdefghijklmnopqrstuvwxyz"[index]}`,
      geboortedatum: `19${50 + index}-01-01`,
    };
    const found = step.isCrisis ? { crisis: crisis("ontruiming") } : {};
    return await send(huur, `K${index}`, { ...at(step.huisnummer ?? 10), persoon, signaaldatum: vandaag, ...found });
  }
  if (zaak === undefined) return;
  if (step.doe === "aanbod") {
    await gemeente.post(`/v1/zaken/${zaak}/contactpogingen`, { ...offer, datum: vandaag });
  } else if (step.doe === "merge") {
    const met = pick(await zaken(), step.ander);
    await gemeente.post(`/v1/zaken/${zaak}/samenvoeging`, { met, reden: "Eén gezin." });
  } else if (step.doe === "split") {
    const signaal = pick(await q.selectFrom("signalen").select(["id", "uuid", "zaak_id"]).execute(), step.een);
    const van = await q
      .selectFrom("zaken")
      .select("uuid")
      .where("id", "=", signaal?.zaak_id ?? 0)
      .executeTakeFirst();
    if (signaal && van) await split(van.uuid, signaal.uuid, step.huisnummer ?? 10);
  } else {
    const moves = await q
      .selectFrom("verplaatsingen as v")
      .innerJoin("zaken as z", "z.id", "v.naar_zaak_id")
      .select(["v.uuid", "z.uuid as zaak"])
      .where("v.ongedaan_op", "is", null)
      .execute();
    const move = pick(moves, step.een);
    if (move) expect([200, 409]).toContain((await undo(move.zaak, move.uuid)).status);
  }
}

/** Every open zaak owes its household what its own signals ask, and only its own offers count. */
async function checkDuty({ town }: World): Promise<void> {
  const { q } = town.base.db.read;
  for (const { id } of await q.selectFrom("zaken").select("id").where("afgesloten_op", "is", null).execute()) {
    const signalen = await q
      .selectFrom("signalen")
      .select(["ontvangen_op", "crisis_soort"])
      .where("zaak_id", "=", id)
      .where("status", "=", "Opgepakt")
      .orderBy("ontvangen_op")
      .execute();
    expect(signalen).not.toEqual([]);
    const termijnen = await q
      .selectFrom("termijnen")
      .selectAll()
      .where("zaak_id", "=", id)
      .where("status", "<>", "vervallen")
      .execute();
    const offers = await q.selectFrom("contactpogingen").select("datum").where("zaak_id", "=", id).execute();
    const days = offers.map(({ datum }) => datum);
    for (const { vervuld_op } of termijnen) if (vervuld_op !== null) expect(days).toContain(vervuld_op);
    const inTime = (soort: TermijnSoort, receipt: string) =>
      termijnen.some((item) => item.soort === soort && item.vervalt_op <= computeTermijn(soort, receipt).vervaltOp);
    const [first] = signalen as [(typeof signalen)[number]];
    const firstCrisis = signalen.find(({ crisis_soort }) => crisis_soort !== null);
    expect(inTime("wgs-aanbod", first.ontvangen_op)).toBe(true);
    if (firstCrisis) expect(inTime("wgs-bedreigend", firstCrisis.ontvangen_op)).toBe(true);
  }
}

describe.each(engines)("whatever is merged, split and undone (%s)", (engine) => {
  it("every open zaak has the terms that its signals bring", { timeout: 300_000 }, async () => {
    const story = fc.array(step, { minLength: 8, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(story, async (steps: Step[]) => {
        const world = await startPlicht(engine);
        await take(world, { doe: "signaal", huisnummer: 10 }, 20);
        await take(world, { doe: "signaal", huisnummer: 10, isCrisis: true }, 21);
        await take(world, { doe: "signaal", huisnummer: 12 }, 22);
        for (const [index, item] of steps.entries()) {
          await take(world, item, index);
          await checkDuty(world);
        }
      }),
      { numRuns: 15, seed: 5 },
    );
  });
});
