import { describe, expect, it } from "vitest";
import { teLaatVoor } from "../../src/feedback/niet-opgehaald-rules.ts";
import { addDagen, addWerkdagen } from "../../src/law/calendar.ts";

describe("when a terugkoppeling was not fetched in time", () => {
  it.each<[why: string, vandaag: string, werkdagen: number, voor: string]>([
    ["made on a Tuesday, its fifth working day is the Tuesday after", "2026-11-11", 5, "2026-11-03T23:00:00.000Z"],
    ["on that Tuesday itself there is still time", "2026-11-10", 5, "2026-11-02T23:00:00.000Z"],
    ["on Saturday what was made on the Friday before", "2026-11-14", 5, "2026-11-08T23:00:00.000Z"],
    ["and at the weekend: it runs with Friday's", "2026-11-15", 5, "2026-11-08T23:00:00.000Z"],
    ["a weekend brings nothing nearer", "2026-11-16", 5, "2026-11-08T23:00:00.000Z"],
    ["Monday's is late on Tuesday", "2026-11-17", 5, "2026-11-09T23:00:00.000Z"],
    [
      "Christmas and New Year on Fridays: of 24 December there is still time",
      "2027-01-04",
      5,
      "2026-12-23T23:00:00.000Z",
    ],
    ["a day later it is late, with what was made at Christmas", "2027-01-05", 5, "2026-12-27T23:00:00.000Z"],
    ["and then that of Monday 28", "2027-01-06", 5, "2026-12-28T23:00:00.000Z"],
    ["Easter Monday counts for none", "2026-04-14", 5, "2026-04-06T22:00:00.000Z"],
    ["Good Friday neither", "2026-04-11", 5, "2026-04-01T22:00:00.000Z"],
    ["midnight is that of Amsterdam: before the clock went forward", "2026-04-07", 5, "2026-03-26T23:00:00.000Z"],
    ["after it", "2026-04-08", 5, "2026-03-29T22:00:00.000Z"],
    ["before it went back", "2026-10-31", 5, "2026-10-25T23:00:00.000Z"],
    ["the day on which it went back", "2026-10-30", 5, "2026-10-22T22:00:00.000Z"],
    ["no day at all: late on the next", "2026-11-04", 0, "2026-11-03T23:00:00.000Z"],
    ["one day", "2026-11-04", 1, "2026-11-02T23:00:00.000Z"],
  ])("%s", (_why, vandaag, werkdagen, voor) => {
    expect(teLaatVoor(vandaag, werkdagen)).toBe(voor);
  });

  it("is the other side of counting forward, on every day of a year", () => {
    for (let day = "2026-01-01"; day < "2027-01-15"; day = addDagen(day, 1)) {
      const last = teLaatVoor(day, 5);
      const madeOn = Temporal.Instant.from(last).subtract({ seconds: 1 }).toZonedDateTimeISO("Europe/Amsterdam");
      const made = madeOn.toPlainDate().toString();
      expect(addWerkdagen(made, 5) < day, day).toBe(true);
      expect(addWerkdagen(addDagen(made, 1), 5) < day, day).toBe(false);
    }
  });
});
