import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteFile from "better-sqlite3";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { type Moved, type MoveOptions, move } from "../../src/platform/verhuis/move.ts";
import { Refused } from "../../src/platform/verhuis/refused.ts";
import { describeTables } from "../../src/platform/verhuis/source-tables.ts";
import type { Table } from "../../src/platform/verhuis/table.ts";
import { inOrder } from "../../src/platform/verhuis/table-order.ts";

export const hasPostgres = inject("postgres") !== null;

/** A migrated file that may be filled, and is closed again. */
export function makeFile(fill: (file: SqliteFile.Database) => void = () => {}): { folder: string; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-verhuis-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "bron.db");
  copyFileSync(inject("sqliteTemplate"), file);
  change(file, fill);
  return { folder, file };
}

export function change(file: string, work: (file: SqliteFile.Database) => void): void {
  const database = new SqliteFile(file);
  database.pragma("foreign_keys = ON");
  try {
    database.transaction(() => work(database))();
  } finally {
    database.close();
  }
}

/** A database without a row on the server of the tests: migrated already, unless `how` says how it is made. */
export async function emptyDatabase(how?: string): Promise<string> {
  const server = inject("postgres");
  if (!server) throw new Error("no PostgreSQL in this run");
  const name = `${server.prefix}verhuis_${newUuid().replaceAll("-", "")}`;
  await ask(server.url, `create database ${name} ${how ?? `template ${server.template}`}`);
  onTestFinished(async () => {
    await ask(server.url, `drop database if exists ${name} with (force)`);
  });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}
/** Without any table. */
export const bare = "template template0";

// biome-ignore lint/suspicious/noExplicitAny: whatever was asked for
export async function ask(url: string, statement: string, values?: unknown[]): Promise<any[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** Moves, and tells why when it was refused. */
export async function tryMove(
  from: string,
  to: string,
  options: Partial<MoveOptions> = {},
): Promise<{ moved?: Moved; reason?: string; details?: readonly string[] }> {
  const always = { from, to, again: false, compare: async () => [], report: () => {} };
  try {
    return { moved: await move({ ...always, ...options }) };
  } catch (error) {
    if (error instanceof Refused) return { reason: error.reason, details: error.details };
    throw error;
  }
}

/** So many rows in each table, each pointing at rows of the others; what may point at a later row does. */
export function fillEveryTable(file: SqliteFile.Database, rows = 3): Table[] {
  const turns = inOrder(describeTables(file));
  for (const { table, later } of turns) {
    const columns = describe(file, table).filter(({ name }) => !later.includes(name));
    const insert = file.prepare(
      `insert into "${table.name}" (${columns.map(({ name }) => `"${name}"`)}) values (${columns.map(() => "?")})`,
    );
    for (let row = 1; row <= rows; row += 1) insert.run(columns.map((column) => makeValue(table, column, row)));
  }
  for (const { table, later } of turns) {
    for (const column of later) file.exec(`update "${table.name}" set "${column}" = ${rows} + 1 - id`);
  }
  return turns.map(({ table }) => table);
}

type Column = { name: string; type: string };

const describe = (file: SqliteFile.Database, table: Table): Column[] =>
  file.prepare("select name, lower(type) as type from pragma_table_info(?)").all(table.name) as Column[];

function makeValue(table: Table, { name, type }: Column, row: number): string | number | null {
  const isNumber = /int/.test(type);
  const isFree = isNumber && !table.key.includes(name) && !table.references.some(({ column }) => column === name);
  // A day's worth of the largest, and of what is easily mistaken for something else.
  if (isFree) return [0, -1, 2_147_483_647][row % 3] as number;
  const strange = ["", 'é "ij" \\ {x,NULL}', "\u{1F3E0}\tnull\r\n'\uFFFD"][row % 3];
  return isNumber ? row : `${strange}${name} ${row}`;
}
