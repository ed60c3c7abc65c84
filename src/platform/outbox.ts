import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Database, Reader, Writer } from "./database.ts";
import { codeOf, isTemporary } from "./database-errors.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { inTraceOfRows } from "./outbox-trace.ts";
import { isOneOf } from "./portable-sql.ts";
import type { Tracer } from "./trace.ts";

export { enqueue } from "./enqueue.ts";

/**
 * What must happen after a commit stands in the outbox as a row, written in that same commit. A worker reads it; a
 * handler runs in the transaction that ticks its rows off, so its effect and the tick stand or fall together.
 */
export type OutboxRow = { id: number; soort: string; onderwerp_id: number; pogingen: number };
type Columns = OutboxRow & {
  aangemaakt_op: string;
  beschikbaar_op: string;
  gedaan_op: string | null;
  fout: string | null;
  /** Of which trace it comes; null when that is not known. */
  spoor: string | null;
};
export type OutboxTable = { outbox: Columns };

/** Does the work for these subjects, all of one kind. May run again after a failure. */
export type Handler<T> = (trx: Writer<T>, onderwerpIds: number[]) => Promise<void>;
export type Handlers<T> = Readonly<Record<string, Handler<T>>>;
export type Work<T> = {
  db: Database<T>;
  clock: Clock;
  log: Log;
  meters: Pick<Metrics<"seinhuis_outbox_verwerkt_total">, "count">;
  tracer: Tracer;
};
/** Rows of one kind. */
export type Batch = { soort: string; ids: number[] };

/** Minutes to wait after the first, second, … failure; the last one repeats for ever, because nothing may be lost. */
const retryMinutes = [1, 5, 15, 60, 240];
/** How many rows share a transaction, and so a handler's call. */
const batchSize = 200;
/** How many are looked at in one go. */
const windowSize = 2_000;

/**
 * Works through everything that is due, oldest first, and returns how many rows were done. A failing row waits for its
 * next try and a row that another process holds is left to it; the others go on.
 */
export async function drainOutbox<T extends OutboxTable>(base: Work<T>, handlers: Handlers<T>): Promise<number> {
  for (let total = 0; ; ) {
    const due = await findDue(base.db.read, Object.keys(handlers), base.clock.now(), windowSize);
    let moved = 0;
    for (const { soort, ids } of batchesOf(due, Object.keys(handlers))) {
      const { done, failed } = await doRows(base, handlers, soort, ids);
      total += done;
      moved += done + failed;
    }
    if (moved === 0) return total;
  }
}

/**
 * The rows of these kinds that are due, oldest first. When there are more than so many, half of them are the latest:
 * what comes now does not wait behind the heap that one file or one night made, and the heap still gets smaller.
 */
export async function findDue<T extends OutboxTable>(
  read: Reader<T>,
  soorten: readonly string[],
  now: string,
  limit: number,
): Promise<{ id: number; soort: string }[]> {
  const half = sql.lit(Math.ceil(limit / 2));
  const due = sql`select id, soort, beschikbaar_op from outbox
    where gedaan_op is null and beschikbaar_op <= ${now} and ${isOneOf(read.engine, "soort", soorten)}`;
  const rows = await sql<{ id: number; soort: string }>`
    select id, soort from (
      select * from (${due} order by beschikbaar_op, id limit ${half}) as oudste
      union select * from (${due} order by beschikbaar_op desc, id desc limit ${half}) as nieuwste
    ) as rijen order by beschikbaar_op, id`.execute(read.q);
  return rows.rows;
}

/** The same rows by kind, in the order of `soorten`, some hundreds at most together. */
export function batchesOf(rows: readonly { id: number; soort: string }[], soorten: readonly string[]): Batch[] {
  const byKind = Map.groupBy(rows, ({ soort }) => soort);
  return soorten.flatMap((soort) => {
    const ids = (byKind.get(soort) ?? []).map(({ id }) => id);
    return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) => ({
      soort,
      ids: ids.slice(at * batchSize, (at + 1) * batchSize),
    }));
  });
}

/** How many of the rows were done now, and how many failed and wait for another try. */
type Outcome = { done: number; failed: number };

