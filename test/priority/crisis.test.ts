import { describe, expect, it } from "vitest";
import { prioritize } from "../../src/priority/rules.ts";
import { feiten, vandaag } from "./build.ts";

const crisis = (crisisDatum: string) => feiten([{ crisisSoort: "ontruiming", crisisDatum }]);

describe("a crisis that comes nearer", () => {
  const steps = (op: string, crisisDatum: string): string[] =>
    prioritize(crisis(crisisDatum), op)
      .redenen.map(({ code }) => code)
      .filter((code) => code.startsWith("crisisBinnen"));
  const [dagen, week, maand] = ["crisisBinnenDagen", "crisisBinnenWeek", "crisisBinnenMaand"];

  it.each([
    ["yesterday", vandaag, "2026-11-02", []],
    ["today", vandaag, "2026-11-03", [dagen, week, maand]],
    ["in three working days: Friday", vandaag, "2026-11-06", [dagen, week, maand]],
    ["on the Saturday after them", vandaag, "2026-11-07", [week, maand]],
    ["in seven days", vandaag, "2026-11-10", [week, maand]],
    ["in eight days", vandaag, "2026-11-11", [maand]],
    ["in thirty days", vandaag, "2026-12-03", [maand]],
    ["in thirty-one days", vandaag, "2026-12-04", []],
    ["from Thursday over the weekend", "2026-11-05", "2026-11-10", [dagen, week, maand]],
    ["from Thursday, the fourth working day", "2026-11-05", "2026-11-11", [week, maand]],
    ["over Easter 2027: Friday and Monday are no working days", "2027-03-25", "2027-04-01", [dagen, week, maand]],
    ["over Easter, a day later", "2027-03-25", "2027-04-02", [maand]],
    [
      "King's Day on Saturday 26 April 2025, because the 27th is a Sunday",
      "2025-04-24",
      "2025-04-29",
      [dagen, week, maand],
    ],
    ["and a day later", "2025-04-24", "2025-04-30", [week, maand]],
    ["over Liberation Day and Ascension", "2027-05-04", "2027-05-11", [dagen, week, maand]],
    ["over both, a day later", "2027-05-04", "2027-05-12", [maand]],
    ["over Liberation Day", "2026-05-04", "2026-05-08", [dagen, week, maand]],
    ["over Liberation Day, a day later", "2026-05-04", "2026-05-09", [week, maand]],
    ["over Christmas 2026: the 25th, and the weekend with the 26th", "2026-12-23", "2026-12-29", [dagen, week, maand]],
    ["over Christmas, a day later", "2026-12-23", "2026-12-30", [week, maand]],
    ["over 29 February 2028", "2028-02-28", "2028-03-02", [dagen, week, maand]],
    ["over the end of summer time", "2026-10-23", "2026-10-28", [dagen, week, maand]],
    ["over the start of summer time", "2027-03-26", "2027-04-01", [dagen, week, maand]],
  ])("%s", (_name, op, datum, expected) => expect(steps(op, datum)).toEqual(expected));

  it("each step adds to the one before", () => {
    expect(prioritize(crisis("2026-11-04"), vandaag).redenen.map(({ code, gewicht }) => [code, gewicht])).toEqual([
      ["crisisOntruiming", 500],
      ["crisisBinnenDagen", 100],
      ["crisisBinnenWeek", 100],
      ["crisisBinnenMaand", 40],
      ["energie", 50],
    ]);
  });

  it("of two crises the nearest that is still to come counts", () => {
    const zaak = feiten([
      { crisisSoort: "ontruiming", crisisDatum: "2026-11-01" },
      { crisisSoort: "eindeLevering", crisisDatum: "2026-11-20", partnerId: 2 },
      { crisisSoort: "eindeLevering", crisisDatum: "2026-11-10", partnerId: 3 },
    ]);
    const near = prioritize(zaak, vandaag).redenen.filter(({ code }) => code.startsWith("crisisBinnen"));
    expect(near.map(({ tekst }) => tekst)).toEqual([
      "De crisis is binnen 7 dagen: op 10 november 2026.",
      "De crisis is binnen 30 dagen: op 10 november 2026.",
    ]);
  });
});
