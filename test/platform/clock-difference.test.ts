import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { aheadOf, clockAhead } from "../../src/platform/clock-difference.ts";
import { engines, testBase } from "../support/world.ts";

describe("how far a clock is ahead of another", () => {
  it.each([
    [{ before: 1_000, after: 1_010 }, 1_000, 0],
    [{ before: 1_000, after: 1_010 }, 1_010, 0],
    [{ before: 1_000, after: 1_010 }, 999, 1],
    [{ before: 1_000, after: 1_010 }, 1_011, -1],
    // A slow answer says nothing of a clock.
    [{ before: 1_000, after: 9_000 }, 5_000, 0],
    [{ before: 1_000, after: 9_000 }, 500, 500],
  ])("asked between %o, told %i: %i", (own, there, expected) => {
    expect(aheadOf(own, there)).toBe(expected);
  });
});

describe.each(engines)("the clock beside that of the database on %s", (engine) => {
  it.each([
    ["the same", 0],
    ["an hour ahead", 3_600],
    ["a day behind", -86_400],
  ])("is %s", async (_how, seconds) => {
    const { db } = await testBase(engine);
    const now = (): string =>
      Temporal.Instant.from(systemClock.now()).add({ seconds }).toString({ smallestUnit: "millisecond" });
    const ahead = await clockAhead(db.read, { now });
    if (db.engine === "sqlite") return expect(ahead).toBeNull();
    // Less by what the question took, however slow the machine is; the server may be another machine.
    expect(Math.round((ahead as number) / 600) * 600).toBe(seconds);
  });
});
