import { nietBeschikbaar, type Probleem, teVeel } from "../errors.ts";
import type { Incoming } from "../intake/incoming.ts";
import type { Clock } from "../platform/clock.ts";
import { scenarioOf } from "./rules.ts";

/** How long a client is asked to wait, and how many are remembered: who was forgotten waits once more. */
const wachtSeconden = 5;
const maxRemembered = 10_000;

/**
 * Acts as if there were too much to do, for signals of the sandbox whose kenmerk asks for that: so a client can be tried.
 * Per process and in memory, since nothing depends on it.
 *
 * @returns what to answer to a row instead of taking it in; null when it can go in
 */
export function scriptedStoring(clock: Clock): (row: Incoming) => Probleem | null {
  const until = new Map<string, string>();
  return ({ partnerId, inhoud }) => {
    if (!("draft" in inhoud)) return null;
    const { gemeentecode, kenmerk } = inhoud.draft;
    const storing = scenarioOf(gemeentecode, kenmerk)?.storing;
    if (!storing) return null;
    const now = clock.now();
    const key = `${partnerId}/${kenmerk}`;
    const end = until.get(key) ?? after(now);
    remember(until, key, end);
    if (now >= end) return null;
    const rest = Temporal.Instant.from(end).since(Temporal.Instant.from(now)).total("seconds");
    return storing === 429 ? teVeel(Math.ceil(rest)) : nietBeschikbaar("proef", Math.ceil(rest));
  };
}

const after = (now: string): string =>
  Temporal.Instant.from(now).add({ seconds: wachtSeconden }).toString({ smallestUnit: "millisecond" });

function remember(map: Map<string, string>, key: string, value: string): void {
  const [oldest] = map.keys();
  if (map.size >= maxRemembered && oldest !== undefined && !map.has(key)) map.delete(oldest);
  map.set(key, value);
}
