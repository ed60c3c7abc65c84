import { describe, expect, it } from "vitest";
import { prioriteitCodes } from "../../src/law/parameter-shapes.ts";
import { type Beleidsregel, isGeldigeWaarde, parameter, parameters } from "../../src/law/parameters.ts";
import { gewichtBronnen } from "../../src/law/parameters-prioriteit.ts";
import { bron } from "../../src/law/sources.ts";
import { adviesParameters, plaatsParameters, weegtMee, zaakbeleid } from "../../src/priority/beleid-rules.ts";
import { eigen, vandaag } from "./build.ts";

describe("national policy", () => {
  it.each([
    ["bandHoog", 250, "beleid-prioriteit"],
    ["bandMidden", 120, "beleid-prioriteit"],
    ["bedragZeerHoogCenten", 250_000, "beleid-prioriteit"],
    ["bedragHoogCenten", 100_000, "beleid-prioriteit"],
    ["bedragMiddenCenten", 50_000, "beleid-prioriteit"],
    ["drempelVeelvoud", 5, "beleid-prioriteit-keuze"],
    ["stijgingCenten", 5_000, "beleid-prioriteit-keuze"],
    ["achterstandLangMaanden", 4, "rotterdam-convenant"],
    ["achterstandZeerLangMaanden", 12, "beleid-prioriteit-keuze"],
    ["crisisWerkdagen", 3, "beleid-prioriteit-keuze"],
    ["crisisWeekDagen", 7, "beleid-prioriteit-keuze"],
    ["crisisMaandDagen", 30, "beleid-prioriteit-keuze"],
    ["meerderePartnersHoogstens", 2, "beleid-prioriteit-keuze"],
    ["zonderContactMaanden", 6, "beleid-prioriteit-keuze"],
    ["zonderContactHoogstens", 3, "beleid-prioriteit-keuze"],
    ["leeftijdOuder", 65, "beleid-doelgroepen"],
    ["leeftijdJongVan", 18, "beleid-prioriteit"],
    ["leeftijdJongTot", 27, "beleid-prioriteit"],
    ["opvolgPogingen", 2, "rotterdam-convenant"],
    ["opvolgPogingenBezoek", 3, "beleid-opvolging-keuze"],
    ["opvolgPogingenCrisis", 4, "beleid-opvolging-keuze"],
    ["huisbezoekVanCenten", 100_000, "heemskerk-werkwijze"],
    ["huisbezoekTotCenten", 5_000_000, "heemskerk-werkwijze"],
    ["maastrichtHuurCenten", 75_000, "maastricht-werkwijze"],
    ["maastrichtPogingen", 5, "maastricht-werkwijze"],
  ] as const)("%s is %i by %s, and no law", (naam, value, source) => {
    expect(parameter(naam, vandaag)).toEqual({ value, source, vanGemeente: false });
    expect(parameters[naam]).toMatchObject({ soort: "beleid", naam: expect.stringMatching(/^[A-Z].{8,}/) });
  });

  it("has a weight and a source of policy for every reason, and no others", () => {
    expect(Object.keys(parameter("prioriteitGewichten", vandaag).value)).toEqual([...prioriteitCodes]);
    expect(Object.keys(gewichtBronnen)).toEqual([...prioriteitCodes]);
    for (const sleutel of Object.values(gewichtBronnen)) expect(bron(sleutel).soort).toBe("beleid");
  });

  it("puts rent above energy, energy above water, and water above insurance", () => {
    const { huur, energie, water, zorg, overigePartner } = parameter("prioriteitGewichten", vandaag).value;
    expect([huur, energie, water, zorg, overigePartner]).toEqual(
      [huur, energie, water, zorg, overigePartner].toSorted((a, b) => b - a),
    );
    expect(new Set([huur, energie, water, zorg, overigePartner]).size).toBe(5);
  });
});

describe("days around today", () => {
  it.each([
    ["an ordinary Tuesday", "2026-11-03", "2026-11-06", "2026-11-10", "2026-12-03"],
    ["a Friday", "2026-11-06", "2026-11-11", "2026-11-13", "2026-12-06"],
    ["the Thursday before Easter 2027", "2027-03-25", "2027-04-01", "2027-04-01", "2027-04-24"],
    ["the day before King's Day on a Monday", "2026-04-24", "2026-04-30", "2026-05-01", "2026-05-24"],
    ["24 April 2025: King's Day is on Saturday the 26th", "2025-04-24", "2025-04-29", "2025-05-01", "2025-05-24"],
    ["the day before Liberation Day, which Ascension follows", "2027-05-04", "2027-05-11", "2027-05-11", "2027-06-03"],
    ["the day before Liberation Day on a Tuesday", "2026-05-04", "2026-05-08", "2026-05-11", "2026-06-03"],
    ["the day before Christmas", "2026-12-24", "2026-12-30", "2026-12-31", "2027-01-23"],
    ["28 February of a leap year", "2028-02-28", "2028-03-02", "2028-03-06", "2028-03-29"],
    ["the day before summer time ends", "2026-10-24", "2026-10-28", "2026-10-31", "2026-11-23"],
    ["the day before summer time starts", "2026-03-28", "2026-04-01", "2026-04-04", "2026-04-27"],
  ])("%s", (_name, op, dagen, week, maand) => {
    expect(zaakbeleid(op).crisisTot).toEqual({ dagen, week, maand });
  });

  it.each([
    ["2026-11-03", "2026-07-03", "2025-11-03", "2026-05-03"],
    ["2026-06-30", "2026-02-28", "2025-06-30", "2025-12-30"],
    ["2028-06-30", "2028-02-29", "2027-06-30", "2027-12-30"],
    ["2026-08-31", "2026-04-30", "2025-08-31", "2026-02-28"],
  ])("months before %s", (op, lang, zeerLang, herhaald) => {
    const { langTot, zeerLangTot, herhaaldVan } = zaakbeleid(op);
    expect([langTot, zeerLangTot, herhaaldVan]).toEqual([lang, zeerLang, herhaald]);
  });
});

