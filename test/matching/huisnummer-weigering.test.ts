import { describe, expect, it } from "vitest";
import { refuseTekst, refuseWoorden } from "../../src/matching/huisnummer-weigering.ts";

describe("refused by the text", () => {
  it.each([
    ["POSTBUS 12", "postbus"],
    ["12 ANTWOORDNUMMER", "postbus"],
    ["2026-12-10", "huisnummer-datum"],
    ["1999-12-10T00:00", "huisnummer-datum"],
    ["10-12-2026", "huisnummer-datum"],
    ["1/2/1999", "huisnummer-datum"],
    ["10-12-1999 A", "huisnummer-datum"],
    ["1-12-2026", "huisnummer-datum"],
    ["10 T/M 12", "huisnummer-reeks"],
    ["10 T / M 12", "huisnummer-reeks"],
    ["10.5", "huisnummer-onduidelijk"],
    ["10,5", "huisnummer-onduidelijk"],
    ["10.0", "huisnummer-onduidelijk"],
  ])("%s: %s", (tekst, code) => expect(refuseTekst(tekst)).toMatchObject({ veld: "huisnummer", code }));

  it.each([
    ...["10", "10.", "10, A", "10 T/O", "10 T M", "10-12", "10-12-14", "10-12-1899", "10-12-2100", "10-12-20260"],
    ...["1899-12-10", "2100-12-10", "2026-1-10", "100-12-2026", "10-123-2026", "10 2026-12-10", ""],
  ])("not '%s'", (tekst) => expect(refuseTekst(tekst)).toBeUndefined());
});

describe("refused by the words of the addition", () => {
  it.each("JAN FEB MRT MAR APR MEI MAY JUN JUL AUG SEP OKT OCT NOV DEC".split(" "))(
    "%s alone is a month made by a spreadsheet",
    (maand) => {
      expect(refuseWoorden([maand])).toMatchObject({ veld: "huisnummer", code: "huisnummer-datum" });
      expect(refuseWoorden([maand, "2"])).toBeUndefined();
      expect(refuseWoorden(["2", maand])).toBeUndefined();
    },
  );

  it.each(["EN", "TM", "TOT", "MET"])("%s before a number is a range", (woord) => {
    expect(refuseWoorden([woord, "12"])).toMatchObject({ veld: "huisnummer", code: "huisnummer-reeks" });
    expect(refuseWoorden(["A", woord, "12", "A"])).toMatchObject({ code: "huisnummer-reeks" });
    expect(refuseWoorden([woord])).toBeUndefined();
    expect(refuseWoorden(["12", woord])).toBeUndefined();
    expect(refuseWoorden([woord, "A", "12"])).toBeUndefined();
  });

  it("has no more than 20 characters", () => {
    expect(refuseWoorden(["A".repeat(10), "B".repeat(9)])).toBeUndefined();
    expect(refuseWoorden(["A".repeat(10), "B".repeat(10)])).toEqual({
      veld: "huisnummertoevoeging",
      code: "huisnummertoevoeging-lang",
      melding: "Een toevoeging heeft ten hoogste 20 tekens.",
    });
  });

  it("not an ordinary one, and not none", () => {
    expect(refuseWoorden([])).toBeUndefined();
    expect(refuseWoorden(["A", "2"])).toBeUndefined();
    expect(refuseWoorden(["12"])).toBeUndefined();
  });
});
