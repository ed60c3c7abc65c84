import { describe, expect, it } from "vitest";
import { prioritize, rangZero } from "../../src/priority/rules.ts";
import { alles, eigen, feiten, vandaag } from "./build.ts";

describe("the municipality's own weights", () => {
  const rent = feiten([{ soort: "Huur" }]);
  const weights = (waarde: object, zaak = rent) => prioritize(zaak, vandaag, [eigen("prioriteitGewichten", waarde)]);

  it("count instead of the national ones, and say whose they are", () => {
    expect(weights({ huur: 7 }).redenen).toEqual([
      { code: "huur", tekst: "Er is een achterstand in de huur.", bron: "beleid-gemeente", gewicht: 7 },
    ]);
  });

  it("leave the weights that are not named national", () => {
    expect(weights({ jong: 7 }).redenen).toMatchObject([{ code: "huur", bron: "beleid-prioriteit", gewicht: 120 }]);
  });

  it("turn a reason off with 0", () => {
    expect(weights({ huur: 0 })).toMatchObject({ score: 0, redenen: [] });
  });

  it("put a zaak lower with a weight below zero, and show that", () => {
    const lower = weights({ warmeOverdracht: -200 }, feiten([{ soort: "Huur", warmeOverdracht: true }]));
    expect(lower).toMatchObject({ score: -80, band: "laag", rang: rangZero + 80 });
    expect(lower.redenen.map(({ code, gewicht }) => [code, gewicht])).toEqual([
      ["huur", 120],
      ["warmeOverdracht", -200],
    ]);
    expect(lower.rang).toBeGreaterThan(weights({ huur: 0 }).rang);
  });

  it("of the fourteen codes of before still count, with the national weights for what came later", () => {
    const veertien = {
      crisisOntruiming: 1,
      crisisEindeLevering: 2,
      crisisOpzeggingZorg: 3,
      crisisBinnenWeek: 4,
      huur: 5,
      meerderePartners: 6,
      bedragHoog: 7,
      bedragMidden: 8,
      opeenvolgend: 9,
      jong: 10,
      ouder: 11,
      warmeOverdracht: 12,
      termijnRisico: 13,
      termijnTeLaat: 14,
    };
    const own = weights(veertien, alles).redenen;
    const gewicht = new Map(own.map((reden) => [reden.code, reden.gewicht]));
    expect(gewicht.get("huur")).toBe(5);
    expect(gewicht.get("meerderePartners")).toBe(12);
    expect(gewicht.get("oggz")).toBe(100);
    const theirs = own.filter(({ bron: sleutel }) => sleutel === "beleid-gemeente").map(({ code }) => code);
    expect(theirs.toSorted()).toEqual(
      Object.keys(veertien)
        .filter((code) => code !== "bedragMidden")
        .toSorted(),
    );
  });
});