describe("a municipality's own policy", () => {
  it("is read anew for another day and for another municipality, and once for the same", () => {
    const beleid: Beleidsregel[] = [{ sleutel: "bandHoog", waarde: 300, geldtVan: "2026-12-01" }];
    expect(zaakbeleid("2026-11-30", beleid).bandHoog).toBe(250);
    expect(zaakbeleid("2026-12-01", beleid).bandHoog).toBe(300);
    expect(zaakbeleid("2026-12-01", []).bandHoog).toBe(250);
    expect(zaakbeleid("2026-12-01", beleid)).toBe(zaakbeleid("2026-12-01", beleid));
    expect(zaakbeleid("2026-12-01")).toBe(zaakbeleid("2026-12-01", []));
  });

  it("names its own decision for the weights that it set, as they hold that day", () => {
    const beleid: Beleidsregel[] = [
      { sleutel: "prioriteitGewichten", waarde: { huur: 1, jong: 2 }, geldtVan: "2026-01-01" },
      { sleutel: "prioriteitGewichten", waarde: { jong: 3 }, geldtVan: "2026-12-01" },
    ];
    const [first, second] = ["2026-11-30", "2026-12-01"].map((op) => zaakbeleid(op, beleid));
    expect([first?.gewichten.huur, first?.gewichten.jong, first?.bronnen.huur]).toEqual([1, 2, "beleid-gemeente"]);
    // The later value says nothing of rent: the national weight of that day holds again.
    expect([second?.gewichten.huur, second?.gewichten.jong]).toEqual([120, 3]);
    expect([second?.bronnen.huur, second?.bronnen.jong]).toEqual(["beleid-prioriteit", "beleid-gemeente"]);
  });

  it("of two values from the same day takes the later in the list", () => {
    const twice = [1, 2].map((waarde) => eigen("bandHoog", waarde));
    expect(parameter("bandHoog", vandaag, twice)).toEqual({
      value: 2,
      source: "beleid-prioriteit",
      vanGemeente: true,
    });
    expect(parameter("prioriteitGewichten", vandaag, [eigen("prioriteitGewichten", { huur: 1 })])).toMatchObject({
      value: { huur: 1, oggz: 100 },
      vanGemeente: true,
    });
  });

  it.each([
    ["one weight", { huur: 1 }, true],
    ["a weight below zero", { huur: -1 }, true],
    ["the heaviest", { huur: 10_000 }, true],
    ["heavier", { huur: 10_001 }, false],
    ["the most below zero", { huur: -10_000 }, true],
    ["further below zero", { huur: -10_001 }, false],
    ["half a point", { huur: 0.5 }, false],
    ["a text", { huur: "1" }, false],
    ["nothing", { huur: null }, false],
    ["an unknown reason among known ones", { huur: 1, kleur: 1 }, false],
    ["a name that every object has", { toString: 1 }, false],
    ["no weight at all", {}, false],
    ["a list", [1], false],
    ["an empty list", [], false],
    ["null", null, false],
    ["a number", 1, false],
  ])("weights: %s", (_name, waarde, expected) => {
    expect(isGeldigeWaarde("prioriteitGewichten", waarde)).toBe(expected);
  });

  it.each([
    ["meerderePartnersHoogstens", 10, 11],
    ["drempelVeelvoud", 10, 11],
    ["opvolgPogingen", 10, 11],
    ["crisisWerkdagen", 1_200, 1_201],
    ["zonderContactMaanden", 1_200, 1_201],
    ["herhalingsvensterMaanden", 1_200, 1_201],
    ["opeenvolgendMaanden", 1_200, 1_201],
    ["risicoWerkdagen", 1_200, 1_201],
    ["eindeLeveringWerkdagen", 1_200, 1_201],
    ["leeftijdOuder", 120, 121],
  ] as const)("%s can be at most %i", (naam, most, more) => {
    const waarden = [0, most, more, -1, 1.5];
    expect(waarden.map((waarde) => isGeldigeWaarde(naam, waarde))).toEqual([true, true, false, false, false]);
  });

  it("changes the list by exactly these, and the advice by exactly those", () => {
    expect(plaatsParameters).toEqual([
      "prioriteitGewichten",
      "bandHoog",
      "bandMidden",
      "bedragZeerHoogCenten",
      "bedragHoogCenten",
      "bedragMiddenCenten",
      "drempelVeelvoud",
      "stijgingCenten",
      "achterstandLangMaanden",
      "achterstandZeerLangMaanden",
      "crisisWerkdagen",
      "crisisWeekDagen",
      "crisisMaandDagen",
      "meerderePartnersHoogstens",
      "zonderContactMaanden",
      "zonderContactHoogstens",
      "leeftijdOuder",
      "leeftijdJongVan",
      "leeftijdJongTot",
      "drempelCenten",
    ]);
    expect(adviesParameters).toEqual([
      "opvolgPogingen",
      "opvolgPogingenBezoek",
      "opvolgPogingenCrisis",
      "huisbezoekVanCenten",
      "huisbezoekTotCenten",
      "maastrichtHuurCenten",
      "maastrichtPogingen",
      "werkafspraken",
    ]);
    expect(["bandHoog", "werkafspraken", "vensterDagen", "toString"].map(weegtMee)).toEqual([true, true, false, false]);
    expect(zaakbeleid(vandaag, [eigen("werkafspraken", ["wgs", "haarlem"])]).werkafspraken).toEqual(["wgs", "haarlem"]);
  });
});
