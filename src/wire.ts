import { setMaxListeners } from "node:events";
import type { Config } from "./config.ts";
import { LiveKijkers } from "./contact/live-kijkers.ts";
import type { Context, Db } from "./context.ts";
import { nietBeschikbaar } from "./errors.ts";
import type { Incoming, Intake } from "./intake/incoming.ts";
import { loadLeveringen } from "./intake/levering-list-store.ts";
import { takeIn, tryOut } from "./journey.ts";
import { createMeters, type Meters } from "./meters.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { openDatabase } from "./platform/database.ts";
import { codeOf, isTemporary, isUnwritable } from "./platform/database-errors.ts";
import { Health } from "./platform/health.ts";
import { loadKeys } from "./platform/keys.ts";
import { createLog, type Log } from "./platform/log.ts";
import { watchOutages } from "./platform/outage-log.ts";
import { type Resolve, systemResolve } from "./platform/resolve.ts";
import { SharedPoll, type Ticker } from "./platform/shared-poll.ts";
import { shareWork, TooMuchWaiting } from "./platform/shared-work.ts";
import { createTracer, currentPlace, type Tracer } from "./platform/trace.ts";
import type { Place } from "./platform/trace-context.ts";
import { openTraceExport } from "./platform/trace-export.ts";
import { watchDatabase } from "./platform/watched-database.ts";
import { scriptedStoring } from "./sandbox/storing.ts";

/** A context without an actor: everything that lives as long as the process. */
export type Base = Omit<Context, "actor"> & {
  /** Ends streams that stay open, and asks what takes long to end. */
  beginStop(): void;
  /** To be told when the database answers: after an outage the log says so. */
  databaseAnswered(): void;
  close(): Promise<void>;
};

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

/** A signal that shares a transaction with those of other requests: its own trace goes along as a link. */
type Together = { row: Incoming; place: Place | undefined };

/** Where traces go; without an address nothing is loaded for it. */
async function openTracer({ otlpEndpoint: endpoint }: Config, meters: Meters): Promise<Tracer> {
  if (endpoint === "") return createTracer();
  const onSent = (taken: boolean, steps: number): void =>
    meters.count("seinhuis_spans_total", { uitkomst: taken ? "verzonden" : "mislukt" }, steps);
  return createTracer(await openTraceExport({ endpoint, name: "seinhuis", onSent }));
}

const demoKeys = (file: string): string =>
  `KEYS_FILE ${file} holds the keys of the demo, and NODE_ENV is production. Name another file: it is made when it is absent.`;

/**
 * Builds what the program works with from its settings. The caller closes it.
 * @throws Error when the keys cannot be read, or when they are the demo's in production
 */
export async function wire(config: Config, overrides: Overrides = {}): Promise<Base> {
  const keys = await loadKeys(config.keysFile, { demo: overrides.demo ?? false });
  if (config.production && keys.demo) throw new Error(demoKeys(config.keysFile));
  const meters = createMeters();
  const clock = overrides.clock ?? systemClock;
  const health = new Health(clock);
  const outages = watchOutages(overrides.log ?? createLog(config.logLevel), clock);
  const tracer = await openTracer(config, meters);
  const opened: Db = openDatabase(config.databaseUrl, {
    pool: config.databasePool,
    readUrl: config.databaseReadUrl,
    statementMillis: config.statementSeconds * 1_000,
    lockMillis: config.lockSeconds * 1_000,
    onRetry: (code) => meters.count("seinhuis_database_herhaald_total", { code }),
  });
  const db = watchDatabase(opened, {
    tracer,
    done: (seconds, error) => {
      const uitkomst = error === undefined ? "vastgelegd" : "teruggedraaid";
      meters.observe("seinhuis_database_transactie_seconds", seconds, { uitkomst });
      if (error === undefined) {
        health.report("database-schrijven", false);
        outages.answered();
      } else if (isUnwritable(error)) health.report("database-schrijven", true, codeOf(error));
    },
  });
  const takeTogether = (items: Together[]) =>
    tracer.begin(
      "chunk",
      null,
      () =>
        takeIn(
          base,
          items.map(({ row }) => row),
        ),
      {
        attributes: { aantal: items.length },
        links: items.flatMap(({ place }) => place ?? []),
      },
    );
  const shared = shareWork(takeTogether, {
    batch: maxTogether,
    waiting: config.maxPending,
    failsAll: isTemporary,
  });
  const halt = new AbortController();
  // Every upload listens to it.
  setMaxListeners(0, halt.signal);
  const storingOf = scriptedStoring(clock);
  const intake: Intake = {
    submit: async (row) => {
      const storing = storingOf(row);
      if (storing) throw storing;
      return await shared.submit({ row, place: currentPlace() }).catch((error: unknown) => {
        throw error instanceof TooMuchWaiting ? nietBeschikbaar("wachtrij-vol", 1) : error;
      });
    },
    submitChunk: (rows, decided) =>
      tracer.step("chunk", () => takeIn(base, rows, decided), { attributes: { aantal: rows.length } }),
    tryOut: (row) => tryOut(base, row),
  };
  const base: Base = {
    db,
    keys,
    config,
    intake,
    clock,
    log: outages.log,
    meters,
    tracer,
    health,
    resolve: overrides.resolve ?? systemResolve,
    voortgang: new SharedPoll((ids) => loadLeveringen(db.read, ids)),
    live: new LiveKijkers({ db, clock, keys }, overrides.liveTicker),
    halt: halt.signal,
    beginStop: () => {
      halt.abort();
      base.voortgang.end();
      base.live.end();
    },
    databaseAnswered: outages.answered,
    close: async () => {
      base.beginStop();
      await tracer.stop();
      await db.close();
    },
  };
  return base;
}