/** Does those of these rows that are still due and that nobody else holds; who asks twice finds nothing the second time. */
export async function doRows<T extends OutboxTable>(
  base: Work<T>,
  handlers: Handlers<T>,
  soort: string,
  ids: readonly number[],
): Promise<Outcome> {
  const handler = handlers[soort];
  if (!handler) return { done: 0, failed: 0 };
  const outcome = await inTraceOfRows(base, ids, `outbox ${soort}`, () => tryRows(base, soort, handler, ids));
  const { done, failed } = outcome;
  if (done > 0) base.meters.count("seinhuis_outbox_verwerkt_total", { soort, uitkomst: "gedaan" }, done);
  if (failed > 0) base.meters.count("seinhuis_outbox_verwerkt_total", { soort, uitkomst: "mislukt" }, failed);
  return outcome;
}

async function tryRows<T extends OutboxTable>(
  base: Work<T>,
  soort: string,
  handler: Handler<T>,
  ids: readonly number[],
): Promise<Outcome> {
  try {
    return { done: await base.db.write((trx) => runRows(trx, base.clock.now(), soort, handler, ids)), failed: 0 };
  } catch (error) {
    if (isOutage(error)) throw error;
    // One of them fails: take them one by one, so that only that one waits.
    return await runSingly(base, soort, handler, ids);
  }
}

async function runSingly<T extends OutboxTable>(
  base: Work<T>,
  soort: string,
  handler: Handler<T>,
  ids: readonly number[],
): Promise<Outcome> {
  const outcome = { done: 0, failed: 0 };
  for (const id of ids) {
    let tried: OutboxRow | undefined;
    try {
      outcome.done += await base.db.write((trx) =>
        runRows(trx, base.clock.now(), soort, handler, [id], ([row]) => {
          tried = row;
        }),
      );
    } catch (error) {
      // Then it was the database that failed, and the next look will find everything as it was.
      if (!tried || isOutage(error)) throw error;
      base.log.error({ err: error, soort, outbox: tried.id }, "outbox row failed");
      await postpone(base, tried);
      outcome.failed += 1;
    }
  }
  return outcome;
}

/**
 * Full, ill or gone, which is no fault of a row. One that waits too long for what another holds fails by itself, and so
 * does one that leads to a damaged page: what comes after it has its turn.
 */
const isOutage = (error: unknown): boolean =>
  isTemporary(error) && !/^(40001|40P01|55P03|57014|XX|SQLITE_BUSY|SQLITE_LOCKED)/.test(codeOf(error));

async function hold<T extends OutboxTable>(
  trx: Writer<T>,
  soort: string,
  now: string,
  ids: readonly number[],
): Promise<OutboxRow[]> {
  const skip = trx.engine === "postgres" ? sql`for update skip locked` : sql``;
  const rows = await sql<OutboxRow>`
    select id, soort, onderwerp_id, pogingen from outbox
    where ${isOneOf(trx.engine, "id", ids)} and gedaan_op is null and soort = ${soort} and beschikbaar_op <= ${now}
    order by beschikbaar_op, id ${skip}`.execute(trx.q);
  return rows.rows;
}

async function runRows<T extends OutboxTable>(
  trx: Writer<T>,
  now: string,
  soort: string,
  handler: Handler<T>,
  wanted: readonly number[],
  picked: (rows: readonly OutboxRow[]) => void = () => {},
): Promise<number> {
  const rows = await hold(trx, soort, now, wanted);
  if (rows.length === 0) return 0;
  picked(rows);
  await handler(trx, [...new Set(rows.map((row) => row.onderwerp_id))]);
  const ids = rows.map((row) => row.id);
  await sql`update outbox set gedaan_op = ${now}, fout = null where ${isOneOf(trx.engine, "id", ids)}`.execute(trx.q);
  return rows.length;
}

/** Unless another process did it, or failed at it, in the meantime. */
async function postpone<T extends OutboxTable>({ db, clock }: Work<T>, { id, pogingen }: OutboxRow): Promise<void> {
  const minutes = retryMinutes[Math.min(pogingen, retryMinutes.length - 1)] as number;
  const next = Temporal.Instant.from(clock.now()).add({ minutes }).toString({ smallestUnit: "millisecond" });
  await db.write(({ q }) =>
    sql`update outbox set pogingen = ${pogingen + 1}, beschikbaar_op = ${next}, fout = 'mislukt'
      where id = ${id} and gedaan_op is null and pogingen = ${pogingen}`.execute(q),
  );
}

/** How many rows wait, for readiness and metrics. */
export async function countWaiting<T extends OutboxTable>(read: Reader<T>): Promise<number> {
  const rows = await sql<{ aantal: number }>`select count(*) as aantal from outbox where gedaan_op is null`.execute(
    read.q,
  );
  return rows.rows[0]?.aantal ?? 0;
}
