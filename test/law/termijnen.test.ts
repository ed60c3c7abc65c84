import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeTermijn, termijnStand, termijnVanaf } from "../../src/law/termijnen.ts";

describe("wgs-aanbod: 28 days, then on to a working day", () => {
  it.each([
    ["half past midnight in summer time", "2026-09-30T22:30:00Z", "2026-10-01", "2026-10-29"],
    ["half past eleven at night; day 28 is Easter Monday", "2027-03-01T22:30:00Z", "2027-03-01", "2027-03-30"],
    ["day 28 is Boxing Day, a Saturday", "2026-11-28T10:00:00Z", "2026-11-28", "2026-12-28"],
    ["over the start of summer time", "2026-03-20T22:30:00Z", "2026-03-20", "2026-04-17"],
    ["on the day summer time starts; day 28 is a Sunday", "2026-03-29T01:00:00Z", "2026-03-29", "2026-04-28"],
    ["just after midnight on the day summer time ends", "2026-10-24T22:30:00Z", "2026-10-25", "2026-11-23"],
    ["in the hour that comes twice", "2026-10-25T01:30:00Z", "2026-10-25", "2026-11-23"],
    ["day 28 is 29 February", "2028-02-01T10:00:00Z", "2028-02-01", "2028-02-29"],
    ["received on 29 February", "2028-02-29T10:00:00Z", "2028-02-29", "2028-03-28"],
    ["the end of a month; day 28 is a Saturday", "2026-01-31T10:00:00Z", "2026-01-31", "2026-03-02"],
    ["the turn of the year; day 28 is New Year's Day", "2026-12-04T10:00:00Z", "2026-12-04", "2027-01-04"],
    ["day 28 is Good Friday", "2026-03-06T10:00:00Z", "2026-03-06", "2026-04-07"],
    ["day 28 is King's Day", "2026-03-30T10:00:00Z", "2026-03-30", "2026-04-28"],
    ["day 28 is King's Day moved to a Saturday", "2025-03-29T10:00:00Z", "2025-03-29", "2025-04-28"],
    ["day 28 is Liberation Day", "2026-04-07T10:00:00Z", "2026-04-07", "2026-05-06"],
    ["day 28 is Whit Monday", "2026-04-27T10:00:00Z", "2026-04-27", "2026-05-26"],
    ["nothing special", "2026-09-01T10:00:00Z", "2026-09-01", "2026-09-29"],
  ])("%s", (_, ontvangenOp, begintOp, vervaltOp) => {
    expect(computeTermijn("wgs-aanbod", ontvangenOp)).toMatchObject({ begintOp, vervaltOp });
  });

  it("names article 1 of the Atw only when the term was extended", () => {
    expect(computeTermijn("wgs-aanbod", "2026-11-28T10:00:00Z").bronnen).toContain("atw-1");
    expect(computeTermijn("wgs-aanbod", "2026-09-01T10:00:00Z").bronnen).not.toContain("atw-1");
  });

  it("stays on day 28 without extension", () => {
    const termijn = computeTermijn("wgs-aanbod", "2026-11-28T10:00:00Z", { verlengen: false });
    expect(termijn.vervaltOp).toBe("2026-12-26");
  });

  it("explains itself in Dutch", () => {
    expect(computeTermijn("wgs-aanbod", "2026-11-28T10:00:00Z").uitleg).toBe(
      "Het signaal kwam binnen op 28 november 2026. Binnen 28 dagen moet de inwoner een aanbod krijgen. " +
        "De laatste dag is geen werkdag. Daarom mag het tot en met 28 december 2026.",
    );
  });
});

describe("wgs-bedreigend: three working days", () => {
  it.each([
    ["Monday", "2026-11-02T10:00:00Z", "2026-11-05"],
    ["Friday: the weekend does not count", "2026-11-27T10:00:00Z", "2026-12-02"],
    ["Saturday", "2026-11-28T10:00:00Z", "2026-12-02"],
    ["Sunday at 23:30", "2026-11-29T22:30:00Z", "2026-12-02"],
    ["Monday at 00:30", "2026-11-29T23:30:00Z", "2026-12-03"],
    ["before Easter: skips Good Friday and Easter Monday", "2026-04-02T10:00:00Z", "2026-04-09"],
    ["before King's Day", "2026-04-24T10:00:00Z", "2026-04-30"],
    ["King's Day moved to Saturday costs no working day", "2025-04-25T10:00:00Z", "2025-04-30"],
    ["before Liberation Day", "2026-05-01T10:00:00Z", "2026-05-07"],
    ["before Ascension", "2026-05-12T10:00:00Z", "2026-05-18"],
    ["before Whitsun", "2026-05-22T10:00:00Z", "2026-05-28"],
    ["before Christmas", "2026-12-24T10:00:00Z", "2026-12-30"],
    ["before New Year", "2026-12-30T10:00:00Z", "2027-01-05"],
    ["over 29 February", "2028-02-28T10:00:00Z", "2028-03-02"],
  ])("%s", (_, ontvangenOp, vervaltOp) => {
    expect(computeTermijn("wgs-bedreigend", ontvangenOp).vervaltOp).toBe(vervaltOp);
  });
});

