/** Why a move does not go on, for the caller to put in words. */
export type Reason =
  | "source-absent"
  | "source-in-use"
  | "source-no-database"
  | "source-not-migrated"
  | "source-too-new"
  | "source-broken"
  | "source-changed"
  | "unstorable"
  | "target-unreachable"
  | "target-too-old"
  | "target-not-utf8"
  | "target-in-use"
  | "target-other-version"
  | "target-filled"
  | "target-of-other-source"
  | "target-used"
  | "target-lost"
  | "write-failed"
  | "different"
  | "other-answers";

/** A move that was refused or stopped. The details name tables, rows and codes; never what is in a row. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly reason: Reason;
  readonly details: readonly string[];

  constructor(reason: Reason, details: readonly string[] = [], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
    this.details = details;
  }
}

/** The code that a database or the network gave an error; its text may quote what is in a row. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "onbekend");
