import { describe, expect, it } from "vitest";
import { runDueJobs } from "../../src/jobs.ts";
import { asSender, asTown, makeHousehold, makeTown } from "../support/household.ts";
import { makeTown as makeCity, signaal } from "../support/town.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const unknown = { minderjarigeKinderen: null, oggz: null, ondernemer: null, taal: null };

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  const params = { id: household.zaak.uuid };
  const record = (body: object) => callRoute(ctx, "legHuishoudenVast", { params, body });
  const show = async () => (await callRoute(ctx, "toonZaak", { params })).body;
  const stored = () =>
    base.db.read.q.selectFrom("zaken").selectAll().where("id", "=", household.zaak.id).executeTakeFirstOrThrow();
  return { town, ctx, params, record, show, stored, ...household };
}

describe.each(engines)("what the municipality knows of a household (%s)", (engine) => {
  it("is shown with the zaak, and taken away with null", async () => {
    const base = await testBase(engine);
    const { record, show, stored } = await start(base);
    expect((await show()).huishouden).toEqual(unknown);
    const answer = await record({ minderjarigeKinderen: true, taal: "ar" });
    expect(answer).toMatchObject({ status: 200, body: { ...unknown, minderjarigeKinderen: true, taal: "ar" } });
    expect((await record({ oggz: false, taal: null })).body).toEqual({
      ...unknown,
      minderjarigeKinderen: true,
      oggz: false,
    });
    expect((await show()).huishouden).toEqual({ ...unknown, minderjarigeKinderen: true, oggz: false });
    await record({ minderjarigeKinderen: null, oggz: null });
    expect((await stored()).huishoudgegevens).toBeNull();
    expect((await show()).huishouden).toEqual(unknown);
  });

  it("changes the place of the zaak, with the reason", async () => {
    const base = await testBase(engine);
    const { record, show } = await start(base);
    await runDueJobs(base);
    const before = (await show()).prioriteit;
    await record({ minderjarigeKinderen: true, oggz: true });
    await runDueJobs(base);
    const after = await show();
    expect(after.prioriteit).toBe(before + 200);
    expect(after.redenen.filter(({ bron }: { bron: string }) => bron === "beleid-doelgroepen")).toEqual([
      {
        code: "minderjarigeKinderen",
        tekst: "Er wonen minderjarige kinderen.",
        bron: "beleid-doelgroepen",
        gewicht: 100,
      },
      {
        code: "oggz",
        tekst: "Het huishouden hoort bij de doelgroep van de OGGZ.",
        bron: "beleid-doelgroepen",
        gewicht: 100,
      },
    ]);
  });

  it("asks for another place and another team, once a change", async () => {
    const base = await testBase(engine);
    const { record, zaak } = await start(base);
    const asked = () => base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).orderBy("id").execute();
    await record({ taal: "pl" });
    const once = [
      { soort: "zaak.herprioriteren", onderwerp_id: zaak.id },
      { soort: "zaak.routeren", onderwerp_id: zaak.id },
    ];
    expect(await asked()).toEqual(once);
    await record({ taal: "pl" });
    expect(await asked()).toEqual(once);
  });

  it("leaves a trace that says what it was about, never what it says", async () => {
    const base = await testBase(engine);
    const { ctx, params, record, zaak } = await start(base);
    await record({ oggz: true, taal: "ti" });
    await record({ oggz: true });
    const { body } = await callRoute(ctx, "toonTijdlijn", { params });
    const items = body.tijdlijn.filter(({ soort }: { soort: string }) => soort === "huishouden");
    expect(items).toMatchObject([
      {
        tekst: "De gemeente werkte bij wat zij van het huishouden weet: OGGZ, taal.",
        details: { sleutels: ["oggz", "taal"], door: "gemeente-client" },
      },
    ]);
    const audit = await base.db.read.q
      .selectFrom("audit")
      .select(["handeling", "onderwerp", "details"])
      .where("handeling", "=", "zaak.huishouden")
      .execute();
    expect(audit).toEqual([
      { handeling: "zaak.huishouden", onderwerp: zaak.uuid, details: '{"sleutels":["oggz","taal"]}' },
    ]);
    const events = await base.db.read.q.selectFrom("zaak_gebeurtenissen").selectAll().execute();
    const outbox = await base.db.read.q.selectFrom("outbox").selectAll().execute();
    expect(JSON.stringify([events, audit, outbox])).not.toMatch(/"ti"|true/);
  });

  it("is refused for a closed zaak", async () => {
    const base = await testBase(engine);
    const { ctx, params, record } = await start(base);
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    expect(await record({ oggz: true })).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("is nobody else's: not a partner's, not a reader's, not another municipality's", async () => {
    const base = await testBase(engine);
    const { town, params, partner } = await start(base);
    const body = { oggz: true };
    const as = (ctx: Parameters<typeof callRoute>[0]) => callRoute(ctx, "legHuishoudenVast", { params, body });
    expect((await as(asSender(base, partner, ["zaken:werken"]))).status).toBe(403);
    expect((await as(asTown(base, town, ["zaken:lezen"]))).status).toBe(403);
    expect((await as(asTown(base, await makeTown(base, "0363")))).status).toBe(404);
    expect((await callRoute(asTown(base, town), "legHuishoudenVast", { params: { id: "x" }, body })).status).toBe(404);
  });
});

describe.each(engines)("over HTTP (%s)", (engine) => {
  async function open() {
    const city = await makeCity(engine);
    const partner = await city.partner("Huur");
    await partner.post("/v1/signalen", signaal("H-1"));
    const gemeente = await city.gemeente();
    const zaak = `/v1/zaken/${(await gemeente.get("/v1/zaken")).body.zaken[0].id}`;
    return { city, partner, gemeente, zaak };
  }

  it.each([
    [{}, "", "ongeldige-waarde"],
    [{ oggz: "ja" }, "/oggz", "verkeerde-soort"],
    [{ taal: "NL" }, "/taal", "ongeldige-waarde"],
    [{ taal: "nld" }, "/taal", "ongeldige-waarde"],
    [{ taal: "n" }, "/taal", "ongeldige-waarde"],
    [{ inkomen: 1 }, "/inkomen", "onbekend-veld"],
  ])("refuses %j", async (body, veld, code) => {
    const { gemeente, zaak } = await open();
    const answer = await gemeente.post(`${zaak}/huishouden`, body);
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.body.fouten).toContainEqual(expect.objectContaining({ veld, code }));
  });

  it("tells a partner nothing of it, in no answer", async () => {
    const { city, partner, gemeente, zaak } = await open();
    await gemeente.post(`${zaak}/huishouden`, { oggz: true, minderjarigeKinderen: true, taal: "ti" });
    await gemeente.post(`${zaak}/afsluiting`, { resultaat: "Inwoner is overleden" });
    await city.jobs();
    const own = await partner.get("/v1/signalen?kenmerk=H-1");
    const heard = [own, await partner.get("/v1/terugkoppelingen"), await partner.get(zaak)];
    heard.push(await partner.post(`${zaak}/huishouden`, { oggz: true }));
    expect(heard.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
    expect(JSON.stringify(heard.map(({ body }) => body))).not.toMatch(/oggz|kinderen|"ti"|huishouden.*true/i);
  });
});
