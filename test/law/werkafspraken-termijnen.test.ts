import { describe, expect, it } from "vitest";
import { computeTermijn, type TermijnSoort, termijnVanaf } from "../../src/law/termijnen.ts";
import { termijnSoorten } from "../../src/law/werkafspraken.ts";

/** [term, what is special, the day on which it begins, its last day], counted on a calendar of the Netherlands */
const cases: [TermijnSoort, string, string, string][] = [
  ["wgs-aanbod", "received half past midnight in summer time", "2026-10-01", "2026-10-29"],
  ["wgs-aanbod", "day 28 is Easter Monday", "2027-03-01", "2027-03-30"],
  ["wgs-aanbod", "day 28 is Boxing Day, a Saturday", "2026-11-28", "2026-12-28"],
  ["wgs-gesprek", "nothing special", "2026-11-03", "2026-12-01"],
  ["wgs-gesprek", "day 28 is Boxing Day, a Saturday", "2026-11-28", "2026-12-28"],
  ["wgs-gesprek", "day 28 is Easter Monday", "2027-03-01", "2027-03-30"],
  ["wgs-gesprek", "day 28 is 29 February", "2028-02-01", "2028-02-29"],
  ["wgs-bedreigend", "skips Good Friday and Easter Monday", "2026-04-02", "2026-04-09"],
  ["mph-huisbezoek", "nothing special", "2026-11-03", "2026-11-13"],
  ["mph-huisbezoek", "over summer time, Good Friday and Easter Monday", "2026-03-25", "2026-04-08"],
  ["mph-huisbezoek", "over King's Day and Liberation Day", "2026-04-22", "2026-05-06"],
  ["mph-huisbezoek", "over Christmas", "2026-12-18", "2026-12-31"],
  ["mph-huisbezoek", "over a King's Day that moved to Saturday", "2025-04-17", "2025-05-01"],
  ["mph-huisbezoek", "over 29 February", "2028-02-24", "2028-03-07"],
  ["mph-eerste-terugkoppeling", "nothing special", "2026-11-03", "2026-11-17"],
  ["mph-eerste-terugkoppeling", "over Easter", "2026-03-30", "2026-04-15"],
  ["mph-eerste-terugkoppeling", "over King's Day and Liberation Day", "2026-04-24", "2026-05-12"],
  ["mph-eerste-terugkoppeling", "over Christmas and New Year", "2026-12-18", "2027-01-05"],
  ["mph-terugrapportage", "nothing special", "2026-11-03", "2026-12-01"],
  ["mph-terugrapportage", "over Easter and King's Day", "2026-03-30", "2026-04-30"],
  ["mph-terugrapportage", "over Ascension and Whitsun", "2026-04-24", "2026-05-28"],
  ["mph-terugrapportage", "over Christmas and New Year", "2026-12-11", "2027-01-12"],
  ["lzn-contact", "nothing special", "2026-11-03", "2026-11-10"],
  ["lzn-contact", "over Easter", "2026-04-02", "2026-04-13"],
  ["lzn-contact", "over Ascension; the Friday after it is a working day", "2026-05-08", "2026-05-18"],
  ["lzn-contact", "over Christmas and New Year", "2026-12-24", "2027-01-04"],
  ["lzn-opschorten", "nothing special", "2026-11-03", "2026-12-08"],
  ["lzn-opschorten", "over four holidays of spring", "2026-04-01", "2026-05-12"],
  ["lzn-opschorten", "over Christmas and New Year", "2026-12-01", "2027-01-07"],
  ["lzn-besluit", "over Christmas and New Year", "2026-11-03", "2027-01-07"],
  ["lzn-besluit", "over every holiday of spring and the start of summer time", "2026-03-27", "2026-06-08"],
  ["lzn-besluit", "over 29 February", "2028-01-03", "2028-03-06"],
  ["ontruiming-gemeld", "the next day", "2026-11-03", "2026-11-04"],
  ["ontruiming-gemeld", "after a Friday", "2026-11-06", "2026-11-09"],
  ["ontruiming-gemeld", "before Good Friday", "2026-04-02", "2026-04-07"],
  ["ontruiming-gemeld", "before King's Day", "2026-04-24", "2026-04-28"],
  ["ontruiming-gemeld", "before a King's Day on Saturday", "2025-04-25", "2025-04-28"],
  ["ontruiming-gemeld", "before Liberation Day", "2026-05-04", "2026-05-06"],
  ["ontruiming-gemeld", "before Christmas", "2026-12-24", "2026-12-28"],
  ["ontruiming-gemeld", "on New Year's Eve", "2026-12-31", "2027-01-04"],
  ["rotterdam-contact", "nothing special", "2026-11-03", "2026-12-03"],
  ["rotterdam-contact", "day 30 is the Saturday before Easter", "2026-03-05", "2026-04-07"],
  ["rotterdam-contact", "day 30 is Christmas Day", "2026-11-25", "2026-12-28"],
  ["rotterdam-contact", "day 30 is King's Day", "2026-03-28", "2026-04-28"],
  ["rotterdam-contact", "day 30 is 29 February", "2028-01-30", "2028-02-29"],
  ["haarlem-contact", "nothing special", "2026-11-03", "2026-11-11"],
  ["haarlem-contact", "the eighth day is a Saturday", "2026-11-06", "2026-11-16"],
  ["haarlem-contact", "the eighth day is Good Friday", "2026-03-26", "2026-04-07"],
  ["haarlem-contact", "the eighth day is Christmas Day", "2026-12-17", "2026-12-28"],
  ["haarlem-huisbezoek", "nothing special", "2026-11-03", "2026-11-17"],
  ["haarlem-huisbezoek", "two weeks on is Easter Monday", "2026-03-23", "2026-04-07"],
  ["haarlem-huisbezoek", "two weeks on is Liberation Day", "2026-04-21", "2026-05-06"],
  ["haarlem-overleg", "nothing special", "2026-11-03", "2026-11-10"],
  ["haarlem-overleg", "a week on is King's Day", "2026-04-20", "2026-04-28"],
  ["haarlem-brief", "nothing special", "2026-11-03", "2026-11-10"],
  ["haarlem-brief", "over the start of summer time", "2026-03-24", "2026-03-31"],
  ["haarlem-brief", "over its end", "2026-10-20", "2026-10-27"],
  ["haarlem-brief", "a week on is Easter Monday", "2026-03-30", "2026-04-07"],
  ["haarlem-brief", "a week on is Christmas Day", "2026-12-18", "2026-12-28"],
  ["haarlem-brief", "a week on is the Saturday to which King's Day moved", "2025-04-19", "2025-04-28"],
  ["amsterdam-contact", "nothing special", "2026-11-03", "2026-11-17"],
  ["amsterdam-contact", "day 14 is Good Friday", "2026-03-20", "2026-04-07"],
  ["amsterdam-contact", "day 14 is Christmas Day", "2026-12-11", "2026-12-28"],
  ["amsterdam-contact", "day 14 is King's Day", "2026-04-13", "2026-04-28"],
  ["amsterdam-contact", "day 14 is 29 February", "2028-02-15", "2028-02-29"],
  ["geregelde-betaling-herbeoordeling", "nothing special", "2026-11-03", "2027-08-03"],
  ["geregelde-betaling-herbeoordeling", "from the last day of May to that of February", "2026-05-31", "2027-02-28"],
  ["geregelde-betaling-herbeoordeling", "the same in a leap year", "2027-05-31", "2028-02-29"],
  ["geregelde-betaling-herbeoordeling", "ends on Boxing Day: longer than the Atw knows", "2026-03-26", "2026-12-26"],
  ["geregelde-betaling-herbeoordeling", "ends on Liberation Day: so is this one", "2026-08-05", "2027-05-05"],
  ["maastricht-contact", "nothing special", "2026-11-03", "2026-12-01"],
  ["maastricht-contact", "day 28 is Easter Monday", "2027-03-01", "2027-03-30"],
];

describe("the last day of every term", () => {
  it("has cases for every term", () => {
    expect([...new Set(cases.map(([soort]) => soort))].toSorted()).toEqual(termijnSoorten.toSorted());
  });

  it.each(cases)("%s: %s", (soort, _name, begintOp, vervaltOp) => {
    expect(termijnVanaf(soort, begintOp)).toMatchObject({ soort, begintOp, vervaltOp });
  });

  it.each([
    ["2026-10-20T21:59:59Z", "2026-10-20", "2026-10-27"],
    ["2026-10-20T22:00:00Z", "2026-10-21", "2026-10-28"],
    ["2026-12-15T22:30:00Z", "2026-12-15", "2026-12-22"],
  ])("an instant counts as its local day: %s", (op, begintOp, vervaltOp) => {
    expect(computeTermijn("haarlem-brief", op)).toMatchObject({ begintOp, vervaltOp });
  });
});
