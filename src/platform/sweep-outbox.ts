import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Database, Reader, Writer } from "./database.ts";
import { isOneOf } from "./portable-sql.ts";

/** How long a row that is done can be looked up; after that it only makes the table longer. */
const keptDays = 7;
const batchSize = 1_000;
/** At most this many batches a time, so that other work gets its turn. */
const perLook = 100;

type Rij = { id: number; aangemaakt_op: string; gedaan_op: string | null };
type OutboxTable = { outbox: Rij };

/**
 * Takes rows out of the outbox that were done long enough ago; what still waits stays, however old. Goes along the numbers
 * from the oldest on, and so needs no index that every row would have to pay for. Safe to run often, and in two processes.
 *
 * @returns how many rows were taken out
 */
export async function sweepOutbox<T extends OutboxTable>(base: { db: Database<T>; clock: Clock }): Promise<number> {
  const { db, clock } = base;
  const hours = 24 * keptDays;
  const voor = Temporal.Instant.from(clock.now()).subtract({ hours }).toString({ smallestUnit: "millisecond" });
  let [after, swept] = [0, 0];
  for (let looks = 0; looks < perLook; looks += 1) {
    const rows = await oldest(db.read, after, voor);
    const done = rows.filter(({ gedaan_op }) => gedaan_op !== null && gedaan_op < voor).map(({ id }) => id);
    if (done.length > 0) await db.write((trx) => remove(trx, done));
    swept += done.length;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) break;
    after = last.id;
  }
  return swept;
}

/** The next rows by number, as far as they were made before that moment. */
async function oldest<T extends OutboxTable>(read: Reader<T>, after: number, voor: string): Promise<Rij[]> {
  const { rows } = await sql<Rij>`select id, aangemaakt_op, gedaan_op from outbox where id > ${after}
    order by id limit ${sql.lit(batchSize)}`.execute(read.q);
  const young = rows.findIndex(({ aangemaakt_op }) => aangemaakt_op >= voor);
  return young === -1 ? rows : rows.slice(0, young);
}

async function remove<T extends OutboxTable>(trx: Writer<T>, ids: readonly number[]): Promise<void> {
  await sql`delete from outbox where ${isOneOf(trx.engine, "id", ids)} and gedaan_op is not null`.execute(trx.q);
}
