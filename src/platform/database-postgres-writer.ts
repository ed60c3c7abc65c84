import { type Kysely, sql } from "kysely";
import type { Row, Writer } from "./database.ts";
import { type Copies, worthCopying } from "./database-postgres-copy.ts";

/** The set-based statements that pay on PostgreSQL. */
export function writer<T>(q: Kysely<T>, copies: Copies<T>): Writer<T> {
  return {
    engine: "postgres",
    q,
    insertMany: async (table, rows) => {
      if (!rows[0]) return;
      if (rows.length >= worthCopying) return await copies.start(table, rows);
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
      // Everybody takes rows in the same order, so that two who change the same ones wait for each other in one row only.
      const inOrder = rows.length === 1 ? rows : rows.toSorted((one, other) => compare(one[key], other[key]));
      if (rows.length > 1) await lockInOrder(q, table, key, inOrder);
      const same = sql`${sql.ref(`${table}.${key}`)} = ${sql.ref(`nieuw.${key}`)}`;
      await sql`update ${sql.table(table)} set ${sql.join(sets)} from ${unnest(columns, inOrder)} where ${same}`.execute(
        q,
      );
    },
    takeIds: async (table, count) => {
      if (count === 0) return [];
      // The name of the counter is looked up once, not for every number.
      const ids = await sql<{ id: number }>`
        select nextval(teller.naam) as id
        from (select pg_get_serial_sequence(${table}, 'id')::regclass as naam offset 0) as teller,
          generate_series(1, ${sql.lit(count)})`.execute(q);
      return ids.rows.map((row) => row.id);
    },
  };
}

const compare = (one: unknown, other: unknown): number =>
  typeof one === "number" && typeof other === "number" ? one - other : String(one) < String(other) ? -1 : 1;

/** The planner may join in any order, and so an update alone takes its rows in any. */
async function lockInOrder<T>(q: Kysely<T>, table: string, key: string, rows: readonly Row[]): Promise<void> {
  const column = sql.ref(key);
  await sql`select 1 from ${sql.table(table)} where ${column} = any(${values(key, rows)})
    order by ${column} for no key update`.execute(q);
}

/** One array parameter a column, read back as rows: one statement whatever the number of rows. */
function unnest(columns: string[], rows: readonly Row[]) {
  const arrays = columns.map((column) => values(column, rows));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return sql`unnest(${sql.join(arrays)}) as nieuw(${names})`;
}

function values(column: string, rows: readonly Row[]) {
  const list = rows.map((row) => row[column] ?? null);
  const type = list.some((value) => typeof value === "string") ? sql`text[]` : sql`bigint[]`;
  return sql`${sql.val(list)}::${type}`;
}
