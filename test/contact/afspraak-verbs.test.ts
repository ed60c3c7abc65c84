import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { agendaPage } from "../../src/contact/afspraak-store.ts";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { finishAfspraak } from "../../src/contact/finish-afspraak.ts";
import { listAfspraken } from "../../src/contact/list-afspraken.ts";
import { listAfsprakenAgenda } from "../../src/contact/list-afspraken-agenda.ts";
import { mergeZaken } from "../../src/contact/merge-zaken.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import type { Context } from "../../src/context.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { asTown, makeHousehold, makeMedewerker, makeTeam, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const bezoek = { soort: "Huisbezoek", datum: "2026-11-05", dagdeel: "Ochtend", notitie: "Bel <b>aan</b>." } as const;
const poging = { soort: "Huisbezoek", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true } as const;
const fault = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "ok",
    (error: { status?: number; code?: string }) => `${error.status} ${error.code}`,
  );

async function start(base: TestBase) {
  const town = await makeTown(base);
  const { zaak } = await makeHousehold(base, town);
  const medewerker = await makeMedewerker(base, town);
  const ctx = asTown(base, town);
  const other = await makeTeam(base, town.id, "Team Noord");
  /** Somebody of a team, or of none. */
  const of = (teamId: number, wie = { id: 0, uuid: newUuid() }): Context => ({
    ...ctx,
    actor: { ...ctx.actor, medewerker: { ...wie, teamId } } as Context["actor"],
  });
  return { town, zaak, medewerker, ctx, eigen: of(town.team.id, medewerker), vreemd: of(other.id), other };
}
const audits = async (base: TestBase): Promise<string[]> =>
  (await base.db.read.q.selectFrom("audit").select("handeling").orderBy("id").execute()).map((row) => row.handeling);

describe.each(engines)("plans (%s)", (engine) => {
  it("are made once, listed and ended, each with a trace that tells no text", async () => {
    const base = await testBase(engine);
    const { zaak, medewerker, ctx } = await start(base);
    const input = { zaak: zaak.uuid, ...bezoek, medewerker: medewerker.uuid, id: newUuid() };
    const [made, again] = await Promise.all([planAfspraak(ctx, input), planAfspraak(ctx, input)]);
    expect(again).toEqual(made);
    expect(made).toMatchObject({ ...bezoek, id: input.id, status: "open", medewerker: { naam: "Sam de Tester" } });
    expect(await fault(planAfspraak(ctx, { ...input, soort: "Brief" }))).toBe("409 sleutel-gebruikt");
    expect(await listAfspraken(ctx, { zaak: zaak.uuid })).toEqual([made]);
    const end = { zaak: zaak.uuid, afspraak: made.id, status: "gedaan" } as const;
    expect(await finishAfspraak(ctx, end)).toMatchObject({ status: "gedaan" });
    expect(await finishAfspraak(ctx, end)).toMatchObject({ status: "gedaan" });
    expect(await fault(finishAfspraak(ctx, { ...end, status: "vervallen" }))).toBe("409 afspraak-afgerond");
    expect(await audits(base)).toEqual(["afspraak.gepland", "zaak.bekeken", "afspraak.gedaan"]);
    const details = await base.db.read.q.selectFrom("audit").select("details").execute();
    expect(JSON.stringify(details)).not.toContain("Bel");
    expect(await fault(planAfspraak(ctx, { ...input, id: newUuid(), datum: "2026-11-02" }))).toBe("422 geweigerd");
  });

  it("are out of sight for another team, exactly as what is not there", async () => {
    const base = await testBase(engine);
    const { zaak, ctx, vreemd, eigen } = await start(base);
    const { id } = await planAfspraak(ctx, { zaak: zaak.uuid, ...bezoek });
    const absent = newUuid();
    for (const uuid of [zaak.uuid, absent]) {
      expect(await fault(planAfspraak(vreemd, { zaak: uuid, ...bezoek }))).toBe("404 niet-gevonden");
      expect(await fault(listAfspraken(vreemd, { zaak: uuid }))).toBe("404 niet-gevonden");
      const end = { zaak: uuid, afspraak: id, status: "gedaan" } as const;
      expect(await fault(finishAfspraak(vreemd, end))).toBe("404 niet-gevonden");
    }
    const days = { van: "2026-11-03", tot: "2026-11-09", limiet: 10 };
    expect((await listAfsprakenAgenda(vreemd, days)).afspraken).toEqual([]);
    const { afspraken } = await listAfsprakenAgenda(eigen, days);
    expect(afspraken).toMatchObject([{ id, zaak: { id: zaak.uuid, adres: { straatnaam: "Putsebocht" } } }]);
    expect((await listAfsprakenAgenda(eigen, { ...days, tot: "2026-11-04" })).afspraken).toEqual([]);
  });

  it("come page by page, day by day", async () => {
    const base = await testBase(engine);
    const { town, zaak, medewerker, ctx } = await start(base);
    for (const datum of ["2026-11-06", "2026-11-04", "2026-11-05", "2026-11-04"]) {
      await planAfspraak(ctx, { zaak: zaak.uuid, ...bezoek, datum, medewerker: medewerker.uuid });
    }
    const vraag = {
      van: "2026-11-04",
      tot: "2026-11-30",
      medewerker: medewerker.uuid,
      team: town.team.uuid,
      limiet: 3,
    };
    const first = await listAfsprakenAgenda(ctx, vraag);
    const rest = await listAfsprakenAgenda(ctx, { ...vraag, na: first.volgende ?? "" });
    expect([...first.afspraken, ...rest.afspraken].map(({ datum }) => datum)).toEqual([
      "2026-11-04",
      "2026-11-04",
      "2026-11-05",
      "2026-11-06",
    ]);
    expect(rest.volgende).toBeNull();
  });

  it("lapse when the zaak closes, go along when it is merged, and end with the attempt", async () => {
    const base = await testBase(engine);
    const { town, zaak, ctx } = await start(base);
    const { zaak: blijft } = await makeHousehold(base, town);
    const [open, gedaan] = [
      await planAfspraak(ctx, { zaak: zaak.uuid, ...bezoek }),
      await planAfspraak(ctx, { zaak: zaak.uuid, ...bezoek }),
    ];
    await recordContactpoging(ctx, { zaak: zaak.uuid, ...poging, afspraak: gedaan.id });
    await mergeZaken(ctx, { zaak: blijft.uuid, met: zaak.uuid, reden: "Eén gezin." });
    const standen = async (uuid: string) =>
      (await listAfspraken(ctx, { zaak: uuid })).map(({ id, status }) => [id, status]);
    expect(await standen(zaak.uuid)).toEqual([[gedaan.id, "gedaan"]]);
    expect(await standen(blijft.uuid)).toEqual([[open.id, "open"]]);
    await closeZaak(ctx, { zaak: blijft.uuid, resultaat: "Inwoner is overleden" });
    expect(await standen(blijft.uuid)).toEqual([[open.id, "vervallen"]]);
    expect(await fault(planAfspraak(ctx, { zaak: blijft.uuid, ...bezoek }))).toBe("409 zaak-gesloten");
  });
});

