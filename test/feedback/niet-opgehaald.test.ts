import { describe, expect, it } from "vitest";
import { contactJobs } from "../../src/contact/jobs.ts";
import { showTijdlijn } from "../../src/contact/show-tijdlijn.ts";
import { acknowledgeTerugkoppeling } from "../../src/feedback/acknowledge-terugkoppeling.ts";
import { listTerugkoppelingen } from "../../src/feedback/list-terugkoppelingen.ts";
import { wordTerugkoppeling } from "../../src/feedback/rules.ts";
import { showTerugkoppeling } from "../../src/feedback/show-terugkoppeling.ts";
import { insertTerugkoppelingen } from "../../src/feedback/store.ts";
import { sweepNietOpgehaald } from "../../src/feedback/sweep-niet-opgehaald.ts";
import { drainOutbox } from "../../src/platform/outbox.ts";
import { asSender, asTown, insert, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

/** Made on Tuesday 3 November: the fifth working day is Tuesday 10 November. */
const lastMoment = "2026-11-10T22:59:59.999Z";
const late = "2026-11-10T23:00:00.000Z";

async function told(base: TestBase, count = 1) {
  const town = await makeTown(base);
  const zaak = await makeZaak(base, town);
  const partner = await makePartner(base);
  const woorden = wordTerugkoppeling("Inwoner is overleden", "basis", { bereikt: false });
  const items: Parameters<typeof insertTerugkoppelingen>[1][number][] = [];
  for (let i = 0; i < count; i += 1) {
    const { id: signaalId } = await makeSignaal(base, town, zaak, partner);
    items.push({ signaalId, partnerId: partner.id, gemeenteId: town.id, woorden });
  }
  await base.db.write((trx) => insertTerugkoppelingen(trx, items, tuesday));
  return { town, zaak, ctx: asSender(base, partner) };
}

const notes = async (base: TestBase, { town, zaak }: Awaited<ReturnType<typeof told>>) => {
  await drainOutbox(base, contactJobs(base));
  const { tijdlijn } = await showTijdlijn(asTown(base, town), { id: zaak.uuid, limiet: 200 });
  return tijdlijn.filter(({ soort }) => soort === "terugkoppelingNietOpgehaald");
};

describe.each(engines)("a terugkoppeling that nobody fetches (%s)", (engine) => {
  it("is noted on the day after its fifth working day, once, for the partner and for the municipality", async () => {
    const base = await testBase(engine);
    const world = await told(base);
    base.clock.set(lastMoment);
    expect(await sweepNietOpgehaald(base)).toBe(0);
    base.clock.set(late);
    expect(await sweepNietOpgehaald(base)).toBe(1);
    base.clock.advance("PT24H");
    expect(await sweepNietOpgehaald(base)).toBe(0);

    const { terugkoppelingen } = await listTerugkoppelingen(world.ctx, { ontvangen: "open", limiet: 10 });
    expect(terugkoppelingen.map(({ nietOpgehaaldOp }) => nietOpgehaaldOp)).toEqual([late]);
    expect(await showTerugkoppeling(world.ctx, { id: terugkoppelingen[0]?.id ?? "" })).toEqual(terugkoppelingen[0]);
    const [note, ...more] = await notes(base, world);
    expect(note?.tekst).toBe("De signaalpartner (Huur) heeft de terugkoppeling niet op tijd opgehaald.");
    expect(note?.details.signaal).toBe(terugkoppelingen[0]?.signaal);
    expect(more).toEqual([]);
    const audit = await base.db.read.q.selectFrom("audit").select(["handeling", "actor", "details"]).execute();
    expect(audit.filter(({ handeling }) => handeling === "terugkoppelingen.niet-opgehaald")).toEqual([
      { handeling: "terugkoppelingen.niet-opgehaald", actor: "postvak", details: '{"aantal":1}' },
    ]);
  });

  it("is not noted when its partner confirmed it, and the note stays when it does so later", async () => {
    const base = await testBase(engine);
    const world = await told(base, 2);
    const [first, second] = (await listTerugkoppelingen(world.ctx, { ontvangen: "open", limiet: 2 })).terugkoppelingen;
    await acknowledgeTerugkoppeling(world.ctx, { id: first?.id ?? "" });
    base.clock.set(late);
    expect(await sweepNietOpgehaald(base)).toBe(1);
    const later = await acknowledgeTerugkoppeling(world.ctx, { id: second?.id ?? "" });
    expect(later).toMatchObject({ ontvangenOp: late, nietOpgehaaldOp: late });
    expect(await notes(base, world)).toHaveLength(1);
  });

  it("goes by what its municipality set, from the day on which that holds", async () => {
    const base = await testBase(engine);
    const { town } = await told(base);
    const regel = { gemeente_id: town.id, sleutel: "ophaalWerkdagen", reden: "Besluit", vastgelegd_op: tuesday };
    await insert(base, "beleid", { ...regel, waarde: "2", geldt_van: "2026-11-07" });
    base.clock.set("2026-11-06T12:00:00.000Z");
    expect(await sweepNietOpgehaald(base)).toBe(0);
    base.clock.set("2026-11-07T12:00:00.000Z");
    expect(await sweepNietOpgehaald(base)).toBe(1);
  });

  it("takes more than a batch", async () => {
    const base = await testBase(engine);
    const { town } = await told(base);
    const row = await base.db.read.q.selectFrom("terugkoppelingen").selectAll().executeTakeFirstOrThrow();
    await base.db.write(async (trx) => {
      const ids = await trx.takeIds("terugkoppelingen", 2_000);
      await trx.insertMany(
        "terugkoppelingen",
        ids.map((id) => ({ ...row, id, uuid: `0193c0de-0000-7000-8000-${String(id).padStart(12, "0")}` })),
      );
    });
    base.clock.set(late);
    expect(await sweepNietOpgehaald(base)).toBe(2_001);
    const open = base.db.read.q.selectFrom("terugkoppelingen").select("id").where("niet_opgehaald_op", "is", null);
    expect(await open.execute()).toEqual([]);
    expect(town.id).toBeGreaterThan(0);
  });
});
