import { describe, expect, it } from "vitest";
import { recordGesprek } from "../../src/contact/record-gesprek.ts";
import { showVersie } from "../../src/contact/show-versie.ts";
import { asTown, makeHousehold, makeTermijn, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  base.clock.set("2026-11-10T10:00:00.000Z");
  const params = { id: household.zaak.uuid };
  const post = (body: object) => callRoute(ctx, "legGesprekVast", { params, body });
  const step = (stap: string, datum: string) => callRoute(ctx, "legStapVast", { params, body: { stap, datum } });
  return { town, ctx, params, post, step, ...household };
}

const termijnen = async (base: TestBase) =>
  (
    await base.db.read.q
      .selectFrom("termijnen")
      .select(["soort", "status", "vervuld_op"])
      .orderBy("soort")
      .orderBy("id")
      .execute()
  ).map(({ soort, status, vervuld_op }) => `${soort} ${status} ${vervuld_op}`);

describe.each(engines)("the first conversation (%s)", (engine) => {
  it("answers what it did, takes the zaak up and asks for a new place in the list", async () => {
    const base = await testBase(engine);
    const { zaak, post } = await start(base);
    const made = await post({ datum: "2026-11-09", hulpGewenst: true, notitie: "Schulden bij vier winkels." });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      datum: "2026-11-09",
      hulpGewenst: true,
      notitie: "Schulden bij vier winkels.",
      vastgelegdOp: "2026-11-10T10:00:00.000Z",
      termijnen: [
        { soort: "wgs-aanbod", naam: "Aanbod van hulp", set: "wgs", status: "vervuld", vervuldOp: "2026-11-09" },
      ],
    });
    const row = await base.db.read.q.selectFrom("zaken").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: "inBehandeling", opgepakt_op: "2026-11-10T10:00:00.000Z" });
    const outbox = await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).execute();
    expect(outbox).toEqual([{ soort: "zaak.herprioriteren", onderwerp_id: zaak.id }]);
  });

  it("is one when the same form is sent twice, and another one in another form or from another sender", async () => {
    const base = await testBase(engine);
    const { ctx, zaak, post } = await start(base);
    const gezien = async () => ({
      ...ctx,
      gezien: { zaak: zaak.uuid, versie: await showVersie(ctx, { zaak: zaak.uuid }) },
    });
    const gesprek = { zaak: zaak.uuid, datum: "2026-11-09", hulpGewenst: true, notitie: "Een keer." };
    const count = async () =>
      (await base.db.read.q.selectFrom("zaak_gebeurtenissen").select("id").where("soort", "=", "gesprek").execute())
        .length;
    const form = await gezien();
    const eerste = await recordGesprek(form, gesprek);
    base.clock.advance("PT1M");
    expect(await recordGesprek(form, gesprek)).toEqual({ ...eerste, termijnen: [] });
    expect(await count()).toBe(1);
    await recordGesprek(form, { ...gesprek, notitie: "Nog een." });
    await recordGesprek(await gezien(), gesprek);
    const { zaak: _, ...body } = gesprek;
    await post(body);
    expect(await count()).toBe(4);
  });

  it("keeps the first moment at which the zaak was taken up", async () => {
    const base = await testBase(engine);
    const { post, step } = await start(base);
    await step("hulpAanvaard", "2026-11-10");
    base.clock.advance("PT2H");
    await post({ datum: "2026-11-10" });
    const row = await base.db.read.q.selectFrom("zaken").select("opgepakt_op").executeTakeFirstOrThrow();
    expect(row.opgepakt_op).toBe("2026-11-10T10:00:00.000Z");
  });

  it("meets the offer, the crisis term and the term for itself, each judged by itself", async () => {
    const base = await testBase(engine);
    const { town, zaak, signaal, post, step } = await start(base);
    await makeTermijn(base, town, zaak, signaal, "wgs-bedreigend", "2026-11-03T09:00:00.000Z");
    await step("hulpAanvaard", "2026-11-05");
    const { body } = await post({ datum: "2026-11-09" });
    expect(body.termijnen.map(({ soort, status }: Record<string, string>) => `${soort} ${status}`)).toEqual([
      "wgs-bedreigend te-laat-vervuld",
      "wgs-aanbod vervuld",
      "wgs-gesprek vervuld",
    ]);
    expect(await termijnen(base)).toEqual([
      "wgs-aanbod vervuld 2026-11-09",
      "wgs-bedreigend te-laat-vervuld 2026-11-09",
      "wgs-gesprek vervuld 2026-11-09",
    ]);
  });

  it("is one that was held before help was asked for, and then meets no term for it", async () => {
    const base = await testBase(engine);
    const { post, step } = await start(base);
    await post({ datum: "2026-11-05" });
    await step("hulpAanvaard", "2026-11-06");
    expect(await termijnen(base)).toEqual(["wgs-aanbod vervuld 2026-11-05", "wgs-gesprek open null"]);
  });

  it("counts also when the step before it is written down later", async () => {
    const base = await testBase(engine);
    const { post, step } = await start(base);
    await post({ datum: "2026-11-06" });
    const { body } = await step("hulpAanvaard", "2026-11-05");
    expect(body.termijnen).toMatchObject([{ soort: "wgs-gesprek", status: "vervuld", vervuldOp: "2026-11-06" }]);
    expect(await termijnen(base)).toContain("wgs-gesprek vervuld 2026-11-06");
  });

  it.each([
    ["tomorrow", "2026-11-11", "in-de-toekomst"],
    ["the day before the first signal", "2026-11-02", "voor-eerste-signaal"],
  ])("is refused when it was %s, and nothing is stored", async (_name, datum, code) => {
    const base = await testBase(engine);
    const { post } = await start(base);
    expect(await post({ datum })).toMatchObject({ status: 422, body: { fouten: [{ veld: "/datum", code }] } });
    for (const table of ["zaak_gebeurtenissen", "audit", "outbox"] as const) {
      expect(await base.db.read.q.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    expect(await termijnen(base)).toEqual(["wgs-aanbod open null"]);
  });

  it("counts days as they are in the Netherlands: 23:30 local on the 10th is the 10th", async () => {
    const base = await testBase(engine);
    const { post } = await start(base);
    base.clock.set("2026-11-10T22:30:00.000Z");
    expect((await post({ datum: "2026-11-11" })).status).toBe(422);
    base.clock.set("2026-11-10T23:00:00.000Z");
    expect((await post({ datum: "2026-11-11" })).status).toBe(201);
  });

  it("is refused on a closed zaak", async () => {
    const base = await testBase(engine);
    const { ctx, params, post } = await start(base);
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    expect(await post({ datum: "2026-11-10" })).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("is the offer that closing asks for, also for a crisis that came after it", async () => {
    const base = await testBase(engine);
    const { town, zaak, signaal, ctx, params, post } = await start(base);
    const close = () => callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Geen reactie na eerder contact" } });
    expect((await close()).status).toBe(422);
    await post({ datum: "2026-11-05" });
    await makeTermijn(base, town, zaak, signaal, "wgs-bedreigend", "2026-11-09T09:00:00.000Z");
    expect((await close()).status).toBe(200);
    expect(await termijnen(base)).toEqual(["wgs-aanbod vervuld 2026-11-05", "wgs-bedreigend vervuld 2026-11-09"]);
  });

  it("stays when the zaak is closed and opened again", async () => {
    const base = await testBase(engine);
    const { ctx, params, post } = await start(base);
    await post({ datum: "2026-11-09" });
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Vervolghulp en/of verwijzing" } });
    await callRoute(ctx, "heropenZaak", { params, body: { reden: "Toch." } });
    expect(await termijnen(base)).toEqual(["wgs-aanbod vervuld 2026-11-09"]);
  });

  it.each([
    [true, "Het eerste gesprek was op 9 november 2026. De inwoner wil hulp."],
    [false, "Het eerste gesprek was op 9 november 2026. De inwoner wil geen hulp."],
    [undefined, "Het eerste gesprek was op 9 november 2026."],
  ])("stands on the timeline; help wanted: %s", async (hulpGewenst, tekst) => {
    const base = await testBase(engine);
    const { ctx, params, post } = await start(base);
    await post({ datum: "2026-11-09", hulpGewenst, notitie: "Kwam met de zoon." });
    const { body } = await callRoute(ctx, "toonTijdlijn", { params, query: {} });
    const items = body.tijdlijn.slice(2) as { soort: string; tekst: string; details: Record<string, unknown> }[];
    expect(items.map((item) => [item.soort, item.tekst])).toEqual([
      ["gesprek", tekst],
      ["termijnVervuld", "Het aanbod is op tijd gedaan."],
    ]);
    expect(items[0]?.details).toMatchObject({ door: "gemeente-client", toelichting: "Kwam met de zoon." });
  });

  it("writes who did what in the audit, without the note", async () => {
    const base = await testBase(engine);
    const { zaak, post } = await start(base);
    await post({ datum: "2026-11-09", notitie: "kanarie" });
    const audit = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(audit).toMatchObject([{ handeling: "gesprek.vastgelegd", onderwerp: zaak.uuid, actor: "gemeente-client" }]);
    expect(JSON.parse(audit[0]?.details ?? "")).toEqual({
      gebeurtenis: "gesprek",
      begonnen: [],
      vervuld: ["wgs-aanbod"],
    });
    expect(JSON.stringify(audit)).not.toContain("kanarie");
  });
});
