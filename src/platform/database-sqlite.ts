import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import SqliteFile from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Database, Row, Writer } from "./database.ts";

/** How many waiting writes may share one transaction (and so one fsync). */
const maxShared = 128;

type Waiting<T> = {
  work: (trx: Writer<T>) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
};

/**
 * The embedded database: one connection that writes and one that reads, so that a long write never blocks a reader.
 * WAL with synchronous FULL: an answered commit survives a power cut. Writes that wait together commit together.
 */
export function openSqlite<T>(path: string): Database<T> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openFile(path);
  const readFile = openFile(path, true);
  const q = new Kysely<T>({ dialect: new SqliteDialect({ database: file }) });
  const read = new Kysely<T>({ dialect: new SqliteDialect({ database: readFile }) });
  const trx: Writer<T> = { engine: "sqlite", q, ...statements(file) };
  const queue: Waiting<T>[] = [];
  let running: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    // A turn of the event loop lets other requests hand in their writes, and readers have their say in between.
    for (await turn(); queue.length > 0; await turn()) await commitTogether(file, trx, queue.splice(0, maxShared));
    running = undefined;
  };

  const write: Database<T>["write"] = (work) =>
    new Promise((resolve, reject) => {
      queue.push({ work, resolve, reject });
      running ??= drain();
    });

  return {
    engine: "sqlite",
    worksApart: false,
    read: { engine: "sqlite", q: read },
    reports: { engine: "sqlite", q: read },
    write,
    reshape: write,
    backup: async (target) => {
      await readFile.backup(target);
    },
    figures: () => ({
      used: running ? 1 : 0,
      idle: running ? 0 : 1,
      waiting: queue.length,
      walBytes: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    }),
    close: async () => {
      await running;
      await read.destroy();
      await q.destroy();
      // A connection that was never used is not closed by its owner, and would keep the journal from being folded in.
      for (const handle of [readFile, file]) if (handle.open) handle.close();
    },
  };
}

function openFile(path: string, readonly = false): SqliteFile.Database {
  const file = new SqliteFile(path);
  // Rolling the journal over is the writer's work; 20,000 pages keep bulk loads from doing it every few chunks.
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "cache_size = -131072",
    "temp_store = MEMORY",
    "wal_autocheckpoint = 20000",
    "secure_delete = ON",
  ]) {
    file.pragma(pragma);
  }
  if (readonly) file.pragma("query_only = ON");
  return file;
}

/** One BEGIN IMMEDIATE for all that waits; each piece of work in a savepoint, so that one failure costs only itself. */
async function commitTogether<T>(file: SqliteFile.Database, trx: Writer<T>, batch: Waiting<T>[]): Promise<void> {
  const done: { item: Waiting<T>; value: unknown }[] = [];
  try {
    file.exec("begin immediate");
    for (const item of batch) {
      file.exec("savepoint work");
      try {
        done.push({ item, value: await item.work(trx) });
      } catch (error) {
        // A full disk or a broken file may have ended the transaction already: then nothing here is stored.
        if (!file.inTransaction) throw error;
        file.exec("rollback to work");
        item.reject(error);
      }
      file.exec("release work");
    }
    file.exec("commit");
  } catch (error) {
    if (file.inTransaction) file.exec("rollback");
    for (const item of batch) item.reject(error);
    return;
  }
  for (const { item, value } of done) item.resolve(value as never);
}

function statements(file: SqliteFile.Database): Pick<Writer<unknown>, "insertMany" | "updateMany" | "takeIds"> {
  const cache = new Map<string, SqliteFile.Statement>();
  const prepare = (text: string): SqliteFile.Statement => {
    const known = cache.get(text);
    if (known) return known;
    const made = file.prepare(text);
    cache.set(text, made);
    return made;
  };
  const runAll = (text: string, columns: string[], rows: readonly Row[]): void => {
    const statement = prepare(text);
    for (const row of rows) statement.run(columns.map((column) => row[column] ?? null));
  };
  return {
    insertMany: async (table: string, rows: readonly Row[]) => {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]);
      const marks = columns.map(() => "?").join(",");
      runAll(`insert into "${table}" (${columns.map(quote).join(",")}) values (${marks})`, columns, rows);
    },
    updateMany: async (table: string, key: string, rows: readonly Row[]) => {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]).filter((column) => column !== key);
      const sets = columns.map((column) => `${quote(column)} = ?`).join(", ");
      runAll(`update "${table}" set ${sets} where ${quote(key)} = ?`, [...columns, key], rows);
    },
    takeIds: async (table: string, count: number) => {
      // sqlite_sequence remembers the highest id ever given, so that the id of an erased row never comes back.
      const last = prepare("select seq from sqlite_sequence where name = ?").get(table) as { seq: number } | undefined;
      const first = (last?.seq ?? 0) + 1;
      return Array.from({ length: count }, (_, index) => first + index);
    },
  };
}

const quote = (name: string): string => `"${name}"`;
