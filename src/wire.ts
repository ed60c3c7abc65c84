import type { Config } from "./config.ts";
import { LiveKijkers } from "./contact/live-kijkers.ts";
import type { Context, Db } from "./context.ts";
import { nietBeschikbaar } from "./errors.ts";
import type { Incoming, Intake } from "./intake/incoming.ts";
import { loadLeveringen } from "./intake/levering-list-store.ts";
import { takeIn, tryOut } from "./journey.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { openDatabase } from "./platform/database.ts";
import { loadKeys } from "./platform/keys.ts";
import { createLog, type Log } from "./platform/log.ts";
import { type Resolve, systemResolve } from "./platform/resolve.ts";
import { SharedPoll, type Ticker } from "./platform/shared-poll.ts";
import { shareWork, TooMuchWaiting } from "./platform/shared-work.ts";
import { scriptedStoring } from "./sandbox/storing.ts";

/** A context without an actor: everything that lives as long as the process. */
export type Base = Omit<Context, "actor"> & { close(): Promise<void> };

/** How many single signals may share one transaction: more is hardly faster and keeps readers waiting. */
const maxTogether = 256;

type Overrides = {
  clock?: Clock;
  log?: Log;
  resolve?: Resolve;
  /** When open pages are looked after; every second unless a test says otherwise. */
  liveTicker?: Ticker;
  /** Marks keys that are made now as the demo's. */
  demo?: boolean;
};

const demoKeys = (file: string): string =>
  `KEYS_FILE ${file} holds the keys of the demo, and NODE_ENV is production. Name another file: it is made when it is absent.`;

/**
 * Builds what the program works with from its settings. The caller closes it.
 * @throws Error when the keys cannot be read, or when they are the demo's in production
 */
export async function wire(config: Config, overrides: Overrides = {}): Promise<Base> {
  const keys = await loadKeys(config.keysFile, { demo: overrides.demo ?? false });
  if (config.production && keys.demo) throw new Error(demoKeys(config.keysFile));
  const db: Db = openDatabase(config.databaseUrl);
  const shared = shareWork((rows: Incoming[]) => takeIn(base, rows), {
    batch: maxTogether,
    waiting: config.maxPending,
  });
  const clock = overrides.clock ?? systemClock;
  const storingOf = scriptedStoring(clock);
  const intake: Intake = {
    submit: async (row) => {
      const storing = storingOf(row);
      if (storing) throw storing;
      return await shared.submit(row).catch((error: unknown) => {
        throw error instanceof TooMuchWaiting ? nietBeschikbaar(1) : error;
      });
    },
    submitChunk: (rows) => takeIn(base, rows),
    tryOut: (row) => tryOut(base, row),
  };
  const base: Base = {
    db,
    keys,
    config,
    intake,
    clock,
    log: overrides.log ?? createLog(config.logLevel),
    resolve: overrides.resolve ?? systemResolve,
    voortgang: new SharedPoll((ids) => loadLeveringen(db.read, ids)),
    live: new LiveKijkers({ db, clock, keys }, overrides.liveTicker),
    close: () => {
      base.voortgang.end();
      base.live.end();
      return db.close();
    },
  };
  return base;
}
