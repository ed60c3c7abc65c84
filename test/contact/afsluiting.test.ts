import { describe, expect, it } from "vitest";
import type { Eindresultaat } from "../../src/law/lists.ts";
import { asTown, makeHousehold, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  const params = { id: household.zaak.uuid };
  const close = (resultaat: Eindresultaat, toelichting?: string) =>
    callRoute(ctx, "sluitZaak", { params, body: { resultaat, toelichting } });
  const reopen = () => callRoute(ctx, "heropenZaak", { params, body: { reden: "De inwoner belde terug." } });
  const contact = (aanbod: boolean) =>
    callRoute(ctx, "legContactpogingVast", {
      params,
      body: { soort: "Brief", bereikt: false, datum: "2026-11-03", dagdeel: "Middag", aanbod },
    });
  return { town, ctx, close, reopen, contact, ...household };
}

const termijn = (base: TestBase) =>
  base.db.read.q.selectFrom("termijnen").select(["status", "vervuld_op"]).executeTakeFirstOrThrow();
const statussen = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("signalen").select("status").orderBy("id").execute()).map(({ status }) => status);

describe.each(engines)("closing a zaak (%s)", (engine) => {
  it("answers how it ended, counts the closing and tells the outbox", async () => {
    const base = await testBase(engine);
    const { zaak, close } = await start(base);
    const { status, body } = await close("Vervolghulp en/of verwijzing financieel", "Naar de kredietbank.");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: zaak.uuid,
      status: "gesloten",
      resultaat: "Vervolghulp en/of verwijzing financieel",
      afgeslotenOp: base.clock.now(),
    });
    expect(await termijn(base)).toEqual({ status: "vervuld", vervuld_op: "2026-11-03" });
    const row = await base.db.read.q.selectFrom("zaken").select("afsluitingen").executeTakeFirstOrThrow();
    expect(row.afsluitingen).toBe(1);
    const outbox = await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).execute();
    expect(outbox).toEqual([{ soort: "zaak.afgesloten", onderwerp_id: zaak.id }]);
  });

  it("is refused without an offer where the law asks for one, and allowed after it", async () => {
    const base = await testBase(engine);
    const { close, contact } = await start(base);
    await contact(false);
    const refused = await close("Geen reactie na eerder contact");
    expect(refused).toMatchObject({ status: 422, body: { fouten: [{ code: "geen-aanbod", bron: "wgs-4-1" }] } });
    expect(await termijn(base)).toEqual({ status: "open", vervuld_op: null });
    await contact(true);
    expect((await close("Geen reactie na eerder contact")).status).toBe(200);
  });

  it("is refused without a documented offer, also when the term was fulfilled some other way", async () => {
    const base = await testBase(engine);
    const { close, contact } = await start(base);
    const setTermijn = (values: object) => base.db.write((trx) => trx.q.updateTable("termijnen").set(values).execute());
    await setTermijn({ status: "vervuld", vervuld_op: "2026-11-03" });
    expect((await close("Geen reactie na eerder contact")).status).toBe(422);
    await contact(true);
    expect((await close("Geen reactie na eerder contact")).status).toBe(200);
  });

  it("asks for no offer when every term lapsed", async () => {
    const base = await testBase(engine);
    const { close } = await start(base);
    await base.db.write((trx) => trx.q.updateTable("termijnen").set({ status: "vervallen" }).execute());
    expect((await close("Geen reactie na eerder contact")).status).toBe(200);
  });

  it("gives the signals the state that is also a result, but keeps what was decided for one apart", async () => {
    const base = await testBase(engine);
    const { town, zaak, partner, close } = await start(base);
    await makeSignaal(base, town, zaak, partner, { status: "Niet opgepakt: herhaalde melding" });
    await close("Inwoner is overleden");
    expect(await statussen(base)).toEqual(["Inwoner is overleden", "Niet opgepakt: herhaalde melding"]);
    expect((await termijn(base)).status).toBe("vervallen");
  });

  it.each([
    ["takes up a zaak that nobody had taken up", false, "2026-11-06T09:00:00.000Z"],
    ["keeps the day on which somebody took it up", true, "2026-11-03T09:00:00.000Z"],
  ])("%s", async (_name, before, opgepaktOp) => {
    const base = await testBase(engine, "2026-11-03T09:00:00.000Z");
    const { close, reopen, contact } = await start(base);
    if (before) await contact(true);
    base.clock.set("2026-11-06T09:00:00.000Z");
    expect((await close("Vervolghulp en/of verwijzing")).body).toMatchObject({ status: "gesloten", opgepaktOp });
    expect(await statussen(base)).toEqual(["Opgepakt"]);
    base.clock.set("2026-11-09T09:00:00.000Z");
    expect((await reopen()).body).toMatchObject({ status: "inBehandeling", opgepaktOp });
  });

  it("is refused twice", async () => {
    const base = await testBase(engine);
    const { close } = await start(base);
    await close("Inwoner is overleden");
    expect(await close("Inwoner is overleden")).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("is done once when two do it at the same moment", async () => {
    const base = await testBase(engine);
    const { close } = await start(base);
    const answers = await Promise.all([1, 2, 3].map(() => close("Inwoner is overleden")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const row = await base.db.read.q.selectFrom("zaken").select("afsluitingen").executeTakeFirstOrThrow();
    expect(row.afsluitingen).toBe(1);
  });

  it("keeps what somebody wrote out of the audit", async () => {
    const base = await testBase(engine);
    const { close } = await start(base);
    await close("Inwoner is overleden", "kanarie");
    expect(JSON.stringify(await base.db.read.q.selectFrom("audit").selectAll().execute())).not.toContain("kanarie");
  });
});

describe.each(engines)("opening a zaak again (%s)", (engine) => {
  it("puts it back to work, with the term that lapsed as it stands today", async () => {
    const base = await testBase(engine);
    const { close, reopen } = await start(base);
    await close("Inwoner is overleden");
    base.clock.set("2026-12-02T09:00:00.000Z");
    const { status, body } = await reopen();
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "inBehandeling", resultaat: null, afgeslotenOp: null });
    expect(await termijn(base)).toEqual({ status: "verlopen", vervuld_op: null });
    expect(await statussen(base)).toEqual(["Opgepakt"]);
    const outbox = await base.db.read.q.selectFrom("outbox").select("soort").orderBy("id").execute();
    expect(outbox.map(({ soort }) => soort)).toEqual(["zaak.afgesloten", "zaak.herprioriteren"]);
  });

  it("keeps an offer that was documented", async () => {
    const base = await testBase(engine);
    const { close, reopen, contact } = await start(base);
    await contact(true);
    await close("Vervolghulp en/of verwijzing");
    await reopen();
    expect(await termijn(base)).toEqual({ status: "vervuld", vervuld_op: "2026-11-03" });
  });

  it.each([
    ["2026-11-10T09:00:00.000Z", "open"],
    ["2026-11-25T09:00:00.000Z", "risico"],
    ["2026-12-02T09:00:00.000Z", "verlopen"],
  ])("on %s takes back an offer that only the result stood for: %s", async (now, status) => {
    const base = await testBase(engine);
    const { close, reopen, contact } = await start(base);
    await contact(false);
    await close("Vervolghulp en/of verwijzing");
    expect(await termijn(base)).toEqual({ status: "vervuld", vervuld_op: "2026-11-03" });
    base.clock.set(now);
    await reopen();
    expect(await termijn(base)).toEqual({ status, vervuld_op: null });
  });

  it("takes back a fulfilment that came too late as well", async () => {
    const base = await testBase(engine);
    const { close, reopen } = await start(base);
    base.clock.set("2026-12-02T09:00:00.000Z");
    await close("Vervolghulp en/of verwijzing");
    expect(await termijn(base)).toEqual({ status: "te-laat-vervuld", vervuld_op: "2026-12-02" });
    await reopen();
    expect(await termijn(base)).toEqual({ status: "verlopen", vervuld_op: null });
  });

  it("can be closed again, which counts as a second closing", async () => {
    const base = await testBase(engine);
    const { close, reopen } = await start(base);
    await close("Inwoner is overleden");
    await reopen();
    expect((await close("Inwoner is overleden")).status).toBe(200);
    const row = await base.db.read.q.selectFrom("zaken").select("afsluitingen").executeTakeFirstOrThrow();
    expect(row.afsluitingen).toBe(2);
  });

  it("is refused while it is open", async () => {
    const base = await testBase(engine);
    const { reopen } = await start(base);
    expect(await reopen()).toMatchObject({ status: 409, body: { code: "zaak-open" } });
  });

  it("is refused when another zaak is open at that address by now, and changes nothing", async () => {
    const base = await testBase(engine);
    const { town, zaak, close, reopen } = await start(base);
    await close("Inwoner is overleden");
    await makeZaak(base, town, { adres_id: zaak.adresId });
    expect(await reopen()).toMatchObject({ status: 409, body: { code: "andere-zaak-open" } });
    expect((await termijn(base)).status).toBe("vervallen");
  });
});
