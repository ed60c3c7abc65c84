import type { Kysely } from "kysely";
import { openPostgres } from "./database-postgres.ts";
import { openSqlite } from "./database-sqlite.ts";

export type Engine = "sqlite" | "postgres";
/** What a portable column can hold. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Reading: queries outside a transaction. */
export type Reader<T> = { readonly engine: Engine; readonly q: Kysely<T> };

/** Writing: everything inside one transaction, with the set-based statements that pay on each engine. */
export type Writer<T> = Reader<T> & {
  /** Inserts all rows, which must have the same keys. Throws on a broken constraint: see `isUniqueViolation`. */
  insertMany(table: keyof T & string, rows: readonly Row[]): Promise<void>;
  /** Sets the other columns of each row whose `key` column has the row's value. */
  updateMany(table: keyof T & string, key: string, rows: readonly Row[]): Promise<void>;
  /** Takes `count` numbers for a table's `id`, so that rows that refer to each other can be made in memory first. */
  takeIds(table: keyof T & string, count: number): Promise<number[]>;
};

export type Database<T> = {
  readonly engine: Engine;
  readonly read: Reader<T>;
  /**
   * Runs `work` in one transaction and answers after the commit is on disk. `work` may run more than once
   * (another writer won), so it may do nothing but read and write through its argument.
   */
  write<R>(work: (trx: Writer<T>) => Promise<R>): Promise<R>;
  /** A consistent copy of the whole database in a new file (SQLite only; Postgres has its own tools). */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the database that the url names: `sqlite:path/to.db` or `postgres://…`.
 * @throws Error when the scheme is neither of the two
 */
export function openDatabase<T>(url: string): Database<T> {
  if (url.startsWith("sqlite:")) return openSqlite<T>(url.slice("sqlite:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres<T>(url);
  throw new Error("DATABASE_URL starts with neither sqlite: nor postgres://");
}

/** Whether a write failed because a row with the same unique value was there (a repeat, or a lost race). */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
