import type { PostgresPool } from "kysely";
import pg from "pg";
import type { Figures, Limits } from "./database.ts";
import { TooManyWaiting } from "./database-errors.ts";
import { connectUnlessSilent, guardClient, lookForUs } from "./database-postgres-client.ts";
import { replicaOrPrimary } from "./database-postgres-replica.ts";
import { watchForSilence } from "./database-postgres-silence.ts";

/** For each connection that many pieces of work may wait; what comes after them is told at once to come back later. */
const waitingEach = 64;
/** How long to wait for a connection; a replica that is not there is given up sooner, because the primary is. */
const connectMillis = 5_000;
const replicaConnectMillis = 2_000;
const reportsPool = 3;
const statementDefault = 30_000;
const lockDefault = 10_000;

/** bigint and numeric as numbers: ids, cents and counts stay far below 2^53. */
const numberTypes = new Set<number>([20, 1700]);
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    numberTypes.has(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

const settings = (url: string): pg.PoolConfig => ({
  connectionString: url,
  types,
  application_name: "seinhuis",
  // A network that swallows everything is noticed, also by a connection that waits for nothing.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

/** The server breaks off what takes or waits too long, and a transaction that its process forgot. */
const guarded = ({ statementMillis = statementDefault, lockMillis = lockDefault }: Limits): pg.PoolConfig => ({
  statement_timeout: statementMillis,
  lock_timeout: lockMillis,
  idle_in_transaction_session_timeout: statementMillis,
});

/**
 * The server breaks a statement off itself; when that takes too long, its connection is dead. One that is silent towards
 * everybody is noticed sooner.
 */
const patience = ({ statementMillis = statementDefault, graceMillis = 5_000, lookMillis }: Limits): Patience => ({
  millis: statementMillis + graceMillis,
  lookMillis,
});
type Patience = { millis: number; lookMillis?: number | undefined };

/** The connections that the program works with. */
export function openPool(url: string, limits: Limits): WatchedPool {
  const max = limits.pool ?? 10;
  return watched(
    { ...settings(url), ...guarded(limits), max, connectionTimeoutMillis: limits.connectMillis ?? connectMillis },
    patience(limits),
  );
}

/** One connection for changing the tables: a big table may take long, but nothing waits long for what another holds. */
export function openPatientPool(url: string, { lockMillis = lockDefault }: Limits): PostgresPool {
  const patient = { lock_timeout: lockMillis, connectionTimeoutMillis: connectMillis, max: 1 };
  return watched({ ...settings(url), ...patient }, null);
}

/** A few connections to a replica, for reading; see `replicaOrPrimary`. */
export function openReportsPool(url: string, limits: Limits, primary: PostgresPool): PostgresPool {
  const config = { ...settings(url), ...guarded(limits), options: "-c default_transaction_read_only=on" };
  const most = { max: reportsPool, connectionTimeoutMillis: replicaConnectMillis };
  return replicaOrPrimary(watched({ ...config, ...most }, patience(limits)), primary, isBusy);
}

const isBusy = (error: unknown): boolean => error instanceof TooManyWaiting;

/** The pool says without a code, and so without a word in the log, that all connections were in use for too long. */
function namedWaiting(error: unknown): never {
  const isWaiting = error instanceof Error && error.message === "timeout exceeded when trying to connect";
  throw isWaiting ? new TooManyWaiting("no connection came free in time") : error;
}

type WatchedPool = PostgresPool & { figures(): Figures };

/**
 * A pool that outlives its connections, keeps no endless queue and gives up a server that fell silent.
 *
 * @param patience  null to wait for as long as it takes
 */
function watched(config: pg.PoolConfig & { max: number }, patience: Patience | null): WatchedPool {
  const pool = new pg.Pool({ ...config, onConnect: (client) => lookForUs(client, connectMillis) });
  const silence = patience && watchForSilence(config, patience.lookMillis);
  let ended: Promise<void> | undefined;
  // A connection that breaks is replaced. Without listeners it would end the process: idle ones are told to the pool,
  // those at work to themselves.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    connect: async () => {
      if (pool.waitingCount >= config.max * waitingEach) throw new TooManyWaiting("too many wait for a connection");
      if (!patience || !silence) return guardClient(await pool.connect());
      return guardClient(await connectUnlessSilent(pool, silence).catch(namedWaiting), {
        silence,
        millis: patience.millis,
      });
    },
    // Closing twice is closing once, also while a connection is still at work.
    end: () => {
      silence?.end();
      ended ??= pool.end();
      return ended;
    },
    options: config,
    figures: () => {
      const { totalCount, idleCount: idle, waitingCount: waiting } = pool;
      return { used: totalCount - idle, idle, waiting, walBytes: null };
    },
  };
}
