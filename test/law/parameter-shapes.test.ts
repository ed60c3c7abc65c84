import { describe, expect, it } from "vitest";
import { signaalpartnerSoorten } from "../../src/law/lists.ts";
import { isKeer, isPeriode, maxGewicht, maxKeer } from "../../src/law/parameter-shapes.ts";
import { isGeldigeWaarde, type ParameterNaam, parameter } from "../../src/law/parameters.ts";

const gewichten = parameter("prioriteitGewichten", "2026-10-01").value;

describe("the shape of a municipal value", () => {
  const vensters = Object.fromEntries(signaalpartnerSoorten.map((soort) => [soort, { min: 10, max: null }]));

  it.each<[string, ParameterNaam | "toString", unknown, boolean]>([
    ["an amount", "drempelCenten", 0, true],
    ["a negative amount", "drempelCenten", -1, false],
    ["half a cent", "drempelCenten", 10.5, false],
    ["a text", "drempelCenten", "5000", false],
    ["a share", "risicoDeel", 0.5, true],
    ["no share", "risicoDeel", 0, true],
    ["the whole", "risicoDeel", 1, true],
    ["a share below none", "risicoDeel", -0.01, false],
    ["a share above one", "risicoDeel", 1.01, false],
    ["a share as text", "risicoDeel", "0.5", false],
    ["days of the month", "matchingperiodeStartdagen", [1, 15, 28], true],
    ["day zero", "matchingperiodeStartdagen", [0], false],
    ["a day that not every month has", "matchingperiodeStartdagen", [29], false],
    ["half a day", "matchingperiodeStartdagen", [1.5], false],
    ["a day as text", "matchingperiodeStartdagen", ["1"], false],
    ["a day twice", "matchingperiodeStartdagen", [1, 1], false],
    ["days out of order", "matchingperiodeStartdagen", [1, 15, 14], false],
    ["no day", "matchingperiodeStartdagen", [], false],
    ["one day without a list", "matchingperiodeStartdagen", 1, false],
    ["a window for every kind", "vensterDagen", vensters, true],
    ["a window for one kind only", "vensterDagen", { Huur: { min: 10, max: null } }, false],
    ["a window that ends before it starts", "vensterDagen", { ...vensters, Huur: { min: 10, max: 9 } }, false],
    ["a window of one day", "vensterDagen", { ...vensters, Huur: { min: 10, max: 10 } }, true],
    ["a window without an end", "vensterDagen", { ...vensters, Huur: { min: 10 } }, false],
    ["a window with more", "vensterDagen", { ...vensters, Huur: { min: 10, max: 20, soms: 1 } }, false],
    ["a window in days and a half", "vensterDagen", { ...vensters, Huur: { min: 10, max: 20.5 } }, false],
    ["a window for a kind that is none", "vensterDagen", { ...vensters, Bank: { min: 1, max: 2 } }, false],
    ["no window", "vensterDagen", null, false],
    ["windows in a list", "vensterDagen", [vensters], false],
    ["every weight", "prioriteitGewichten", gewichten, true],
    ["one weight", "prioriteitGewichten", { huur: 1 }, true],
    ["a weight below zero", "prioriteitGewichten", { huur: -10_000 }, true],
    ["the heaviest weight", "prioriteitGewichten", { huur: 10_000 }, true],
    ["heavier than that", "prioriteitGewichten", { huur: 10_001 }, false],
    ["lighter than that", "prioriteitGewichten", { huur: -10_001 }, false],
    ["half a weight", "prioriteitGewichten", { huur: 0.5 }, false],
    ["a weight as text", "prioriteitGewichten", { huur: "1" }, false],
    ["no weight", "prioriteitGewichten", {}, false],
    ["nothing", "prioriteitGewichten", null, false],
    ["a list", "prioriteitGewichten", [1], false],
    ["an unknown weight", "prioriteitGewichten", { ...gewichten, kleur: 1 }, false],
    ["ten times", "drempelVeelvoud", 10, true],
    ["eleven times", "drempelVeelvoud", 11, false],
    ["less than no times", "drempelVeelvoud", -1, false],
    ["a century of months", "herhalingsvensterMaanden", 1_200, true],
    ["more than a century", "herhalingsvensterMaanden", 1_201, false],
    ["less than no months", "herhalingsvensterMaanden", -1, false],
    ["the age of 120", "leeftijdOuder", 120, true],
    ["the age of 121", "leeftijdOuder", 121, false],
    ["yes", "crisisBovenCapaciteit", true, true],
    ["no", "crisisBovenCapaciteit", false, true],
    ["perhaps", "crisisBovenCapaciteit", "misschien", false],
    ["the law and Rotterdam", "werkafspraken", ["wgs", "rotterdam"], true],
    ["the law alone", "werkafspraken", ["wgs"], true],
    ["Rotterdam without the law", "werkafspraken", ["rotterdam"], false],
    ["a set twice", "werkafspraken", ["wgs", "wgs"], false],
    ["an unknown set", "werkafspraken", ["wgs", "utrecht"], false],
    ["a set without a list", "werkafspraken", "wgs", false],
    ["two to four months", "meldvensterMaanden", { min: 2, max: 4 }, true],
    ["from two months", "meldvensterMaanden", { min: 2, max: null }, true],
    ["a number of law", "aanbodDagen", 28, false],
    ["an unknown parameter", "toString", 1, false],
  ])("%s: %s", (_, naam, waarde, expected) => expect(isGeldigeWaarde(naam, waarde)).toBe(expected));

  it("bounds what a weight and a count can be", () => {
    expect([maxGewicht, maxKeer]).toEqual([10_000, 10]);
    expect([isKeer(maxKeer), isKeer(maxKeer + 1), isPeriode(1_200), isPeriode(1_201)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
