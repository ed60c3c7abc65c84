import { describe, expect, it } from "vitest";
import { type Caller, makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { deliver, mailbox } from "./taking-back.ts";

const correct = async (partner: Caller, id: string, euros: number, reden = "invoerfout") =>
  await partner.post(`/v1/signalen/${id}/correctie`, { reden, achterstand: { bedrag: euros } });
const owed = (euros: number, changes: Record<string, unknown> = {}) => ({
  achterstand: { bedrag: euros, ontstaansdatum: "2026-09-01" },
  ...changes,
});

async function start(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const partner = await town.partner("Huur", "Woonstek");
  const gemeente = await town.gemeente();
  const zaak = async () => (await gemeente.get("/v1/zaken")).body.zaken[0];
  const last = async () => (await mailbox(partner)).at(-1)?.waarde;
  return { town, partner, gemeente, zaak, last };
}
const zonderGeboortedatum = { persoon: { achternaam: "Dijk" } };

describe.each(engines)("a corrected signal on its way (%s)", (engine) => {
  it("gives the zaak its new place and the team a line; the proof of the past stays", async () => {
    const { town, partner, gemeente, zaak } = await start(engine);
    const id = await deliver(partner, "K-1", owed(200, zonderGeboortedatum));
    const before = await zaak();
    town.base.clock.advance("PT1H");
    expect((await correct(partner, id, 4000)).status).toBe(200);
    await town.jobs();
    const after = await zaak();
    expect(after.totaalBedrag).toBe(4000);
    expect(after.prioriteit).toBeGreaterThan(before.prioriteit);
    const { tijdlijn } = (await gemeente.get(`/v1/zaken/${after.id}/tijdlijn`)).body;
    const teksten = tijdlijn.map(({ soort, tekst }: Record<string, string>) => [
      soort,
      tekst?.replaceAll("\u00a0", " "),
    ]);
    expect(teksten).toContainEqual(["signaalOntvangen", "Signaal van Woonstek: een achterstand van € 200,00."]);
    expect(teksten).toContainEqual([
      "signaalVerbeterd",
      "Woonstek verbeterde het signaal: het bedrag van € 200,00 naar € 4.000,00.",
    ]);
    const bewijs = (await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body;
    const inhoud = JSON.parse(Buffer.from(bewijs.split(".")[1], "base64url").toString());
    expect(inhoud.achterstand.bedrag).toBe(200);
    expect(inhoud.gecorrigeerd).toEqual([
      {
        op: town.base.clock.now(),
        reden: "invoerfout",
        wijzigingen: [{ veld: "/achterstand/bedrag", oud: 200, nieuw: 4000 }],
      },
    ]);
  });

  it("starts no term and opens no zaak", async () => {
    const { town, partner } = await start(engine);
    const id = await deliver(partner, "K-1", zonderGeboortedatum);
    const { q } = town.base.db.read;
    const rows = async () => [
      await q.selectFrom("termijnen").selectAll().orderBy("id").execute(),
      await q.selectFrom("zaken").select(["id", "uuid", "geopend_op"]).execute(),
    ];
    const before = await rows();
    town.base.clock.advance("PT72H");
    await correct(partner, id, 5000);
    await town.jobs();
    expect(await rows()).toEqual(before);
  });
});

describe.each(engines)("what a partner may try to get back on top (%s)", (engine) => {
  const repeat = "Niet opgepakt: herhaalde melding";

  it("raises a signal and reports the raised amount anew: that is a repeat", async () => {
    const { partner, last } = await start(engine);
    const id = await deliver(partner, "K-1", owed(1000, zonderGeboortedatum));
    await correct(partner, id, 1500);
    await deliver(partner, "K-2", owed(1500, zonderGeboortedatum));
    expect(await last()).toBe(repeat);
    await deliver(partner, "K-3", owed(1500.01, zonderGeboortedatum));
    expect(await mailbox(partner)).toHaveLength(1);
  });

  it("raises what was filtered as a repeat: that has ended, and reports anew by the rule", async () => {
    const { partner, last } = await start(engine);
    await deliver(partner, "K-1", owed(1000, zonderGeboortedatum));
    const filtered = await deliver(partner, "K-2", owed(1000, zonderGeboortedatum));
    expect(await last()).toBe(repeat);
    expect((await correct(partner, filtered, 3000)).status).toBe(409);
  });

  it("lowers a mistake honestly: what is more than that is not a repeat", async () => {
    const { partner } = await start(engine);
    const id = await deliver(partner, "K-1", owed(12_755, zonderGeboortedatum));
    expect((await correct(partner, id, 1275.5)).status).toBe(200);
    await deliver(partner, "K-2", owed(1400, zonderGeboortedatum));
    expect(await mailbox(partner)).toEqual([]);
  });

  it("raises because of a payment, or of what came on top since: that is refused", async () => {
    const { partner } = await start(engine);
    const id = await deliver(partner, "K-1", owed(1000, zonderGeboortedatum));
    const answer = await correct(partner, id, 1001, "betalingVerwerkt");
    expect(answer.status).toBe(422);
    expect(answer.body.fouten[0]).toMatchObject({ code: "past-niet-bij-reden", bron: "lezing-correctie" });
    expect((await correct(partner, id, 999, "betalingVerwerkt")).status).toBe(200);
  });
});
