import { describe, expect, it } from "vitest";
import {
  bestaat,
  excelDamage,
  isDateForNumber,
  toBedrag,
  toDatum,
  toGemeentecode,
  toHuisnummer,
  toJaNee,
  toSoort,
} from "../../src/intake/csv-values.ts";

describe("bedrag: read only when it can mean one thing", () => {
  it.each([
    ["1275,50", 1275.5],
    ["1275.50", 1275.5],
    ["1275", 1275],
    ["1275,5", 1275.5],
    ["0,07", 0.07],
    ["1.275,50", 1275.5],
    ["1,275.50", 1275.5],
    ["1.234.567,89", 1234567.89],
    ["1,234,567.89", 1234567.89],
    ["001275,50", 1275.5],
    ["€ 1.275,50", 1275.5],
    ["€1275", 1275],
    ["12,50 €", 12.5],
  ])("%s is %d euros", (text, euros) => expect(toBedrag(text)).toBe(euros));

  it.each([
    ["a thousand or a little over one", "1.275"],
    ["the same with a comma", "1,275"],
    ["a power of ten from Excel", "1,23E+08"],
    ["three decimals", "1275,505"],
    ["three decimals after thousands", "1.275,505"],
    ["thousands in groups of two", "12.75.000,00"],
    ["both marks the same", "1.275.50"],
    ["a mark without decimals", "1275,"],
    ["a minus", "-1275,50"],
    ["a plus", "+1275,50"],
    ["another currency", "$ 1275,50"],
    ["two signs", "€ € 1275,50"],
    ["a minus after the sign", "€ -1275,50"],
    ["a word", "twaalf"],
    ["a space for thousands", "1 275,50"],
    ["a formula", "=1275"],
    ["a leading apostrophe", "'1275"],
    ["hexadecimal", "0x10"],
    ["no digit", "Infinity"],
    ["Arabic digits", "١٢٧٥"],
    ["nothing", ""],
  ])("refused: %s", (_name, text) => expect(toBedrag(text)).toBeUndefined());
});

describe("datum: year first or day first", () => {
  it.each([
    ["2026-11-03", "2026-11-03"],
    ["03-11-2026", "2026-11-03"],
    ["31-12-2026", "2026-12-31"],
    ["3-11-2026", "2026-11-03"],
    ["03/11/2026", "2026-11-03"],
    ["03.11.2026", "2026-11-03"],
    ["3-11-2026 00:00", "2026-11-03"],
    ["3-11-2026 0:00:00", "2026-11-03"],
  ])("%s is %s", (text, datum) => expect(toDatum(text)).toBe(datum));

  it.each([
    "03-11-26",
    "03/11-2026",
    "3-11-2026 08:30",
    "003-11-2026",
    "3-11-02026",
    "20261103",
    "46329",
    "2026-11-03T00:00",
    "3 nov 2026",
  ])("refused: %s", (text) => expect(toDatum(text)).toBeUndefined());
});

describe("ja and nee", () => {
  it.each([
    ["ja", true],
    ["JA", true],
    ["Nee", false],
  ])("%s is %s", (text, value) => expect(toJaNee(text)).toBe(value));
  it.each(["j", "n", "yes", "true", "1", "waar", "x"])("refused: %s", (text) => expect(toJaNee(text)).toBeUndefined());
});

describe("what Excel does to a value", () => {
  it.each([
    ["599", "0599"],
    ["14", "0014"],
    ["0599", "0599"],
    ["GM0599", "GM0599"],
    ["05990", "05990"],
  ])("gemeentecode %s becomes %s", (text, code) => expect(toGemeentecode(text)).toBe(code));

  it.each([
    ...["1,23E+08", "1.23E+08", "3E+10", "1.2E-05", "5E-02"].map((text) => [text, "getal"]),
    ...["2-okt", "10-feb", "1-MRT", "mrt-75", "jan-40", "Mar-75", "okt-02"].map((text) => [text, "datum"]),
    ...[
      "#REF!",
      "#VERW!",
      "#N/B",
      "#N/A",
      "#WAARDE!",
      "#VALUE!",
      "#NAAM?",
      "#NAME?",
      "#DEEL/0!",
      "#DIV/0!",
      "#GETAL!",
    ].map((text) => [text, "fout"]),
    ["########", "fout"],
  ])("%s is damage: %s", (text, kind) => {
    expect(excelDamage(text ?? "")).toBe(kind);
  });
  it.each([
    ...["WB-1E+08", "10-A", "5E-2", "1 mei", "2-okt-laan", "1e", "'2-10", "=2+10"],
    ...["MRT-75", "mrt-755", "mei", "Mei-Lin", "#12", "#", "# 3", "Jan-Piet", "jan-4", "N/A"],
  ])("%s is data", (text) => {
    expect(excelDamage(text)).toBeUndefined();
  });

  it.each([
    ["02-10-2026", true],
    ["2026-10-02", true],
    ["2-10-2026", true],
    ["45931", true],
    ["2-10", false],
    ["4593", false],
    ["459310", false],
    ["A", false],
  ])("as an addition to a house number %s is a date: %s", (text, is) => expect(isDateForNumber(text)).toBe(is));

  it.each([
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-04-30", true],
    ["2026-04-31", false],
    ["2026-12-31", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["2026-01-01", true],
  ])("%s is a day: %s", (text, is) => expect(bestaat(text)).toBe(is));
});

describe("huisnummer and soort", () => {
  it.each([
    ["10", 10],
    ["010", 10],
    ["10 A-2", "10 A-2"],
    ["3h", "3h"],
  ])("huisnummer %j is %j", (text, value) => expect(toHuisnummer(text)).toBe(value));

  it.each([
    ["telefoon", "Telefoon"],
    ["sms/whatsapp", "SMS/Whatsapp"],
    ["eindelevering", "eindeLevering"],
    ["regelingnietnagekomen", "regelingNietNagekomen"],
    ["duif", "duif"],
  ])("soort %s is %s", (text, soort) => expect(toSoort(text)).toBe(soort));
});
