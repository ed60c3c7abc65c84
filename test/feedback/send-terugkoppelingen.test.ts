import { describe, expect, it } from "vitest";
import { feedbackJobs } from "../../src/feedback/jobs.ts";
import { latestTerugkoppeling } from "../../src/feedback/store.ts";
import { drainOutbox, enqueue } from "../../src/platform/outbox.ts";
import { insert, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

const closed = { status: "gesloten", afgesloten_op: tuesday, afsluitingen: 1 };

async function tell(base: TestBase, zaakId: number): Promise<void> {
  await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [zaakId], base.clock.now()));
  expect(await drainOutbox(base, feedbackJobs(base))).toBe(1);
}

const countAll = async (base: TestBase): Promise<number> =>
  (await base.db.read.q.selectFrom("terugkoppelingen").select("id").execute()).length;

describe.each(engines)("telling partners how a zaak ended (%s)", (engine) => {
  it("gives each signal the words that its own agreement allows", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const zaak = await makeZaak(base, town, { ...closed, resultaat: "Vervolghulp en/of verwijzing" });
    const none = await makePartner(base, "Zonder");
    const contact = await makePartner(base, "Contact", "Energie", { town, niveau: "contact" });
    const regeling = await makePartner(base, "Regeling", "Zorg", { town, niveau: "regeling" });
    const ended = await makePartner(base, "Voorbij", "Water", { town, niveau: "regeling", tot: "2026-11-02" });
    const signalen = [];
    for (const partner of [none, contact, regeling, ended]) signalen.push(await makeSignaal(base, town, zaak, partner));
    await insert(base, "contactpogingen", {
      uuid: "0193c0de-0000-7000-8000-000000000001",
      gemeente_id: town.id,
      zaak_id: zaak.id,
      soort: "Huisbezoek",
      bereikt: 1,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: 1,
      notitie: "geheim",
      vastgelegd_op: tuesday,
    });
    await tell(base, zaak.id);

    const latest = await latestTerugkoppeling(
      base.db.read,
      signalen.map(({ id }) => id),
    );
    const words = signalen.map(({ id }) => latest.get(id)).map((item) => [item?.waarde, item?.contact, item?.regeling]);
    expect(words).toEqual([
      ["Afgehandeld", null, null],
      ["Afgehandeld", "Ja", null],
      ["Afgehandeld", "Ja", "Nee"],
      ["Afgehandeld", null, null],
    ]);
  });

  /** One agreement up to a day, the next from the day after; the signaaldatum is 3 November 2026. */
  it.each([
    ["the first day after it", "2026-11-03", "basis", "regeling", [null, null]],
    ["its own first day", "2026-11-02", "basis", "regeling", ["Nee", "Nee"]],
    ["the first day after it", "2026-11-03", "contact", "regeling", ["Nee", null]],
    ["its own first day", "2026-11-02", "basis", "contact", ["Nee", null]],
    ["the first day after it", "2026-11-03", "regeling", "basis", ["Nee", "Nee"]],
    ["its own first day", "2026-11-02", "regeling", "basis", [null, null]],
  ] as const)("goes by the agreement of the signaaldatum: %s, until %s %s, then %s", async (...given) => {
    const [, tot, niveau, next, expected] = given;
    const base = await testBase(engine);
    const town = await makeTown(base);
    const zaak = await makeZaak(base, town, { ...closed, resultaat: "Vervolghulp en/of verwijzing" });
    const partner = await makePartner(base, "Woonstek", "Huur", { town, niveau, tot });
    await insert(base, "overeenkomsten", {
      uuid: "0193c0de-0000-7000-8000-000000000002",
      partner_id: partner.id,
      gemeente_id: town.id,
      geldig_van: tot === "2026-11-03" ? "2026-11-04" : "2026-11-03",
      geldig_tot: null,
      terugkoppelniveau: next,
    });
    const signaal = await makeSignaal(base, town, zaak, partner);
    base.clock.set("2026-12-01T09:00:00.000Z");
    await tell(base, zaak.id);
    const item = (await latestTerugkoppeling(base.db.read, [signaal.id])).get(signaal.id);
    expect([item?.contact, item?.regeling]).toEqual(expected);
  });

  it("says nothing twice, and after reopening only what is new", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const zaak = await makeZaak(base, town, { ...closed, resultaat: "Geen reactie na eerder contact" });
    const signaal = await makeSignaal(base, town, zaak, await makePartner(base));
    await tell(base, zaak.id);
    await tell(base, zaak.id);
    expect(await countAll(base)).toBe(1);

    const set = (values: object) =>
      base.db.write((trx) => trx.q.updateTable("zaken").set(values).where("id", "=", zaak.id).execute());
    await set({ resultaat: "Vervolghulp en/of verwijzing" });
    await tell(base, zaak.id);
    expect(await countAll(base)).toBe(1);

    await set({ resultaat: "Inwoner is overleden" });
    await tell(base, zaak.id);
    expect(await countAll(base)).toBe(2);
    const latest = await latestTerugkoppeling(base.db.read, [signaal.id]);
    expect(latest.get(signaal.id)?.waarde).toBe("Inwoner is overleden");
  });

  it("leaves a zaak alone that is open again, and other zaken at the same address", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const partner = await makePartner(base);
    const old = await makeZaak(base, town, { ...closed, resultaat: "Inwoner is overleden" });
    await makeSignaal(base, town, old, partner);
    const open = await makeZaak(base, town, { adres_id: old.adresId });
    await makeSignaal(base, town, open, partner);
    await tell(base, open.id);
    expect(await countAll(base)).toBe(0);
    await tell(base, old.id);
    expect(await countAll(base)).toBe(1);
  });
});
