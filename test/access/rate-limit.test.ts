import { expect, it } from "vitest";
import { rateLimiter } from "../../src/access/rate-limit.ts";
import { manualClock } from "../../src/platform/clock.ts";

it("lets through what is allowed in a minute, then says how long to wait, then starts again", () => {
  const clock = manualClock("2026-11-03T09:00:00.000Z");
  const limit = rateLimiter(2, clock);
  expect([limit("a"), limit("a"), limit("a")]).toEqual([null, null, 60]);
  clock.advance("PT59.001S");
  expect(limit("a")).toBe(1);
  clock.advance("PT0.999S");
  expect(limit("a")).toBeNull();
});

it("counts every client apart", () => {
  const limit = rateLimiter(1, manualClock("2026-11-03T09:00:00.000Z"));
  expect([limit("a"), limit("b"), limit("a")]).toEqual([null, null, 60]);
});

it("does not lock anybody out when the clock is set back", () => {
  const clock = manualClock("2026-11-03T09:00:00.000Z");
  const limit = rateLimiter(1, clock);
  limit("a");
  clock.set("2026-11-03T08:00:00.000Z");
  expect(limit("a")).toBeNull();
});

it("remembers at most 100,000 clients: the oldest starts counting again", () => {
  const limit = rateLimiter(1, manualClock("2026-11-03T09:00:00.000Z"));
  for (let client = 0; client <= 100_000; client += 1) limit(String(client));
  expect([limit("100000"), limit("0")]).toEqual([60, null]);
});
