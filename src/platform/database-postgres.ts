import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type { Database, Limits, Writer } from "./database.ts";
import { againUntilSure } from "./database-again.ts";
import { Copies } from "./database-postgres-copy.ts";
import { openPatientPool, openPool, openReportsPool } from "./database-postgres-pool.ts";
import { writer } from "./database-postgres-writer.ts";

/** The database of an installation of many processes: each piece of writing on a connection of its own. */
export function openPostgres<T>(url: string, limits: Limits = {}): Database<T> {
  const pool = openPool(url, limits);
  const q = on<T>(pool);
  const reportsPool = limits.readUrl ? openReportsPool(limits.readUrl, limits, pool) : pool;
  return {
    engine: "postgres",
    worksApart: true,
    read: { engine: "postgres", q },
    reports: { engine: "postgres", q: reportsPool === pool ? q : on<T>(reportsPool) },
    write: (work) => againUntilSure((asked) => inTransaction(q, work, asked), limits),
    reshape: async (work) => {
      const patient = openPatientPool(url, limits);
      try {
        return await againUntilSure((asked) => inTransaction(on<T>(patient), work, asked), limits);
      } finally {
        await patient.end();
      }
    },
    backup: async () => {
      throw new Error("A backup of Postgres is made with pg_dump or by its own archiving");
    },
    figures: () => pool.figures(),
    // Not by Kysely, which leaves a pool open that it never used.
    close: async () => {
      await Promise.all([reportsPool.end(), pool.end()]);
    },
  };
}

const on = <T>(pool: PostgresPool): Kysely<T> => new Kysely<T>({ dialect: new PostgresDialect({ pool }) });

async function inTransaction<T, R>(q: Kysely<T>, work: (trx: Writer<T>) => Promise<R>, asked: () => void): Promise<R> {
  let why: { error: unknown } | undefined;
  try {
    return await q.transaction().execute(async (transaction) => {
      const copies = new Copies(transaction);
      try {
        const result = await work(writer(transaction, copies));
        await copies.done();
        asked();
        return result;
      } catch (error) {
        // What came after a COPY that failed says only that the transaction failed.
        why = await copies.done().then(
          () => ({ error }),
          (first: unknown) => ({ error: first }),
        );
        throw why.error;
      }
    });
  } catch (error) {
    // On a broken connection the rollback fails too, which would hide what came first.
    throw why ? why.error : error;
  }
}
