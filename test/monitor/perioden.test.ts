import { describe, expect, it } from "vitest";
import { beginOfDay, checkPeriode, kiesPeriode, maandenVan, periodeNaam } from "../../src/monitor/perioden.ts";

describe("a local day begins at midnight in Amsterdam", () => {
  it.each([
    ["winter, one hour ahead of UTC", "2026-11-01", "2026-10-31T23:00:00.000Z"],
    ["summer, two hours ahead", "2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["the day the clock goes forward", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["the day after it", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["the day the clock goes back", "2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["the day after that", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("%s", (_name, day, instant) => {
    expect(beginOfDay(day)).toBe(instant);
  });
});

describe("the months of a period", () => {
  it("are cut off where the period ends", () => {
    expect(maandenVan({ van: "2026-10-15", tot: "2026-12-03" })).toEqual([
      { maand: "2026-10", eindigtVoor: "2026-10-31T23:00:00.000Z" },
      { maand: "2026-11", eindigtVoor: "2026-11-30T23:00:00.000Z" },
      { maand: "2026-12", eindigtVoor: "2026-12-03T23:00:00.000Z" },
    ]);
  });

  it("is one when the period is one day", () => {
    expect(maandenVan({ van: "2026-03-31", tot: "2026-03-31" })).toEqual([
      { maand: "2026-03", eindigtVoor: "2026-03-31T22:00:00.000Z" },
    ]);
  });

  it("is sixty at most", () => {
    expect(maandenVan({ van: "2022-01-01", tot: "2026-12-31" })).toHaveLength(60);
  });
});

it.each([
  ["2026-11", "maand", "2026-11"],
  ["2026-03", "kwartaal", "2026-K1"],
  ["2026-04", "kwartaal", "2026-K2"],
  ["2026-12", "kwartaal", "2026-K4"],
  ["2026-11", "jaar", "2026"],
  ["2026-11", "totaal", "totaal"],
] as const)("the month %s per %s falls in %s", (maand, per, naam) => {
  expect(periodeNaam(maand, per)).toBe(naam);
});

describe("the period that is asked for", () => {
  it.each([
    ["nothing: this year until today", {}, { van: "2026-01-01", tot: "2026-11-03" }],
    ["a first day: until today", { van: "2025-06-01" }, { van: "2025-06-01", tot: "2026-11-03" }],
    ["a last day: from January of its year", { tot: "2024-06-30" }, { van: "2024-01-01", tot: "2024-06-30" }],
  ])("%s", (_name, vraag, periode) => {
    expect(kiesPeriode(vraag, "2026-11-03")).toEqual(periode);
  });

  it.each([
    ["one day", { van: "2026-11-03", tot: "2026-11-03" }, []],
    ["five years", { van: "2022-01-01", tot: "2026-12-31" }, []],
    ["five years and a day", { van: "2022-01-01", tot: "2027-01-01" }, ["periode-te-lang"]],
    ["backwards", { van: "2026-11-04", tot: "2026-11-03" }, ["periode-omgekeerd"]],
  ])("%s", (_name, periode, codes) => {
    expect(checkPeriode(periode).map(({ code }) => code)).toEqual(codes);
  });
});
