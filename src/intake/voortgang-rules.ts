import type { Levering } from "./levering-store.ts";

/** One that watches a levering: since when, what it saw last as text, and when it was told something last. */
export type Kijker = { sinds: string; gezien: string; gezegdOp: string };
export type Stap = "voortgang" | "klaar" | "hartslag" | "genoeg" | "niets";

/** As long as an access token is good for: who watches longer asks again with a new one. */
const longest = { minutes: 15 };
/** Shorter than the silence after which proxies cut a connection. */
const silence = { seconds: 15 };

/** What a watcher is told now. `beeld` is what it would see. */
export function nextStap(kijker: Kijker, status: Levering["status"], beeld: string, now: string): Stap {
  if (status !== "bezig") return "klaar";
  if (passed(kijker.sinds, longest, now)) return "genoeg";
  if (beeld !== kijker.gezien) return "voortgang";
  return passed(kijker.gezegdOp, silence, now) ? "hartslag" : "niets";
}

const passed = (since: string, length: Temporal.DurationLike, now: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(since).add(length), now) <= 0;

const again = {
  metSleutel: "Stuur hetzelfde bestand opnieuw met dezelfde Idempotency-Key. Wat al binnen is, telt niet dubbel.",
  zonderSleutel: "Stuur hetzelfde bestand opnieuw. Wat al binnen is, telt niet dubbel.",
};

/** What the sender of a levering can do now, in plain Dutch; null when it is done. */
export function adviesVoor({ status, idempotencySleutel }: Pick<Levering, "status" | "idempotencySleutel">) {
  const herhaal = idempotencySleutel === null ? again.zonderSleutel : again.metSleutel;
  if (status === "onderbroken") return `De verbinding brak af. ${herhaal}`;
  if (status === "bezig") return `Het bestand wordt gelezen. Komt er een minuut lang niets bij? ${herhaal}`;
  if (status === "geweigerd") return "Wij konden dit bestand niet lezen. Verbeter het en stuur het opnieuw.";
  return null;
}
