import { describe, expect, it } from "vitest";
import { type Crisis, eersteCrisis, sortCrises, vorigeWerkdag } from "../../src/contact/vandaag-rules.ts";

describe("the last working day", () => {
  it.each([
    ["a Wednesday", "2026-11-04", "2026-11-03"],
    ["a Monday", "2026-11-09", "2026-11-06"],
    ["a Sunday", "2026-11-08", "2026-11-06"],
    ["after Easter", "2027-03-30", "2027-03-25"],
    ["after New Year", "2027-01-04", "2026-12-31"],
  ])("before %s", (_name, dag, vorige) => {
    expect(vorigeWerkdag(dag)).toBe(vorige);
  });
});

describe("crises", () => {
  const op = (datum: string | null): Crisis => ({ soort: "ontruiming", datum });

  it("are in a zaak the first by day; one without a day counts last", () => {
    expect(eersteCrisis([])).toBeUndefined();
    expect(eersteCrisis([op(null), op("2026-12-02"), op("2026-12-01")])).toEqual(op("2026-12-01"));
  });

  it("stand by what ends first, the crisis or its term, and then by their place", () => {
    const zaak = (naam: string, datum: string | null, vervaltOp: string | null, rang: number) => ({
      naam,
      crisis: op(datum),
      termijn: vervaltOp === null ? null : { vervaltOp },
      rang,
    });
    const sorted = sortCrises([
      zaak("no day at all", null, null, 1),
      zaak("by its day", "2026-11-20", null, 9),
      zaak("by its term", "2026-12-24", "2026-11-19", 9),
      zaak("by its place", "2026-11-20", "2026-11-30", 8),
    ]);
    expect(sorted.map(({ naam }) => naam)).toEqual(["by its term", "by its place", "by its day", "no day at all"]);
  });
});
