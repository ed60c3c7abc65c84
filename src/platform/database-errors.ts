/** What the drivers throw, in three questions. Codes are those of PostgreSQL, SQLite and the network. */

/** Serialization failure and deadlock: another won, and the database asks to do the same work again. */
const conflicts = new Set(["40001", "40P01"]);

/** The connection is gone, or a server that is there takes none for a moment: it stops, starts or recovers. */
const broken = [/^(08[0-9A-Z]{3}|57P0[123]|25P03)$/, /^(ECONNRESET|EPIPE)$/];
const brokenWords =
  /^(Connection terminated(?! due to connection timeout)|Client has encountered a connection error|Client was closed)/;

/**
 * The database cannot be reached, is read-only (a failed-over server, a disk mounted again), full, ill or too busy, or
 * another holds what is needed: the request may be done again later.
 */
const temporary = [
  ...broken,
  /^(25006|25P04|40001|40P01|53[0-9A-Z]{3}|55P03|57014|58[0-9A-Z]{3}|XX[0-9A-Z]{3})$/,
  /^SQLITE_(BUSY|LOCKED|READONLY|FULL|IOERR|CANTOPEN|NOMEM)/,
  /^(SILENT|ENOSPC|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|ETIMEDOUT)$/,
];
/** What the drivers say, without a code, of a connection that is not to be had. */
const temporaryWords =
  /^(Connection terminated due to connection timeout|timeout exceeded when trying to connect|Cannot use a pool after|driver has already been destroyed|The database connection is not open)/;

/** No connection came free in time, or so many wait for one that one more would only cost memory, which is told at once. */
export class TooManyWaiting extends Error {
  override readonly name = "TooManyWaiting";
  readonly code = "53300";
}

/** Thrown at once while the database does not answer at all: who waits for it only waits with the others. */
export class DatabaseSilent extends Error {
  override readonly name = "DatabaseSilent";
  readonly code = "SILENT";
}

export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
};
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : "");
const isOf = (codes: readonly RegExp[], error: unknown): boolean => codes.some((code) => code.test(codeOf(error)));

/** Nothing of the transaction was stored, and the same work may go well now. */
export const isConflict = (error: unknown): boolean => conflicts.has(codeOf(error));

/** Nobody will answer on this connection any more: what was asked last may have been done, or not. */
export const isBroken = (error: unknown): boolean => isOf(broken, error) || brokenWords.test(wordsOf(error));

/** Whether the same request may go well later: not the fault of who asked, nor of the program. */
export const isTemporary = (error: unknown): boolean =>
  isOf(temporary, error) || brokenWords.test(wordsOf(error)) || temporaryWords.test(wordsOf(error));

/** The database takes nothing in: read-only, full, or its disk is ill. */
export const isUnwritable = (error: unknown): boolean =>
  /^(25006|53100|58[0-9A-Z]{3}|ENOSPC|SQLITE_(READONLY|FULL|IOERR).*)$/.test(codeOf(error));

/** Whether a write failed because a row with the same unique value was there (a repeat, or a lost race). */
export function isUniqueViolation(error: unknown): boolean {
  return ["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"].includes(codeOf(error));
}