describe("risk", () => {
  it.each([
    ["28 days: from six days left", "wgs-aanbod", "2026-09-30T22:30:00Z", "2026-10-23"],
    ["30 days by extension: from seven days left", "wgs-aanbod", "2026-11-28T10:00:00Z", "2026-12-21"],
    ["three working days: from two left", "wgs-bedreigend", "2026-11-02T10:00:00Z", "2026-11-03"],
    ["two working days left after a weekend", "wgs-bedreigend", "2026-11-27T10:00:00Z", "2026-11-30"],
    ["a weekend itself still has three left", "wgs-bedreigend", "2026-11-28T10:00:00Z", "2026-11-30"],
  ] as const)("%s", (_, soort, ontvangenOp, risicoVanaf) => {
    expect(computeTermijn(soort, ontvangenOp).risicoVanaf).toBe(risicoVanaf);
  });

  it("follows the municipality's own bound", () => {
    const beleid = [{ sleutel: "risicoWerkdagen", waarde: 10, geldtVan: "2026-01-01" }] as const;
    expect(computeTermijn("wgs-aanbod", "2026-09-01T10:00:00Z", { beleid }).risicoVanaf).toBe("2026-09-15");
  });
});

describe("three years of receipts, against the law read day by day", () => {
  const feestdagen = new Set(
    `2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26
     2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26
     2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26
     2029-01-01 2029-03-30 2029-04-02`.split(/\s+/),
  );
  const start = Temporal.PlainDate.from("2026-01-01");
  // Four years as a row of days, so that counting is counting.
  const days = Array.from({ length: 1400 }, (_, offset) => {
    const day = start.add({ days: offset });
    return { naam: day.toString(), free: day.dayOfWeek > 5 || feestdagen.has(day.toString()) };
  });
  const workLeft = (from: number, until: number): number =>
    days.slice(from + 1, until + 1).filter(({ free }) => !free).length;
  const indexOf = (naam: string): number => days.findIndex((day) => day.naam === naam);
  const receipt = fc.record({ offset: fc.integer({ min: 0, max: 1095 }), minute: fc.integer({ min: 0, max: 1439 }) });

  it("the offer is never a day off, nor is its risk", () => {
    fc.assert(
      fc.property(receipt, ({ offset, minute }) => {
        const day = start.add({ days: offset });
        const time = Temporal.PlainTime.from("00:00").add({ minutes: minute });
        const instant = day.toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: time }).toInstant().toString();
        let due = offset + 28;
        while (days[due]?.free) due += 1;
        let risk = offset;
        while (due - risk >= (due - offset) / 4 && workLeft(risk, due) > 2) risk += 1;
        const expected = { begintOp: day.toString(), vervaltOp: days[due]?.naam, risicoVanaf: days[risk]?.naam };
        expect(computeTermijn("wgs-aanbod", instant)).toMatchObject(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("the threatening term always holds exactly three working days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1085 }), (offset) => {
        const { vervaltOp, risicoVanaf } = computeTermijn("wgs-bedreigend", `${days[offset]?.naam}T11:00:00Z`);
        const [due, risk] = [indexOf(vervaltOp), indexOf(risicoVanaf)];
        expect([days[due]?.free, workLeft(offset, due)]).toEqual([false, 3]);
        expect([workLeft(risk, due), workLeft(risk - 1, due)]).toEqual([2, 3]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the last day, for any number and unit", () => {
  // Written out for 2026 and 2027, from the calendar on the wall.
  const free = new Set(
    `2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26
     2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26`.split(/\s+/),
  );
  const isFree = (day: Temporal.PlainDate) => day.dayOfWeek > 5 || free.has(day.toString());
  const onToWork = (day: Temporal.PlainDate): Temporal.PlainDate =>
    isFree(day) ? onToWork(day.add({ days: 1 })) : day;
  const count = (from: Temporal.PlainDate, left: number): Temporal.PlainDate => {
    const next = from.add({ days: 1 });
    if (left === 0) return from;
    return isFree(next) ? count(next, left) : count(next, left - 1);
  };
  const agreed = (soort: string, aanpassing: object) =>
    [{ sleutel: "termijnAanpassingen", waarde: { [soort]: aanpassing }, geldtVan: "2026-01-01" }] as const;
  const arbitrary = fc.record({ offset: fc.integer({ min: 0, max: 364 }), aantal: fc.integer({ min: 1, max: 90 }) });
  const dayOf = (offset: number) => Temporal.PlainDate.from("2026-01-01").add({ days: offset });

  it.each([
    ["working days", "mph-huisbezoek", (day: Temporal.PlainDate, n: number) => count(day, n)],
    ["days", "amsterdam-contact", (day: Temporal.PlainDate, n: number) => onToWork(day.add({ days: n }))],
    ["weeks", "haarlem-brief", (day: Temporal.PlainDate, n: number) => onToWork(day.add({ days: n * 7 }))],
  ] as const)("%s", (_name, soort, expected) => {
    fc.assert(
      fc.property(arbitrary, ({ offset, aantal }) => {
        const n = soort === "haarlem-brief" ? Math.ceil(aantal / 7) : aantal;
        const day = dayOf(offset);
        const { begintOp, vervaltOp, risicoVanaf } = termijnVanaf(soort, day.toString(), {
          beleid: agreed(soort, { aantal: n }),
        });
        expect([begintOp, vervaltOp]).toEqual([day.toString(), expected(day, n).toString()]);
        expect(begintOp <= risicoVanaf && risicoVanaf <= vervaltOp).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("where a term stands", () => {
  const termijn = { vervaltOp: "2026-10-29", risicoVanaf: "2026-10-23" };
  it.each([
    ["before the risk", null, "2026-10-22", "open"],
    ["from the first day of risk", null, "2026-10-23", "risico"],
    ["on the last day", null, "2026-10-29", "risico"],
    ["the day after", null, "2026-10-30", "verlopen"],
    ["met on the last day", "2026-10-29", "2026-11-15", "vervuld"],
    ["met a day late", "2026-10-30", "2026-11-15", "te-laat-vervuld"],
  ])("%s", (_, vervuldOp, vandaag, expected) => {
    expect(termijnStand({ ...termijn, vervuldOp }, vandaag)).toBe(expected);
  });
});
