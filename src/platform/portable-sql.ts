import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Engine, Reader } from "./database.ts";

/** `column in (values)` with one parameter, so that the statement is the same for one value and for a thousand. */
export function isOneOf(engine: Engine, column: string, values: readonly (string | number)[]): Expression<SqlBool> {
  // An empty list has no type that fits every column, and nothing is in it.
  if (values.length === 0) return sql<SqlBool>`1 = 0`;
  const list = typeof values[0] === "number" ? sql`bigint[]` : sql`text[]`;
  return engine === "sqlite"
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${sql.val(values)}::${list})`;
}

/** `(a, b) in (pairs)` with one parameter a column. */
export function isOneOfPairs(
  engine: Engine,
  columns: readonly [string, string],
  pairs: readonly (readonly [number, string])[],
): Expression<SqlBool> {
  const left = sql`(${sql.ref(columns[0])}, ${sql.ref(columns[1])})`;
  if (engine === "sqlite") {
    const list = JSON.stringify(pairs);
    return sql<SqlBool>`${left} in (select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${list}))`;
  }
  const firsts = pairs.map((pair) => pair[0]);
  const seconds = pairs.map((pair) => pair[1]);
  return sql<SqlBool>`${left} in (select * from unnest(${sql.val(firsts)}::bigint[], ${sql.val(seconds)}::text[]))`;
}

/** Rows as the source of a statement with one parameter, whatever their number: a column `value` holds each as JSON. */
export const jsonRows = (engine: Engine, rows: readonly (readonly (string | number)[])[]): RawBuilder<unknown> =>
  engine === "sqlite"
    ? sql`json_each(${JSON.stringify(rows)}) as rij`
    : sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as rij(value)`;

/** `(a, b) > (x, y)`: the keyset that the index on (a, b) serves. */
export function isAfter(
  columns: readonly [string, string],
  values: readonly [string | number, string | number],
): Expression<SqlBool> {
  return sql<SqlBool>`(${sql.ref(columns[0])}, ${sql.ref(columns[1])}) > (${values[0]}, ${values[1]})`;
}

/** Like `lockRows`, but others may read the rows so too, and go on referring to them. */
export const shareRows = (reader: Pick<Reader<unknown>, "engine">): RawBuilder<unknown> =>
  reader.engine === "postgres" ? sql`for share` : sql``;

/** Like `lockRows`, but others may go on referring to the rows; waits for those that share them. */
export const holdRows = (reader: Pick<Reader<unknown>, "engine">): RawBuilder<unknown> =>
  reader.engine === "postgres" ? sql`for no key update` : sql``;

/** The end of a query that keeps the rows it reads as they are until this transaction ends. SQLite has one writer. */
export const lockRows = (reader: Pick<Reader<unknown>, "engine">): RawBuilder<unknown> =>
  reader.engine === "postgres" ? sql`for update` : sql``;
