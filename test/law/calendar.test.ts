import { describe, expect, it } from "vitest";
import {
  addDagen,
  addMaanden,
  addWeken,
  addWerkdagen,
  age,
  dagenTussen,
  easter,
  isFeestdag,
  isWerkdag,
  localDay,
  maandenTussen,
  nextWerkdag,
} from "../../src/law/calendar.ts";

describe("Easter", () => {
  it.each([
    "1704-03-23",
    "1859-04-24",
    "1886-04-25",
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
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
    "2036-04-13",
    "2037-04-05",
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

  it("2013 still has Queen's Day", () => {
    const found = [];
    for (let day = "2013-01-01"; day <= "2013-12-31"; day = addDagen(day, 1)) if (isFeestdag(day)) found.push(day);
    expect(found).toEqual([
      "2013-01-01",
      "2013-03-29",
      "2013-04-01",
      "2013-04-30",
      "2013-05-05",
      "2013-05-09",
      "2013-05-20",
      "2013-12-25",
      "2013-12-26",
    ]);
  });

  it.each([
    ["Good Friday, by article 3 lid 2", "2027-03-26", true],
    ["Easter Monday, which falls on the day after the change to summer time", "2027-03-29", true],
    ["Ascension on Liberation Day's morrow", "2027-05-06", true],
    ["Whit Monday", "2027-05-17", true],
    ["Whit Sunday is a Sunday, and no holiday of article 3", "2027-05-16", false],
    ["Christmas Day on a Saturday", "2027-12-25", true],
    ["Boxing Day on a Sunday", "2027-12-26", true],
    ["Christmas Eve", "2027-12-24", false],
    ["King's Day 2031 falls on Sunday", "2031-04-26", true],
    ["Queen's Day 2000 falls on Sunday", "2000-04-29", true],
    ["and then not the Sunday itself, before 2014", "2000-04-30", false],
    ["30 April is none any more in 2014", "2014-04-30", false],
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
    ["29 February 2032, a Sunday", "2032-02-29", false],
    ["the Sunday on which summer time begins", "2026-03-29", false],
    ["the Monday after summer time ended", "2026-10-26", true],
    ["the Saturday to which King's Day moved", "2025-04-26", false],
    ["Liberation Day", "2026-05-05", false],
    ["Boxing Day on a Saturday", "2026-12-26", false],
    ["Monday", "2026-10-05", true],
    ["the Friday after Ascension", "2026-05-15", true],
  ])("%s", (_, day, expected) => expect(isWerkdag(day)).toBe(expected));

  it.each([
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-04-24", 1, "2026-04-28"],
    ["2026-05-04", 1, "2026-05-06"],
    ["2026-12-24", 3, "2026-12-30"],
    ["2026-12-30", 3, "2027-01-05"],
    ["2026-10-03", 1, "2026-10-05"],
    ["2026-10-03", 0, "2026-10-03"],
    ["2025-04-25", 1, "2025-04-28"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 1, "2028-03-01"],
    ["2026-03-27", 1, "2026-03-30"],
    ["2026-10-23", 1, "2026-10-26"],
    ["2026-05-13", 1, "2026-05-15"],
    ["2026-12-01", 45, "2027-02-04"],
  ])("%s and %i working days is %s", (day, n, expected) => expect(addWerkdagen(day, n)).toBe(expected));

  it.each([
    ["2026-10-02", "2026-10-02"],
    ["2026-10-03", "2026-10-05"],
    ["2026-04-03", "2026-04-07"],
    ["2026-12-25", "2026-12-28"],
    ["2026-12-26", "2026-12-28"],
    ["2025-04-26", "2025-04-28"],
    ["2027-03-29", "2027-03-30"],
    ["2026-05-05", "2026-05-06"],
    ["2027-01-01", "2027-01-04"],
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
    ["2026-05-31", 9, "2027-02-28"],
    ["2027-05-31", 9, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("%s and %i months is %s", (day, n, expected) => expect(addMaanden(day, n)).toBe(expected));

  it.each([
    ["over the start of summer time", "2026-03-24", 1, "2026-03-31"],
    ["over its end", "2026-10-20", 1, "2026-10-27"],
    ["to 29 February", "2028-02-15", 2, "2028-02-29"],
    ["over the turn of the year", "2026-12-28", 1, "2027-01-04"],
  ])("weeks %s", (_, day, n, expected) => expect(addWeken(day, n)).toBe(expected));

  it.each([
    ["2026-10-24", "2026-10-26", 2],
    ["2026-03-28", "2026-03-30", 2],
    ["2026-01-01", "2027-01-01", 365],
    ["2026-10-26", "2026-10-24", -2],
  ])("from %s to %s is %i days", (a, b, expected) => expect(dagenTussen(a, b)).toBe(expected));

  it.each([
    ["2026-09-15", "2026-11-14", 1],
    ["2026-09-15", "2026-11-15", 2],
    ["2026-11-15", "2027-02-14", 2],
    ["2026-11-15", "2027-02-15", 3],
    ["2027-01-31", "2027-02-27", 0],
    ["2027-01-31", "2027-02-28", 1],
    ["2028-01-31", "2028-02-28", 0],
    ["2028-01-31", "2028-02-29", 1],
    ["2026-11-03", "2026-11-03", 0],
    ["2025-11-03", "2026-11-03", 12],
    ["1999-12-31", "2000-01-31", 1],
    ["2026-11-03", "2026-11-02", -1],
  ])("from %s to %s is %i whole months", (a, b, expected) => expect(maandenTussen(a, b)).toBe(expected));

  it.each([
    ["the day before the birthday", "1985-06-15", "2026-06-14", 40],
    ["the birthday", "1985-06-15", "2026-06-15", 41],
    ["29 February, on 28 February", "2004-02-29", "2022-02-28", 17],
    ["29 February, on 1 March", "2004-02-29", "2022-03-01", 18],
    ["29 February in a leap year", "2004-02-29", "2024-02-29", 20],
  ])("age: %s", (_, born, op, expected) => expect(age(born, op)).toBe(expected));
});
