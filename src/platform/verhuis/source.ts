import SqliteFile from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Reader } from "../database.ts";
import { describeTables } from "./source-tables.ts";
import { type Place, quote, quoteAll, type Table } from "./table.ts";

/** What is read and sent at once: so many rows, or fewer when they are long, so that memory stays the same. */
const chunkRows = 2_000;
const chunkLetters = 4_000_000;
/** How long to wait for somebody who is just leaving. */
const waitMillis = 2_000;

/** A value as it stands in the file, where any column can hold anything; whole numbers are exact. */
export type Stored = bigint | number | string | Buffer | null;
export type StoredRow = readonly Stored[];

/** The SQLite file that moves out: nobody else reads or writes it for as long as it is open here. */
export type Source = {
  readonly tables: readonly Table[];
  /** The migrations that ran on it, with their moment: those of no other installation. */
  readonly migrations: readonly { name: string; timestamp: string }[];
  /** The highest number that each table ever gave out, also to rows that are gone. */
  readonly numbers: ReadonlyMap<string, bigint>;
  readonly reader: Reader<unknown>;
  /** The rows after a place, in the order of their key. */
  chunks(table: Table, after?: Place | null): Generator<StoredRow[]>;
  /** One value of one row as the bytes in the file. */
  bytes(table: Table, place: Place, column: string): Buffer;
  /** The tables with a row that refers to nothing. */
  orphans(): string[];
  close(): void;
};

/**
 * Opens an existing file for nobody but us. In WAL mode a program holds the file for as long as it has it open: so a
 * server that still runs is found, also when it does nothing at this moment, and none can start.
 * @throws the error of SQLite: its code tells whether the file is absent, in use or no database
 */
export function openSource(path: string): Source {
  const file = new SqliteFile(path, { fileMustExist: true, timeout: waitMillis });
  try {
    file.pragma("locking_mode = EXCLUSIVE");
    file.exec("begin exclusive");
    return describe(file);
  } catch (error) {
    file.close();
    throw error;
  }
}

function describe(file: SqliteFile.Database): Source {
  const all = <T>(query: string): T[] => file.prepare(query).all() as T[];
  const has = (name: string): boolean => all(`select 1 from sqlite_master where name = '${name}'`).length > 0;
  const numbers = has("sqlite_sequence") ? all<{ name: string; seq: number }>("select * from sqlite_sequence") : [];
  return {
    tables: describeTables(file),
    migrations: has("kysely_migration") ? all("select name, timestamp from kysely_migration order by name") : [],
    numbers: new Map(numbers.map(({ name, seq }) => [name, BigInt(seq)])),
    reader: { engine: "sqlite", q: new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) }) },
    chunks: (table, after) => readChunks(file, table, after ?? null),
    bytes: (table, place, column) => readBytes(file, table, place, column),
    orphans: () => [...new Set(all<{ table: string }>("pragma foreign_key_check").map(({ table }) => table))],
    close: () => {
      if (file.inTransaction) file.exec("rollback");
      file.close();
    },
  };
}

function* readChunks(file: SqliteFile.Database, table: Table, after: Place | null): Generator<StoredRow[]> {
  let place = after;
  for (;;) {
    const rows = readChunk(file, table, place);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    place = table.key.map((name) => String(last[table.columns.indexOf(name)]));
  }
}

function readChunk(file: SqliteFile.Database, table: Table, after: Place | null): StoredRow[] {
  const key = quoteAll(table.key);
  const beyond = after ? `where (${key}) > (${table.key.map(() => "?").join(", ")})` : "";
  const statement = file.prepare(
    `select ${quoteAll(table.columns)} from ${quote(table.name)} ${beyond} order by ${key} limit ${chunkRows}`,
  );
  const rows: StoredRow[] = [];
  let letters = 0;
  for (const row of statement
    .raw()
    .safeIntegers()
    .iterate(...(after ?? [])) as IterableIterator<StoredRow>) {
    rows.push(row);
    for (const value of row) if (typeof value === "string") letters += value.length;
    if (letters > chunkLetters) break;
  }
  return rows;
}

function readBytes(file: SqliteFile.Database, table: Table, place: Place, column: string): Buffer {
  const same = table.key.map((name) => `${quote(name)} = ?`).join(" and ");
  const query = `select cast(${quote(column)} as blob) from ${quote(table.name)} where ${same}`;
  return file
    .prepare(query)
    .pluck()
    .get(...place) as Buffer;
}
