import { describe, expect, it } from "vitest";
import { signaalpartnerSoorten } from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { isGeldigeWaarde, parameter, parameters } from "../../src/law/parameters.ts";

describe("national values", () => {
  it.each([
    ["aanbodDagen", 28, "wgs-aanbod-28"],
    ["bedreigendWerkdagen", 3, "wgs-4-2"],
    ["gesprekDagen", 28, "wgs-4-1"],
    ["drempelCenten", 5000, "beleid-drempel"],
    ["opeenvolgendMaanden", 6, "divosa-definities"],
  ] as const)("%s is %i by %s", (naam, value, source) => {
    expect(parameter(naam, "2026-10-01")).toEqual({ value, source, vanGemeente: false });
  });

  it("an insurer signals arrears of 30 to 100 days, a landlord from 30, an experiment any", () => {
    const { value } = parameter("vensterDagen", "2026-10-01");
    expect(value.Zorg).toEqual({ min: 30, max: 100 });
    expect(value.Huur).toEqual({ min: 30, max: null });
    expect(value.DUO).toEqual({ min: 0, max: null });
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

describe("the shape of a municipal value", () => {
  const vensters = Object.fromEntries(signaalpartnerSoorten.map((soort) => [soort, { min: 10, max: null }]));
  const gewichten = parameter("prioriteitGewichten", "2026-10-01").value;
  it.each([
    ["an amount", "drempelCenten", 0, true],
    ["a negative amount", "drempelCenten", -1, false],
    ["half a cent", "drempelCenten", 10.5, false],
    ["a text", "drempelCenten", "5000", false],
    ["a share", "risicoDeel", 0.5, true],
    ["a share above one", "risicoDeel", 1.5, false],
    ["days of the month", "matchingperiodeStartdagen", [1, 15], true],
    ["a day that not every month has", "matchingperiodeStartdagen", [29], false],
    ["days out of order", "matchingperiodeStartdagen", [15, 1], false],
    ["no day", "matchingperiodeStartdagen", [], false],
    ["a window for every kind", "vensterDagen", vensters, true],
    ["a window for one kind only", "vensterDagen", { Huur: { min: 10, max: null } }, false],
    ["a window that ends before it starts", "vensterDagen", { ...vensters, Huur: { min: 10, max: 5 } }, false],
    ["every weight", "prioriteitGewichten", gewichten, true],
    ["an unknown weight", "prioriteitGewichten", { ...gewichten, kleur: 1 }, false],
    ["a number of law", "aanbodDagen", 28, false],
    ["an unknown parameter", "toString", 1, false],
  ])("%s", (_, naam, waarde, expected) => expect(isGeldigeWaarde(naam, waarde)).toBe(expected));
});
