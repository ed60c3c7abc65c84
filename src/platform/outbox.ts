import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Database, Reader, Writer } from "./database.ts";
import type { Log } from "./log.ts";
import { isOneOf } from "./portable-sql.ts";

export { enqueue } from "./enqueue.ts";

/**
 * What must happen after a commit stands in the outbox as a row, written in that same commit. The in-process worker
 * reads it; a handler runs in the transaction that ticks its rows off, so its effect and the tick stand or fall together.
 */
export type OutboxRow = { id: number; soort: string; onderwerp_id: number; pogingen: number };
type Columns = OutboxRow & {
  aangemaakt_op: string;
  beschikbaar_op: string;
  gedaan_op: string | null;
  fout: string | null;
};
type OutboxTable = { outbox: Columns };

/** Does the work for these subjects, all of one kind. May run again after a failure. */
export type Handler<T> = (trx: Writer<T>, onderwerpIds: number[]) => Promise<void>;

/** Minutes to wait after the first, second, … failure; the last one repeats for ever, because nothing may be lost. */
const retryMinutes = [1, 5, 15, 60, 240];
const batchSize = 200;

/**
 * Works through everything that is due, oldest first, and returns how many rows were done.
 * A failing row waits for its next try; the others go on.
 */
export async function drainOutbox<T extends OutboxTable>(
  base: { db: Database<T>; clock: Clock; log: Log },
  handlers: Readonly<Record<string, Handler<T>>>,
): Promise<number> {
  let total = 0;
  for (const soort of Object.keys(handlers)) {
    for (let more = true; more; ) {
      const batch = await runBatch(base, soort, handlers[soort] as Handler<T>);
      total += batch.done;
      more = batch.seen === batchSize;
    }
  }
  return total;
}

/** `seen` counts the rows that were tried, `done` those that succeeded. */
type Batch = { seen: number; done: number };
type Work<T> = { db: Database<T>; clock: Clock; log: Log };

async function runBatch<T extends OutboxTable>(base: Work<T>, soort: string, handler: Handler<T>): Promise<Batch> {
  try {
    const done = await base.db.write((trx) => runRows(trx, base.clock.now(), soort, handler, batchSize));
    return { seen: done, done };
  } catch {
    // One of them fails: take them one by one, so that only that one waits.
    return await runSingly(base, soort, handler);
  }
}

async function runSingly<T extends OutboxTable>(base: Work<T>, soort: string, handler: Handler<T>): Promise<Batch> {
  let done = 0;
  for (let seen = 0; seen < batchSize; seen += 1) {
    let tried: OutboxRow | undefined;
    try {
      const ran = await base.db.write((trx) =>
        runRows(trx, base.clock.now(), soort, handler, 1, ([row]) => {
          tried = row;
        }),
      );
      if (ran === 0) return { seen, done };
      done += ran;
    } catch (error) {
      // Without a row it was the database that failed, and the next look will find everything as it was.
      if (!tried) throw error;
      base.log.error({ err: error, soort, outbox: tried.id }, "outbox row failed");
      await postpone(base, tried);
    }
  }
  return { seen: batchSize, done };
}

async function due<T extends OutboxTable>(
  trx: Writer<T>,
  soort: string,
  now: string,
  limit: number,
): Promise<OutboxRow[]> {
  const skip = trx.engine === "postgres" ? sql`for update skip locked` : sql``;
  const rows = await sql<OutboxRow>`
    select id, soort, onderwerp_id, pogingen from outbox
    where gedaan_op is null and soort = ${soort} and beschikbaar_op <= ${now}
    order by beschikbaar_op, id limit ${sql.lit(limit)} ${skip}`.execute(trx.q);
  return rows.rows;
}

async function runRows<T extends OutboxTable>(
  trx: Writer<T>,
  now: string,
  soort: string,
  handler: Handler<T>,
  limit: number,
  picked: (rows: readonly OutboxRow[]) => void = () => {},
): Promise<number> {
  const rows = await due(trx, soort, now, limit);
  if (rows.length === 0) return 0;
  picked(rows);
  await handler(trx, [...new Set(rows.map((row) => row.onderwerp_id))]);
  const ids = rows.map((row) => row.id);
  await sql`update outbox set gedaan_op = ${now}, fout = null where ${isOneOf(trx.engine, "id", ids)}`.execute(trx.q);
  return rows.length;
}

async function postpone<T extends OutboxTable>({ db, clock }: Work<T>, { id, pogingen }: OutboxRow): Promise<void> {
  const minutes = retryMinutes[Math.min(pogingen, retryMinutes.length - 1)] as number;
  const next = Temporal.Instant.from(clock.now()).add({ minutes }).toString({ smallestUnit: "millisecond" });
  await db.write(({ q }) =>
    sql`update outbox set pogingen = ${pogingen + 1}, beschikbaar_op = ${next}, fout = 'mislukt' where id = ${id}`.execute(
      q,
    ),
  );
}

/** How many rows wait, for readiness and metrics. */
export async function countWaiting<T extends OutboxTable>(read: Reader<T>): Promise<number> {
  const rows = await sql<{ aantal: number }>`select count(*) as aantal from outbox where gedaan_op is null`.execute(
    read.q,
  );
  return rows.rows[0]?.aantal ?? 0;
}
