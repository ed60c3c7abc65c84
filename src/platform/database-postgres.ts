import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database, Row, Writer } from "./database.ts";

/** Serialization failure and deadlock: the database asks to do the same work again. */
const again = new Set(["40001", "40P01"]);
const maxTries = 8;

/** bigint and numeric as numbers: ids, cents and counts stay far below 2^53. */
const numberTypes = new Set<number>([20, 1700]);
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    numberTypes.has(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPostgres<T>(url: string): Database<T> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  const q = new Kysely<T>({ dialect: new PostgresDialect({ pool }) });

  const write = async <R>(work: (trx: Writer<T>) => Promise<R>): Promise<R> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await q.transaction().execute((transaction) => work(writer(transaction)));
      } catch (error) {
        if (attempt >= maxTries || !again.has(String((error as { code?: unknown }).code))) throw error;
      }
    }
  };

  return {
    engine: "postgres",
    read: { engine: "postgres", q },
    write,
    backup: async () => {
      throw new Error("A backup of Postgres is made with pg_dump or by its own archiving");
    },
    // Not by Kysely, which leaves a pool open that it never used; and closing twice is closing once.
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

function writer<T>(q: Kysely<T>): Writer<T> {
  return {
    engine: "postgres",
    q,
    insertMany: async (table, rows) => {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]);
      const names = sql.join(columns.map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${unnest(columns, rows)}`.execute(q);
    },
    updateMany: async (table, key, rows) => {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]);
      const sets = columns
        .filter((column) => column !== key)
        .map((column) => sql`${sql.ref(column)} = ${sql.ref(`nieuw.${column}`)}`);
      const same = sql`${sql.ref(`${table}.${key}`)} = ${sql.ref(`nieuw.${key}`)}`;
      await sql`update ${sql.table(table)} set ${sql.join(sets)} from ${unnest(columns, rows)} where ${same}`.execute(
        q,
      );
    },
    takeIds: async (table, count) => {
      const ids = await sql<{ id: number }>`
        select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${sql.lit(count)})`.execute(
        q,
      );
      return ids.rows.map((row) => row.id);
    },
  };
}

/** One array parameter a column, read back as rows: one statement whatever the number of rows. */
function unnest(columns: string[], rows: readonly Row[]) {
  const arrays = columns.map((column) => {
    const values = rows.map((row) => row[column] ?? null);
    const type = values.some((value) => typeof value === "string") ? sql`text[]` : sql`bigint[]`;
    return sql`${sql.val(values)}::${type}`;
  });
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return sql`unnest(${sql.join(arrays)}) as nieuw(${names})`;
}
