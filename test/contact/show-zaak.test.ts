import { describe, expect, it } from "vitest";
import { asTown, makeHousehold, makeMedewerker, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const visit = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-04", dagdeel: "Ochtend", aanbod: true };

async function start(base: TestBase) {
  const town = await makeTown(base);
  const household = await makeHousehold(base, town);
  const ctx = asTown(base, town);
  const params = { id: household.zaak.uuid };
  const post = (id: string, body: object) => callRoute(ctx, id, { params, body });
  const tijdlijn = (query: Record<string, string> = {}) => callRoute(ctx, "toonTijdlijn", { params, query });
  return { town, ctx, params, post, tijdlijn, ...household };
}
type Item = { soort: string; op: string; tekst: string; details: Record<string, unknown> };

describe.each(engines)("one household (%s)", (engine) => {
  it("shows signals with how to reach the resident, terms with their sources, and why this team", async () => {
    const base = await testBase(engine);
    const { ctx, params, post, signaal } = await start(base);
    base.clock.set("2026-11-04T10:00:00.000Z");
    await post("legContactpogingVast", { ...visit, notitie: "Zoon deed open." });
    const { body } = await callRoute(ctx, "toonZaak", { params });
    expect(body.signalen).toMatchObject([
      {
        id: signaal.uuid,
        partner: { soort: "Huur", naam: "Woonstek" },
        bedrag: 1275.5,
        signaaldatum: "2026-11-03",
        ontstaansdatum: "2026-09-01",
        crisis: null,
        status: "Opgepakt",
        persoon: { telefoonnummer: "+31612345678", email: "ab@example.nl" },
      },
    ]);
    expect(body.termijnen).toMatchObject([{ soort: "wgs-aanbod", status: "vervuld", vervuldOp: "2026-11-04" }]);
    expect(body.termijnen[0].bronnen).toContainEqual({
      sleutel: "wgs-aanbod-28",
      soort: "wet",
      zekerheid: "S",
      titel: "Wet gemeentelijke schuldhulpverlening, artikel 3 en 4: binnen 28 dagen een aanbod",
    });
    expect(body.contactpogingen).toMatchObject([{ ...visit, notitie: "Zoon deed open." }]);
    expect(body.routering).toMatchObject([{ code: "buurt", bron: "beleid-routering" }]);
  });

  it("says that a term is breached from the first day on, though no sweep has been by", async () => {
    const base = await testBase(engine);
    const { ctx, params } = await start(base);
    base.clock.set("2026-12-01T22:59:59.000Z");
    expect((await callRoute(ctx, "toonZaak", { params })).body.termijn).toMatchObject({
      status: "risico",
      dagenOver: 0,
    });
    base.clock.set("2026-12-01T23:00:00.000Z");
    expect((await callRoute(ctx, "toonZaak", { params })).body.termijn).toMatchObject({
      status: "verlopen",
      dagenOver: -1,
    });
  });

  it("writes down who looked at what", async () => {
    const base = await testBase(engine);
    const { ctx, params, zaak, tijdlijn } = await start(base);
    await callRoute(ctx, "toonZaak", { params });
    await tijdlijn();
    const rows = await base.db.read.q.selectFrom("audit").selectAll().orderBy("id").execute();
    expect(rows.map(({ handeling, onderwerp, details }) => [handeling, onderwerp, details])).toEqual([
      ["zaak.bekeken", zaak.uuid, '{"deel":"zaak"}'],
      ["zaak.bekeken", zaak.uuid, '{"deel":"tijdlijn"}'],
    ]);
  });
});

describe.each(engines)("the timeline of a household (%s)", (engine) => {
  it("tells everything that happened, the oldest first", async () => {
    const base = await testBase(engine);
    const { town, post, tijdlijn } = await start(base);
    const sam = await makeMedewerker(base, town);
    base.clock.set("2026-11-04T10:00:00.000Z");
    await post("wijsZaakToe", { behandelaar: sam.uuid, reden: "Kent het gezin." });
    base.clock.set("2026-12-02T10:00:00.000Z");
    await post("legContactpogingVast", { ...visit, datum: "2026-12-02", notitie: "Welkom." });
    base.clock.set("2026-12-03T10:00:00.000Z");
    await post("sluitZaak", { resultaat: "Vervolghulp en/of verwijzing", toelichting: "Naar budgetbeheer." });
    base.clock.set("2026-12-04T10:00:00.000Z");
    await post("heropenZaak", { reden: "Belde terug." });

    const { body } = await tijdlijn();
    const items = body.tijdlijn as Item[];
    expect(items.map(({ op, soort }) => [op, soort])).toEqual([
      [tuesday, "signaalOntvangen"],
      [tuesday, "geopend"],
      ["2026-11-04T10:00:00.000Z", "toegewezen"],
      ["2026-12-01T23:00:00.000Z", "termijnVerlopen"],
      ["2026-12-02T10:00:00.000Z", "contactpoging"],
      ["2026-12-02T10:00:00.000Z", "termijnVervuld"],
      ["2026-12-03T10:00:00.000Z", "afgesloten"],
      ["2026-12-04T10:00:00.000Z", "heropend"],
    ]);
    expect(items[0]?.tekst).toMatch(/^Signaal van Woonstek: een achterstand van €\s1\.275,50\.$/);
    expect(items.slice(2).map(({ tekst }) => tekst)).toEqual([
      "De zaak is toegewezen. Team: Team Zuid.",
      "De termijn is voorbij. 1 december 2026 was de laatste dag voor een aanbod.",
      "Huisbezoek (2 december 2026, ochtend). De inwoner is bereikt. Er is een aanbod gedaan.",
      "Het aanbod is gedaan, maar te laat.",
      "De zaak is gesloten. Resultaat: Vervolghulp en/of verwijzing.",
      "De zaak is weer open.",
    ]);
    expect(items.flatMap(({ details }) => details.toelichting ?? details.notitie ?? [])).toEqual([
      "Kent het gezin.",
      "Welkom.",
      "Naar budgetbeheer.",
      "Belde terug.",
    ]);
  });

  it("tells nothing of an earlier zaak at the same address", async () => {
    const base = await testBase(engine);
    const { town, zaak, ctx, post } = await start(base);
    await post("sluitZaak", { resultaat: "Inwoner is overleden" });
    const next = await makeZaak(base, town, { adres_id: zaak.adresId });
    const { body } = await callRoute(ctx, "toonTijdlijn", { params: { id: next.uuid } });
    expect(body.tijdlijn.map(({ soort }: Item) => soort)).toEqual(["geopend"]);
  });

  it("comes in pages that together are the whole", async () => {
    const base = await testBase(engine);
    const { town, post, tijdlijn } = await start(base);
    const sam = await makeMedewerker(base, town);
    for (const behandelaar of [sam.uuid, null, sam.uuid]) await post("wijsZaakToe", { behandelaar });
    const whole = (await tijdlijn()).body.tijdlijn;
    const pages: Item[] = [];
    let query: Record<string, string> = { limiet: "2" };
    for (;;) {
      const { body } = await tijdlijn(query);
      pages.push(...body.tijdlijn);
      if (body.volgende === null) break;
      query = { limiet: "2", na: body.volgende };
    }
    expect(whole).toHaveLength(5);
    expect(pages).toEqual(whole);
  });
});
