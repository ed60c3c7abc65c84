import { describe, expect, it } from "vitest";
import {
  addDagen,
  addMaanden,
  addWerkdagen,
  age,
  dagenTussen,
  easter,
  isFeestdag,
  isWerkdag,
  localDay,
  nextWerkdag,
} from "../../src/law/calendar.ts";

describe("Easter", () => {
  it.each([
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2038-04-25",
  ])("is on %s", (day) => expect(easter(Number(day.slice(0, 4)))).toBe(day));
});

describe("general holidays", () => {
  it("2026 has exactly the nine days of the law", () => {
    const found = [];
    for (let day = "2026-01-01"; day <= "2026-12-31"; day = addDagen(day, 1)) if (isFeestdag(day)) found.push(day);
    expect(found).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it.each([
    ["King's Day 2026, a Monday", "2026-04-27", true],
    ["King's Day 2025 falls on Sunday: the Saturday before", "2025-04-26", true],
    ["and then not the Sunday itself", "2025-04-27", false],
    ["King's Day 2014 as well", "2014-04-26", true],
    ["Queen's Day 2013", "2013-04-30", true],
    ["27 April 2013 was none yet", "2013-04-27", false],
    ["Queen's Day 2006 falls on Sunday", "2006-04-29", true],
    ["Liberation Day every year, not once in five", "2027-05-05", true],
    ["Easter Sunday is no holiday of article 3, but a Sunday", "2026-04-05", false],
    ["New Year's Eve", "2026-12-31", false],
    ["the Friday after Ascension: royal decrees are left out, by our reading", "2026-05-15", false],
  ])("%s", (_, day, expected) => expect(isFeestdag(day)).toBe(expected));
});

describe("working days", () => {
  it.each([
    ["Friday", "2026-10-02", true],
    ["Saturday", "2026-10-03", false],
    ["Sunday", "2026-10-04", false],
    ["Good Friday", "2026-04-03", false],
    ["Easter Monday", "2027-03-29", false],
    ["29 February 2028, a Tuesday", "2028-02-29", true],
  ])("%s", (_, day, expected) => expect(isWerkdag(day)).toBe(expected));

  it.each([
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-04-24", 1, "2026-04-28"],
    ["2026-05-04", 1, "2026-05-06"],
    ["2026-12-24", 3, "2026-12-30"],
    ["2026-12-30", 3, "2027-01-05"],
    ["2026-10-03", 1, "2026-10-05"],
    ["2026-10-03", 0, "2026-10-03"],
  ])("%s and %i working days is %s", (day, n, expected) => expect(addWerkdagen(day, n)).toBe(expected));

  it.each([
    ["2026-10-02", "2026-10-02"],
    ["2026-10-03", "2026-10-05"],
    ["2026-04-03", "2026-04-07"],
    ["2026-12-25", "2026-12-28"],
  ])("the first working day from %s is %s", (day, expected) => expect(nextWerkdag(day)).toBe(expected));
});

describe("local time", () => {
  it.each([
    ["23:30 in winter is that day", "2027-03-01T22:30:00Z", "2027-03-01"],
    ["00:30 in summer is the next day", "2026-09-30T22:30:00Z", "2026-10-01"],
    ["just before noon", "2026-06-01T09:59:59Z", "2026-06-01"],
    ["noon", "2026-06-01T10:00:00Z", "2026-06-01"],
    ["just before six", "2026-12-01T16:59:59Z", "2026-12-01"],
    ["six in the evening", "2026-12-01T17:00:00Z", "2026-12-01"],
    ["the last second before summer time", "2026-03-29T00:59:59Z", "2026-03-29"],
    ["the hour that comes twice, first time", "2026-10-25T00:30:00Z", "2026-10-25"],
    ["the hour that comes twice, second time", "2026-10-25T01:30:00Z", "2026-10-25"],
  ])("%s", (_, instant, day) => expect(localDay(instant)).toBe(day));
});

describe("arithmetic", () => {
  it.each([
    ["2026-10-24", 2, "2026-10-26"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s and %i days is %s", (day, n, expected) => expect(addDagen(day, n)).toBe(expected));

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-08-31", -6, "2026-02-28"],
  ])("%s and %i months is %s", (day, n, expected) => expect(addMaanden(day, n)).toBe(expected));

  it.each([
    ["2026-10-24", "2026-10-26", 2],
    ["2026-03-28", "2026-03-30", 2],
    ["2026-01-01", "2027-01-01", 365],
    ["2026-10-26", "2026-10-24", -2],
  ])("from %s to %s is %i days", (a, b, expected) => expect(dagenTussen(a, b)).toBe(expected));

  it.each([
    ["the day before the birthday", "1985-06-15", "2026-06-14", 40],
    ["the birthday", "1985-06-15", "2026-06-15", 41],
    ["29 February, on 28 February", "2004-02-29", "2022-02-28", 17],
    ["29 February, on 1 March", "2004-02-29", "2022-03-01", 18],
    ["29 February in a leap year", "2004-02-29", "2024-02-29", 20],
  ])("age: %s", (_, born, op, expected) => expect(age(born, op)).toBe(expected));
});
