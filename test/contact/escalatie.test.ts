import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { escalateTermijnen } from "../../src/contact/escalate-termijnen.ts";
import { ripeZaken } from "../../src/contact/escalatie-store.ts";
import { sweepTermijnen } from "../../src/contact/sweep-termijnen.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, testBase } from "../support/world.ts";
import { handedOver, makeAgreed, makeRole, routering, startAgreed } from "./agreed.ts";
import { callRoute } from "./call-route.ts";

const missedAt = "2026-12-10T03:00:00.000Z";

describe.each(engines)("a missed term hands the zaak over (%s)", (engine) => {
  it("to the crisis team, off the person who had it, with the reason on the timeline and in the audit", async () => {
    const base = await testBase(engine);
    const { town, crisis, zaak, ctx } = await startAgreed(base);
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    const { zaken, termijnen, events, audit } = await handedOver(base);
    expect(zaken).toEqual([{ team_id: crisis.id, behandelaar_id: null, met_de_hand: 1 }]);
    expect(termijnen).toEqual([
      { soort: "wgs-aanbod", status: "verlopen", geescaleerd_op: null },
      { soort: "maastricht-contact", status: "verlopen", geescaleerd_op: missedAt },
    ]);
    expect(events).toEqual([
      {
        door: "termijnen",
        op: missedAt,
        regel: "maastricht-contact",
        vervaltOp: "2026-12-01",
        rol: "crisisteam",
        reden: {
          code: "overgedragen",
          tekst: "De laatste dag voor contact met de inwoner was 1 december 2026. De zaak gaat naar Interventie.",
          bron: "maastricht-werkwijze",
        },
        van: town.team.uuid,
        team: crisis.uuid,
        teamNaam: "Interventie",
      },
    ]);
    expect(audit).toEqual([
      {
        onderwerp: zaak.uuid,
        gemeente_id: town.id,
        regel: "maastricht-contact",
        rol: "crisisteam",
        uitkomst: "overgedragen",
        bron: "maastricht-werkwijze",
        van: town.team.uuid,
        team: crisis.uuid,
      },
    ]);
    const { body } = await callRoute(ctx, "toonTijdlijn", { params: { id: zaak.uuid }, query: {} });
    expect(body.tijdlijn.at(-1)).toMatchObject({ soort: "geescaleerd", tekst: events[0].reden.tekst });
    const { body: shown } = await callRoute(ctx, "toonZaak", { params: { id: zaak.uuid } });
    expect(shown.routering).toMatchObject([
      {
        code: "geescaleerd",
        tekst:
          "De laatste dag voor contact met de inwoner was 1 december 2026. " +
          "Daarom ging de zaak op 10 december 2026 naar Interventie. Die afspraak komt uit: De werkwijze van Maastricht.",
      },
    ]);
    const list = await callRoute(ctx, "lijstZaken", { query: { team: crisis.uuid } });
    expect(list.body.zaken).toMatchObject([{ id: zaak.uuid, behandelaar: null }]);
    const outbox = await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).execute();
    expect(new Set(outbox.map(({ soort, onderwerp_id }) => `${soort} ${onderwerp_id}`))).toEqual(
      new Set([`zaak.herprioriteren ${zaak.id}`]),
    );
  });

  it.each([
    ["on the last day nothing", "2026-12-01T22:59:59.000Z", 0],
    ["from the first moment after it", "2026-12-01T23:00:00.000Z", 1],
    ["after three days of standing still", "2026-12-04T23:00:00.000Z", 1],
  ])("%s", async (_name, now, count) => {
    const base = await testBase(engine);
    await startAgreed(base);
    base.clock.set(now);
    await sweepTermijnen(base);
    expect((await handedOver(base)).events).toHaveLength(count);
  });

  it("does so once, however often and by however many it is looked at", async () => {
    const base = await testBase(engine);
    const { town, crisis } = await startAgreed(base);
    const partner = await makePartner(base, "Waternet", "Water");
    for (let n = 0; n < 12; n += 1) {
      const zaak = await makeZaak(base, town);
      const signaal = await makeSignaal(base, town, zaak, partner);
      await makeAgreed(base, town, zaak, signaal, "crisisteam", "maastricht-contact");
    }
    base.clock.set(missedAt);
    await Promise.all([sweepTermijnen(base), sweepTermijnen(base), sweepTermijnen(base)]);
    await sweepTermijnen(base);
    const { zaken, events, audit } = await handedOver(base);
    expect(zaken.map(({ team_id }) => team_id)).toEqual(Array.from({ length: 13 }, () => crisis.id));
    expect([events.length, audit.length]).toEqual([13, 13]);
  });

  it("takes more zaken than fit in a batch", async () => {
    const base = await testBase(engine);
    const { crisis, zaak, signaal } = await startAgreed(base);
    await base.db.write(async (trx) => {
      const one = await trx.q.selectFrom("zaken").selectAll().where("id", "=", zaak.id).executeTakeFirstOrThrow();
      const { id: _id, ...values } = one;
      const ids = await trx.takeIds("adressen", 1_100);
      const adres = await trx.q.selectFrom("adressen").selectAll().executeTakeFirstOrThrow();
      await trx.insertMany("adressen", ids.map((id) => ({ ...adres, id, adressleutel: `A${id}` })) as never);
      const zaakIds = await trx.takeIds("zaken", ids.length);
      await trx.insertMany(
        "zaken",
        zaakIds.map((id, index) => ({ ...values, id, uuid: newUuid(), adres_id: ids[index] })) as never,
      );
      const term = await trx.q
        .selectFrom("termijnen")
        .selectAll()
        .where("escalatie", "is not", null)
        .executeTakeFirstOrThrow();
      const { id: _term, ...rest } = term;
      await trx.insertMany(
        "termijnen",
        zaakIds.map((zaak_id) => ({ ...rest, zaak_id, signaal_id: signaal.id })) as never,
      );
    });
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    const moved = await base.db.read.q.selectFrom("zaken").select("id").where("team_id", "=", crisis.id).execute();
    expect(moved).toHaveLength(1_101);
  });

  it("stays with its wijkteam when the wijkteam takes over, and says so", async () => {
    const base = await testBase(engine);
    const { town } = await startAgreed(base, "wijkteam", "rotterdam-contact");
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    const { zaken, termijnen, events } = await handedOver(base);
    expect(zaken).toMatchObject([{ team_id: town.team.id, met_de_hand: 0 }]);
    expect(zaken[0]?.behandelaar_id).not.toBeNull();
    expect(events).toMatchObject([{ reden: { code: "al-bij-team", bron: "rotterdam-werkwijze" } }]);
    expect(termijnen[1]?.geescaleerd_op).toBe(missedAt);
  });

  it("stays where it is when nobody has the role, and says so once", async () => {
    const base = await testBase(engine);
    const { town } = await startAgreed(base, "coordinator", "haarlem-brief");
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    await sweepTermijnen(base);
    const { zaken, events } = await handedOver(base);
    expect(zaken[0]?.team_id).toBe(town.team.id);
    expect(await routering(base)).not.toContainEqual(expect.objectContaining({ code: "geescaleerd" }));
    expect(events).toMatchObject([{ reden: { code: "geen-team", bron: "haarlem-werkafspraken" } }]);
  });

  it("never goes to a team of another municipality", async () => {
    const base = await testBase(engine);
    const other = await makeTown(base, "0363");
    await makeRole(base, other, "Coördinator elders", "coordinator");
    const { town } = await startAgreed(base, "coordinator", "haarlem-brief");
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    expect((await handedOver(base)).zaken[0]?.team_id).toBe(town.team.id);
  });

  it("ends with the crisis team when two terms are missed at once", async () => {
    const base = await testBase(engine);
    const { town, crisis, zaak, signaal } = await startAgreed(base);
    const coordinator = await makeRole(base, town, "Coördinator", "coordinator");
    await makeAgreed(base, town, zaak, signaal, "coordinator", "haarlem-brief");
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    const { zaken, events } = await handedOver(base);
    expect(zaken[0]?.team_id).toBe(crisis.id);
    expect(await routering(base)).toMatchObject([{ code: "geescaleerd", bron: "maastricht-werkwijze" }]);
    expect(events.map(({ van, team }) => [van, team])).toEqual([
      [town.team.uuid, coordinator.uuid],
      [coordinator.uuid, crisis.uuid],
    ]);
  });

  it.each([
    ["has no escalation", null, {}],
    ["was met before", "crisisteam", { status: "vervuld", vervuld_op: "2026-11-20" }],
    ["was met too late", "crisisteam", { status: "te-laat-vervuld", vervuld_op: "2026-12-05" }],
    ["lapsed", "crisisteam", { status: "vervallen" }],
    ["had its consequence before", "crisisteam", { status: "verlopen", geescaleerd_op: "2026-12-02T03:00:00.000Z" }],
  ] as const)("leaves alone a term that %s", async (_name, escalatie, values) => {
    const base = await testBase(engine);
    const { town, agreed } = await startAgreed(base, escalatie);
    if (Object.keys(values).length > 0) {
      await base.db.write(({ q }) => q.updateTable("termijnen").set(values).where("id", "=", agreed.id).execute());
    }
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    const { zaken, events } = await handedOver(base);
    expect([zaken[0]?.team_id, events.length]).toEqual([town.team.id, 0]);
  });

  it("leaves a closed zaak alone until it is opened again", async () => {
    const base = await testBase(engine);
    const { town, crisis, zaak, ctx } = await startAgreed(base);
    const params = { id: zaak.uuid };
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    base.clock.set(missedAt);
    await sweepTermijnen(base);
    expect((await handedOver(base)).zaken[0]?.team_id).toBe(town.team.id);
    await callRoute(ctx, "heropenZaak", { params, body: { reden: "Vergissing." } });
    await sweepTermijnen(base);
    expect((await handedOver(base)).zaken[0]?.team_id).toBe(crisis.id);
  });

  it("answers how many terms had their consequence", async () => {
    const base = await testBase(engine);
    const { agreed } = await startAgreed(base);
    base.clock.set(missedAt);
    const ctx = systeem(base, "test");
    expect(await escalateTermijnen(ctx)).toBe(0);
    await base.db.write(({ q }) =>
      q.updateTable("termijnen").set({ status: "verlopen" }).where("id", "=", agreed.id).execute(),
    );
    expect(await escalateTermijnen(ctx)).toBe(1);
    expect(await escalateTermijnen(ctx)).toBe(0);
  });
});

it("finds the zaken to hand over by their own index (sqlite)", async () => {
  const { db } = await testBase("sqlite");
  const query = ripeZaken(db.read, 500).compile();
  const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows: steps } = await db.read.q.executeQuery<{ detail: string }>(explain);
  const plan = steps.map(({ detail }) => detail).join("\n");
  expect(plan).toMatch(/termijnen USING (COVERING )?INDEX termijnen_escalatie/);
  expect(plan).not.toMatch(/TEMP B-TREE|SCAN zaken/);
});