describe.each(engines)("a contactpoging with a key of its sender (%s)", (engine) => {
  it("is stored once, also by two at the same time, after closing and after a merge", async () => {
    const base = await testBase(engine);
    const { town, zaak, medewerker, eigen, ctx } = await start(base);
    const { zaak: blijft } = await makeHousehold(base, town);
    const { zaak: derde } = await makeHousehold(base, town);
    const input = { zaak: zaak.uuid, ...poging, medewerker: medewerker.uuid, sleutel: newUuid() };
    const many = await Promise.all(Array.from({ length: 6 }, () => recordContactpoging(eigen, input)));
    base.clock.advance("PT1H");
    const [first] = many;
    for (const answer of many) expect(answer).toEqual(first);
    await mergeZaken(ctx, { zaak: blijft.uuid, met: zaak.uuid, reden: "Eén gezin." });
    expect(await recordContactpoging(eigen, input)).toEqual(first);
    await closeZaak(ctx, { zaak: blijft.uuid, resultaat: "Inwoner is overleden" });
    expect(await recordContactpoging(eigen, input)).toEqual(first);
    expect(await base.db.read.q.selectFrom("contactpogingen").select("uuid").execute()).toEqual([{ uuid: first?.id }]);
    expect((await audits(base)).filter((handeling) => handeling === "contactpoging.vastgelegd")).toHaveLength(1);
    for (const changes of [
      { soort: "Brief" as const },
      { notitie: "Toch iets." },
      { zaak: derde.uuid },
      { medewerker: undefined },
    ]) {
      expect(await fault(recordContactpoging(eigen, { ...input, ...changes }))).toBe("409 sleutel-gebruikt");
    }
  });

  it("answers its own sender the same when the zaak is another team's since, and nobody else", async () => {
    const base = await testBase(engine);
    const { zaak, medewerker, eigen, vreemd, other } = await start(base);
    const input = { zaak: zaak.uuid, ...poging, medewerker: medewerker.uuid, sleutel: newUuid() };
    const first = await recordContactpoging(eigen, input);
    expect(await fault(recordContactpoging(vreemd, input))).toBe("404 niet-gevonden");
    await base.db.write((trx) => trx.q.updateTable("zaken").set({ team_id: other.id }).execute());
    expect(await recordContactpoging(eigen, input)).toEqual(first);
    expect(await fault(recordContactpoging(eigen, { ...input, aanbod: false }))).toBe("404 niet-gevonden");
    expect(await fault(recordContactpoging(eigen, { ...input, sleutel: newUuid() }))).toBe("404 niet-gevonden");
  });
});

describe("the agenda is read from its index (sqlite)", () => {
  it.each([null, ["2026-11-05", 9]])("after %o", async (na) => {
    const { db } = await testBase("sqlite");
    const days = { gemeenteId: 1, van: "2026-11-03", tot: "2026-11-09", na, limiet: 51 };
    const vraag = { ...days, teamId: null, medewerkerId: null, bound: { teamId: 2, medewerkerId: 3 } };
    const query = agendaPage(db.read, vraag).compile();
    const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
    const { rows } = await db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    expect(steps).toMatch(/SEARCH a USING INDEX afspraken_open /);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
