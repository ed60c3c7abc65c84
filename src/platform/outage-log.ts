import type { Clock } from "./clock.ts";
import { codeOf, isTemporary } from "./database-errors.ts";
import type { Log } from "./log.ts";

/** How often it is told that it lasts. */
const tellEvery = { seconds: 60 };
/** Over when it answers and nothing failed for so long: some answers while most fail do not end it. */
const quiet = { seconds: 5 };

export type OutageLog = {
  /** The same log, of which an outage gets a line when it begins, one a minute while it lasts and one when it is over. */
  readonly log: Log;
  /** The database did what it was asked. */
  answered(): void;
};

type Outage = { since: string; toldAt: string; lastAt: string; heldBack: number };

/**
 * While the database cannot be reached everything fails for that one reason, many times a second: the lines that would
 * say so again are counted instead. Every other error is told as ever.
 */
export function watchOutages(plain: Log, clock: Clock): OutageLog {
  let outage: Outage | null = null;

  const tell = (fields: object, wat: unknown): void => {
    const now = clock.now();
    if (!outage) {
      outage = { since: now, toldAt: now, lastAt: now, heldBack: 0 };
      plain.error({ ...fields, wat }, "database unavailable");
    } else if (isPast(outage.toldAt, tellEvery, now)) {
      const { since: sinds, heldBack: ingehouden } = outage;
      outage = { since: sinds, toldAt: now, lastAt: now, heldBack: 0 };
      plain.error({ ...fields, wat, sinds, ingehouden }, "database still unavailable");
    } else {
      outage.lastAt = now;
      outage.heldBack += 1;
    }
  };
  const error = (...line: [object, ...unknown[]]): void => {
    if (isOutage((line[0] as { err?: unknown }).err)) tell(line[0], line[1]);
    else plain.error(...(line as [object, string]));
  };

  return {
    log: Object.create(plain, { error: { value: error } }) as Log,
    answered: () => {
      if (!outage || !isPast(outage.lastAt, quiet, clock.now())) return;
      const { since: sinds, heldBack: ingehouden } = outage;
      outage = null;
      plain.warn({ sinds, ingehouden }, "database available again");
    },
  };
}

/** A clock that was set back may not keep it waiting. */
const isPast = (then: string, duration: Temporal.DurationLike, now: string): boolean =>
  now < then || now >= Temporal.Instant.from(then).add(duration).toString({ smallestUnit: "millisecond" });

/** What the server, the network or our own waiting room for it says when nobody gets through; not what one statement met. */
const away =
  /^(08[0-9A-Z]{3}|57P0[123]|25P03|53300|SILENT|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|ETIMEDOUT)$/;

/** What a driver says without a code is that there is no connection. Many at once are when each of them is. */
const isOutage = (error: unknown): boolean =>
  (isTemporary(error) && (codeOf(error) === "" || away.test(codeOf(error)))) ||
  (error instanceof AggregateError && error.errors.length > 0 && error.errors.every(isOutage));
