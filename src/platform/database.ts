import type { Kysely } from "kysely";
import type { Again } from "./database-again.ts";
import { openPostgres } from "./database-postgres.ts";
import { openSqlite } from "./database-sqlite.ts";

export { isUniqueViolation } from "./database-errors.ts";

export type Engine = "sqlite" | "postgres";
/** What a portable column can hold. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Reading: queries outside a transaction. */
export type Reader<T> = { readonly engine: Engine; readonly q: Kysely<T> };

/** Writing: everything inside one transaction, with the set-based statements that pay on each engine. */
export type Writer<T> = Reader<T> & {
  /**
   * Inserts all rows, which must have the same keys. A broken constraint fails the transaction, though perhaps not before
   * its next statement or its commit: see `isUniqueViolation`.
   */
  insertMany(table: keyof T & string, rows: readonly Row[]): Promise<void>;
  /** Sets the other columns of each row whose `key` column has the row's value. */
  updateMany(table: keyof T & string, key: string, rows: readonly Row[]): Promise<void>;
  /** Takes `count` numbers for a table's `id`, so that rows that refer to each other can be made in memory first. */
  takeIds(table: keyof T & string, count: number): Promise<number[]>;
};

export type Database<T> = {
  readonly engine: Engine;
  /** Whether it works beside this process, so that something else can be done in that time; SQLite works within it. */
  readonly worksApart: boolean;
  readonly read: Reader<T>;
  /** For long reading that may be a little behind, such as figures and exports: a replica when there is one. */
  readonly reports: Reader<T>;
  /**
   * Runs `work` in one transaction and answers after the commit is on disk. `work` may run more than once
   * (another writer won), so it may do nothing but read and write through its argument.
   */
  write<R>(work: (trx: Writer<T>) => Promise<R>): Promise<R>;
  /** Like `write`, for changing the tables themselves: it may take as long as it takes. */
  reshape<R>(work: (trx: Writer<T>) => Promise<R>): Promise<R>;
  /** A consistent copy of the whole database in a new file (SQLite only; Postgres has its own tools). */
  backup(file: string): Promise<void>;
  /** How busy it is, without asking it anything. */
  figures(): Figures;
  close(): Promise<void>;
};

/** Connections at work and at rest, and what waits for one; the size of the journal where there is one. */
export type Figures = { used: number; idle: number; waiting: number; walBytes: number | null };

/** How PostgreSQL is used; the embedded database has no need of any of it. */
export type Limits = {
  /** Connections at most. */
  pool?: number;
  /** A replica for `reports`. */
  readUrl?: string;
  /** How long to wait for a connection. */
  connectMillis?: number;
  /** How long one statement may take, and how long it may wait for what another holds. */
  statementMillis?: number;
  lockMillis?: number;
  /** How long beyond that the server may be silent before it counts as gone. */
  graceMillis?: number;
  /** How often it is looked whether the server is there at all; silent some twenty looks after the first question. */
  lookMillis?: number;
} & Again;

/**
 * Opens the database that the url names: `sqlite:path/to.db` or `postgres://…`.
 * @throws Error when the scheme is neither of the two
 */
export function openDatabase<T>(url: string, limits: Limits = {}): Database<T> {
  if (url.startsWith("sqlite:")) return openSqlite<T>(url.slice("sqlite:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres<T>(url, limits);
  throw new Error("DATABASE_URL starts with neither sqlite: nor postgres://");
}
