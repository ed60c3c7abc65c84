import { expect, it } from "vitest";
import { storm } from "../storm.ts";

/** Most of a storm is waiting; on a machine that is busy it is waiting for long. */
const patienceMillis = 900_000;

/** A small size of a storm; `npm run storm -- <name> <rounds> <seed>` is the full one. */
export function itSurvives(what: string, name: string, rounds: number): void {
  it(`${what} (${name})`, { timeout: patienceMillis }, async ({ skip }) => {
    const outcome = await storm(name, rounds, 599);
    if (outcome.skipped) {
      process.stderr.write(`${name} is skipped: ${outcome.skipped}\n`);
      skip(outcome.skipped);
    }
    expect(outcome.broken, JSON.stringify(outcome)).toEqual([]);
  });
}
