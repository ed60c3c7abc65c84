import pg from "pg";
import { codeOf, Refused } from "./refused.ts";
import { isOfMigrations } from "./source-tables.ts";
import { quote, type Table } from "./table.ts";
import { type ColumnType, columnTypes } from "./unstorable.ts";

const oldestServer = 150_000;
const connectMillis = 10_000;
/** One move at a time; one that was killed may hold on until the server sees that it is gone. */
const turnQuery = "select pg_advisory_lock(599, 1)";
const turnMillis = 10_000;

/** Every value as the server writes it: what is compared is that text, and no number loses a digit. */
const asText = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig;

const lost = new WeakSet<pg.Client>();
/** The server ended the connection itself: it stops, or somebody told it to. */
const ending = /^57P/;

/** Rights, room and what is not there: texts that name tables and files, and never what is in a row. */
const telling = /^(25|42|53|58)/;

/** What the database has against something, by its code: its text may quote what is in a row. */
export function inCode(client: pg.Client, error: unknown): unknown {
  if (error instanceof Refused) return error;
  if (lost.has(client) || ending.test(codeOf(error))) return new Refused("target-lost");
  if (!(error instanceof pg.DatabaseError)) return error;
  const text = telling.test(codeOf(error)) ? error.message : undefined;
  const parts = [error.table, error.code, error.constraint, text].filter((part) => part !== undefined);
  // Without the error itself as its cause: that has the row.
  return new Refused("write-failed", parts);
}

/** One connection to where the rows go, for one move at a time, with all the time that a statement needs. */
export async function connectTarget(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    types: asText,
    application_name: "seinhuis verhuis",
    connectionTimeoutMillis: connectMillis,
    keepAlive: true,
  });
  // A connection that breaks is told by the statement that waits for it, or by the next one.
  client.on("error", () => lost.add(client));
  try {
    await client.connect();
  } catch (error) {
    throw new Refused("target-unreachable", [codeOf(error)], error);
  }
  try {
    await prepare(client);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function prepare(client: pg.Client): Promise<void> {
  const server = await one<{ version: string; encoding: string }>(
    client,
    "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
  );
  if (Number(server.version) < oldestServer) throw new Refused("target-too-old");
  if (server.encoding !== "UTF8") throw new Refused("target-not-utf8", [server.encoding]);
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set synchronous_commit = on; set lock_timeout = ${turnMillis}`);
  await client.query(turnQuery).catch((error: unknown) => {
    throw codeOf(error) === "55P03" ? new Refused("target-in-use") : error;
  });
}

export async function one<T extends object>(client: pg.Client, query: string, values: unknown[] = []): Promise<T> {
  return (await client.query<T>(query, values)).rows[0] as T;
}

const inSchema = "join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()";

/** The tables that somebody made here; those of an extension are not counted, and a part of a table is that table. */
export async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(`select c.relname from pg_class c ${inSchema}
    where c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
  return rows.map(({ relname }) => relname).filter((name) => !isOfMigrations(name));
}

export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { there } = await one<{ there: string | null }>(client, "select to_regclass('kysely_migration') as there");
  if (there === null) return [];
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return rows.map(({ name }) => name);
}

export async function hasRows(client: pg.Client, table: string): Promise<boolean> {
  return (await client.query(`select from ${quote(table)} limit 1`)).rows.length > 0;
}

export async function countRows(client: pg.Client, table: string): Promise<number> {
  return Number((await one<{ rows: string }>(client, `select count(*) as rows from ${quote(table)}`)).rows);
}

/**
 * The kind of every column.
 * @throws Refused when the target does not have exactly the columns of the source
 */
export async function readTypes(client: pg.Client, tables: readonly Table[]) {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
      where table_schema = current_schema()`,
  );
  const types = new Map(rows.map(({ table, column, type }) => [`${table}.${column}`, type]));
  for (const { name, columns } of tables) {
    const there = rows.filter(({ table }) => table === name).length;
    const fits = columns.every((column) => columnTypes.includes(types.get(`${name}.${column}`) as ColumnType));
    if (!fits || there !== columns.length) throw new Refused("target-other-version", [name]);
  }
  return ({ name }: Table, column: string): ColumnType => types.get(`${name}.${column}`) as ColumnType;
}
