import { describe, expect, it } from "vitest";
import { asTown, makeHousehold, makeSignaal, makeTown } from "../support/household.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { makeBeleid } from "./agreed.ts";
import { callRoute } from "./call-route.ts";

async function start(base: TestBase, ...sets: string[]) {
  const town = await makeTown(base);
  if (sets.length > 0) await makeBeleid(base, town, "werkafspraken", ["wgs", ...sets]);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  base.clock.set("2026-11-10T10:00:00.000Z");
  const params = { id: household.zaak.uuid };
  const step = (stap: string, datum: string, toelichting?: string) =>
    callRoute(ctx, "legStapVast", { params, body: { stap, datum, toelichting } });
  return { town, ctx, params, step, ...household };
}

/** The terms of agreements, and the one for the conversation. */
const termijnen = async (base: TestBase) =>
  (
    await base.db.read.q
      .selectFrom("termijnen")
      .selectAll()
      .where("soort", "!=", "wgs-aanbod")
      .orderBy("vervalt_op")
      .orderBy("id")
      .execute()
  ).map((row) => [row.soort, row.begint_op, row.vervalt_op, row.status, row.wie]);

describe.each(engines)("steps that terms begin and end with (%s)", (engine) => {
  it("starts the term for the first conversation when the resident says yes to help", async () => {
    const base = await testBase(engine);
    const { zaak, signaal, step } = await start(base);
    const made = await step("hulpAanvaard", "2026-11-09", "Belde zelf.");
    expect(made).toMatchObject({
      status: 201,
      body: {
        stap: "hulpAanvaard",
        datum: "2026-11-09",
        toelichting: "Belde zelf.",
        vastgelegdOp: "2026-11-10T10:00:00.000Z",
        termijnen: [
          {
            soort: "wgs-gesprek",
            naam: "Eerste gesprek",
            set: "wgs",
            wie: "gemeente",
            escalatie: null,
            begintOp: "2026-11-09",
            vervaltOp: "2026-12-07",
            status: "open",
          },
        ],
      },
    });
    const row = await base.db.read.q
      .selectFrom("termijnen")
      .selectAll()
      .where("soort", "=", "wgs-gesprek")
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ zaak_id: zaak.id, signaal_id: signaal.id, risico_vanaf: "2026-12-01" });
    const { status } = await base.db.read.q.selectFrom("zaken").select("status").executeTakeFirstOrThrow();
    expect(status).toBe("inBehandeling");
  });

  it("hangs the term on the newest signal of the zaak", async () => {
    const base = await testBase(engine);
    const { town, zaak, partner, step } = await start(base);
    const newest = await makeSignaal(base, town, zaak, partner, { ontvangen_op: "2026-11-06T09:00:00.000Z" });
    await makeSignaal(base, town, zaak, partner, { ontvangen_op: "2026-11-05T09:00:00.000Z" });
    await step("hulpAanvaard", "2026-11-09");
    const row = await base.db.read.q
      .selectFrom("termijnen")
      .select("signaal_id")
      .where("soort", "=", "wgs-gesprek")
      .executeTakeFirstOrThrow();
    expect(row.signaal_id).toBe(newest.id);
  });

  it("starts nothing while the same term runs, and begins anew once it was met", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base);
    await step("hulpAanvaard", "2026-11-04");
    expect((await step("hulpAanvaard", "2026-11-05")).body.termijnen).toEqual([]);
    await callRoute(ctx, "legGesprekVast", { params, body: { datum: "2026-11-06" } });
    await step("hulpAanvaard", "2026-11-09");
    expect(await termijnen(base)).toEqual([
      ["wgs-gesprek", "2026-11-04", "2026-12-02", "vervuld", "gemeente"],
      ["wgs-gesprek", "2026-11-09", "2026-12-07", "open", "gemeente"],
    ]);
  });

  it.each([
    ["on its last day the first still runs", "2026-12-02", 1],
    ["the day after it runs no more, though no sweep has been by", "2026-12-03", 2],
  ])("%s", async (_name, datum, count) => {
    const base = await testBase(engine);
    const { step } = await start(base);
    await step("hulpAanvaard", "2026-11-04");
    base.clock.set("2026-12-10T10:00:00.000Z");
    await step("hulpAanvaard", datum);
    expect(await termijnen(base)).toHaveLength(count);
  });

  it("follows the referral to the Lokaal Zorgnetwerk to the decision", async () => {
    const base = await testBase(engine);
    const { step } = await start(base, "rotterdam");
    await step("verwezenNaarLzn", "2026-11-03");
    const due = [
      ["lzn-contact", "2026-11-03", "2026-11-10", "open", "lzn"],
      ["lzn-opschorten", "2026-11-03", "2026-12-08", "open", "lzn"],
      ["lzn-besluit", "2026-11-03", "2027-01-07", "open", "lzn"],
    ];
    expect(await termijnen(base)).toEqual(due);
    await step("lznContactGemeld", "2026-11-10");
    base.clock.set("2026-12-09T10:00:00.000Z");
    await step("opschortingBekend", "2026-12-09");
    base.clock.set("2027-01-07T10:00:00.000Z");
    await step("besluitBekend", "2027-01-07");
    expect((await termijnen(base)).map(([soort, , , status]) => [soort, status])).toEqual([
      ["lzn-contact", "vervuld"],
      ["lzn-opschorten", "te-laat-vervuld"],
      ["lzn-besluit", "vervuld"],
    ]);
  });

  it("writes down a step of an agreement that is not switched on, and starts nothing", async () => {
    const base = await testBase(engine);
    const { step } = await start(base);
    const made = await step("verwezenNaarLzn", "2026-11-03");
    expect(made).toMatchObject({ status: 201, body: { termijnen: [] } });
    expect(await termijnen(base)).toEqual([]);
    const rows = await base.db.read.q.selectFrom("zaak_gebeurtenissen").select("soort").execute();
    expect(rows).toEqual([{ soort: "stap" }]);
  });

  it("asks the corporation to report an effected eviction within one working day", async () => {
    const base = await testBase(engine);
    const { step } = await start(base, "rotterdam");
    await step("ontruimingUitgevoerd", "2026-11-06");
    await step("ontruimingGemeld", "2026-11-09");
    expect(await termijnen(base)).toEqual([
      ["ontruiming-gemeld", "2026-11-06", "2026-11-09", "vervuld", "signaalpartner"],
    ]);
  });

  it.each([
    ["tomorrow", "2026-11-11", "in-de-toekomst"],
    ["the day before the first signal", "2026-11-02", "voor-eerste-signaal"],
  ])("is refused when it was %s", async (_name, datum, code) => {
    const base = await testBase(engine);
    const { step } = await start(base);
    expect(await step("hulpAanvaard", datum)).toMatchObject({ status: 422, body: { fouten: [{ code }] } });
    expect(await termijnen(base)).toEqual([]);
    expect(await base.db.read.q.selectFrom("audit").selectAll().execute()).toEqual([]);
  });

  it("is refused on a closed zaak", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base);
    await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    expect(await step("hulpAanvaard", "2026-11-10")).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("stands on the timeline with what it met, and in the audit without the text", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base, "rotterdam");
    await step("verwezenNaarLzn", "2026-11-03", "kanarie");
    await step("lznContactGemeld", "2026-11-10");
    const { body } = await callRoute(ctx, "toonTijdlijn", { params, query: {} });
    const items = body.tijdlijn as { soort: string; tekst: string; details: Record<string, unknown> }[];
    expect(items.slice(2).map(({ soort, tekst }) => [soort, tekst])).toEqual([
      ["stap", "Het huishouden is aangemeld bij het Lokaal Zorgnetwerk. Dat was op 3 november 2026."],
      ["stap", "De melder hoorde of het Lokaal Zorgnetwerk contact kreeg. Dat was op 10 november 2026."],
      ["termijnVervuld", "Termijn 'Resultaat van het contact door het Lokaal Zorgnetwerk': op tijd gehaald."],
    ]);
    expect(items[2]?.details.toelichting).toBe("kanarie");
    const audit = await base.db.read.q.selectFrom("audit").selectAll().orderBy("id").execute();
    expect(audit.map(({ handeling, details }) => [handeling, JSON.parse(details)])).toEqual([
      [
        "stap.vastgelegd",
        { gebeurtenis: "verwezenNaarLzn", begonnen: ["lzn-contact", "lzn-opschorten", "lzn-besluit"], vervuld: [] },
      ],
      ["stap.vastgelegd", { gebeurtenis: "lznContactGemeld", begonnen: [], vervuld: ["lzn-contact"] }],
      ["zaak.bekeken", { deel: "tijdlijn" }],
    ]);
  });

  it("says on the timeline for what a term was that was missed or met too late", async () => {
    const base = await testBase(engine);
    const { ctx, params, step } = await start(base, "rotterdam");
    await step("ontruimingUitgevoerd", "2026-11-03");
    await step("ontruimingGemeld", "2026-11-10");
    const { body } = await callRoute(ctx, "toonTijdlijn", { params, query: {} });
    const teksten = body.tijdlijn.map(({ tekst }: { tekst: string }) => tekst);
    expect(teksten).toContain(
      "De termijn is voorbij. 4 november 2026 was de laatste dag voor de melding van de ontruiming.",
    );
    expect(teksten).toContain("Termijn 'Uitgevoerde ontruiming melden': gehaald, maar te laat.");
  });
});
