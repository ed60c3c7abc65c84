import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Reader } from "./database.ts";

/**
 * How far this process's clock is ahead of the database's, in seconds; below zero it is behind. What the question itself
 * took is no difference. Null on SQLite, which has the clock of the process.
 */
export async function clockAhead<T>({ engine, q }: Reader<T>, clock: Clock): Promise<number | null> {
  if (engine !== "postgres") return null;
  const before = millisOf(clock.now());
  // Not now(), which is when the transaction began; cut off to milliseconds, as ours is.
  const { rows } = await sql<{ there: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000) as there`.execute(q);
  const after = millisOf(clock.now());
  return aheadOf({ before, after }, rows[0]?.there as number) / 1_000;
}

/** The least that explains it: the other clock was read somewhere between these two moments of ours. */
export function aheadOf({ before, after }: { before: number; after: number }, there: number): number {
  if (there < before) return before - there;
  return there > after ? after - there : 0;
}

const millisOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
