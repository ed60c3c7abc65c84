import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { parameter, parameters } from "../../src/law/parameters.ts";
import { opvolgParameters, prioriteitParameters } from "../../src/law/parameters-prioriteit.ts";

const pinned = new Set<string>();
const gewichten = {
  crisisOntruiming: 500,
  crisisEindeLevering: 400,
  crisisOpzeggingZorg: 300,
  crisisBinnenDagen: 100,
  crisisBinnenWeek: 100,
  crisisBinnenMaand: 40,
  termijnTeLaat: 150,
  termijnRisico: 90,
  huur: 120,
  hypotheek: 120,
  energie: 50,
  water: 40,
  zorg: 20,
  overigePartner: 10,
  meerderePartners: 100,
  bedragHoog: 80,
  bedragZeerHoog: 40,
  bedragMidden: 40,
  bovenDrempel: 20,
  stijging: 40,
  achterstandLang: 30,
  achterstandZeerLang: 30,
  opeenvolgend: 60,
  meervoudig: 20,
  herhaaldZonderContact: 40,
  warmeOverdracht: 70,
  minderjarigeKinderen: 100,
  oggz: 100,
  ouder: 50,
  jong: 30,
};

describe("national values", () => {
  const op = "2026-10-01";

  it.each([
    ["aanbodDagen", 28, "wgs-aanbod-28"],
    ["bedreigendWerkdagen", 3, "wgs-4-2"],
    ["gesprekDagen", 28, "wgs-4-1"],
    ["drempelCenten", 5_000, "beleid-drempel"],
    ["herhalingsvensterMaanden", 6, "beleid-herhaling"],
    ["opeenvolgendMaanden", 6, "divosa-definities"],
    ["matchingperiodeStartdagen", [1], "divosa-definities"],
    ["werkafspraken", ["wgs"], "beleid-werkafspraken"],
    ["termijnAanpassingen", {}, "beleid-werkafspraken"],
    ["meldvensterMaanden", { min: 2, max: 4 }, "rotterdam-convenant"],
    ["eindeLeveringWerkdagen", 20, "beleid-eindelevering"],
    ["routeringRegels", [], "beleid-routering"],
    ["crisisBovenCapaciteit", true, "beleid-routering"],
    ["risicoWerkdagen", 2, "risico-grens"],
    ["risicoDeel", 0.25, "risico-grens"],
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
    ["ophaalWerkdagen", 5, "beleid-ophalen"],
    ["incassoPauzeTotTerugkoppeling", false, "beleid-incassopauze"],
    ["incassoPauzeHulpDagen", 0, "beleid-incassopauze"],
  ] as const)("%s is %o by %s", (naam, value, source) => {
    expect(parameter(naam, op)).toEqual({ value, source, vanGemeente: false });
    pinned.add(naam);
  });

  it("the weights of the reasons", () => {
    expect(parameter("prioriteitGewichten", op)).toEqual({
      value: gewichten,
      source: "beleid-prioriteit",
      vanGemeente: false,
    });
    pinned.add("prioriteitGewichten");
  });

  it("an insurer signals arrears of 30 to 100 days; rent, energy and water from 30; experiments any", () => {
    const any = { min: 0, max: null };
    const vanaf30 = { min: 30, max: null };
    expect(parameter("vensterDagen", op).value).toEqual({
      Belastingdienst: any,
      "CAK Eigen bijdrage": any,
      "CAK Zorgverzekeringen": any,
      "Dienst Toeslagen": any,
      DUO: any,
      Energie: vanaf30,
      Huur: vanaf30,
      Hypotheek: any,
      Overige: any,
      Water: vanaf30,
      Zorg: { min: 30, max: 100 },
    });
    pinned.add("vensterDagen");
  });

  it("these are all that there are", () => {
    expect([...pinned].sort()).toEqual(Object.keys(parameters).sort());
    const perPrioriteit = [...Object.keys(prioriteitParameters), ...Object.keys(opvolgParameters)];
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(perPrioriteit));
  });

  it("a day before the first known value gets that value", () => {
    expect(parameter("drempelCenten", "1999-01-01").value).toBe(5000);
  });

  it("histories run from old to new", () => {
    for (const { waarden } of Object.values(parameters)) {
      const dates = waarden.map(({ from }) => from);
      expect(dates).toEqual(dates.toSorted());
    }
  });
});

describe("a municipality's own values", () => {
  const beleid: Beleidsregel[] = [
    { sleutel: "drempelCenten", waarde: 7500, geldtVan: "2026-07-01" },
    { sleutel: "drempelCenten", waarde: 2500, geldtVan: "2026-01-01" },
    { sleutel: "aanbodDagen", waarde: 56, geldtVan: "2026-01-01" },
    { sleutel: "bandHoog", waarde: "veel", geldtVan: "2026-01-01" },
  ];

  it.each([
    ["before the first one: the national value", "2025-12-31", 5000, false],
    ["from the first one", "2026-01-01", 2500, true],
    ["until the day before the next", "2026-06-30", 2500, true],
    ["from the next", "2026-07-01", 7500, true],
  ])("%s", (_, op, value, vanGemeente) => {
    expect(parameter("drempelCenten", op, beleid)).toEqual({ value, source: "beleid-drempel", vanGemeente });
  });

  it("never change a number of law", () => {
    expect(parameter("aanbodDagen", "2026-10-01", beleid)).toMatchObject({ value: 28, vanGemeente: false });
  });

  it("are ignored when they have the wrong shape", () => {
    expect(parameter("bandHoog", "2026-10-01", beleid)).toMatchObject({ value: 250, vanGemeente: false });
  });
});

it("weights that a municipality sets for some reasons leave the others national", () => {
  const beleid: Beleidsregel[] = [{ sleutel: "prioriteitGewichten", waarde: { huur: 1 }, geldtVan: "2026-01-01" }];
  const { value, vanGemeente } = parameter("prioriteitGewichten", "2026-10-01", beleid);
  expect([value, vanGemeente]).toEqual([{ ...gewichten, huur: 1 }, true]);
});
