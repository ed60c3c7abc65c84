import { describe, expect, it } from "vitest";
import { adviesVoor, type Kijker, nextStap, type Stap } from "../../src/intake/voortgang-rules.ts";

const begin = "2026-10-25T00:50:00.000Z";
const kijker: Kijker = { sinds: begin, gezien: "een", gezegdOp: begin };

describe("what a watcher of a levering is told", () => {
  // The clock goes back in this very hour: the stream counts real minutes.
  it.each<[string, Partial<Kijker>, "bezig" | "verwerkt" | "onderbroken" | "geweigerd", string, string, Stap]>([
    ["nothing new at once", {}, "bezig", "een", begin, "niets"],
    ["something new", {}, "bezig", "twee", begin, "voortgang"],
    ["silence just not long enough", {}, "bezig", "een", "2026-10-25T00:50:14.999Z", "niets"],
    ["a sign of life", {}, "bezig", "een", "2026-10-25T00:50:15.000Z", "hartslag"],
    ["news instead of a sign of life", {}, "bezig", "twee", "2026-10-25T00:50:15.000Z", "voortgang"],
    [
      "a sign counts from the last word",
      { gezegdOp: "2026-10-25T00:50:10.000Z" },
      "bezig",
      "een",
      "2026-10-25T00:50:20.000Z",
      "niets",
    ],
    [
      "just before a quarter of an hour",
      { gezegdOp: "2026-10-25T01:04:59.000Z" },
      "bezig",
      "een",
      "2026-10-25T01:04:59.999Z",
      "niets",
    ],
    ["after a quarter of an hour", {}, "bezig", "twee", "2026-10-25T01:05:00.000Z", "genoeg"],
    ["ready", {}, "verwerkt", "een", begin, "klaar"],
    ["ready, after a quarter of an hour", {}, "verwerkt", "een", "2026-10-25T01:05:00.000Z", "klaar"],
    ["broken off", {}, "onderbroken", "een", begin, "klaar"],
    ["refused", {}, "geweigerd", "een", begin, "klaar"],
  ])("%s", (_name, changes, status, beeld, now, stap) => {
    expect(nextStap({ ...kijker, ...changes }, status, beeld, now)).toBe(stap);
  });
});

describe("what the sender of a levering can do", () => {
  const same = "Stuur hetzelfde bestand opnieuw met dezelfde Idempotency-Key.";
  it.each([
    ["onderbroken", "nacht", same],
    ["onderbroken", null, "Stuur hetzelfde bestand opnieuw. Wat al binnen is, telt niet dubbel."],
    ["bezig", "nacht", same],
    ["geweigerd", "nacht", "Verbeter het en stuur het opnieuw."],
  ] as const)("%s with key %s", (status, idempotencySleutel, part) => {
    expect(adviesVoor({ status, idempotencySleutel })).toContain(part);
  });

  it("names no key to who used none, and nothing when it is done", () => {
    expect(adviesVoor({ status: "onderbroken", idempotencySleutel: null })).not.toContain("Idempotency-Key");
    expect(adviesVoor({ status: "verwerkt", idempotencySleutel: "nacht" })).toBeNull();
  });
});
