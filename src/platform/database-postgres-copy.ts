import { setImmediate as turn } from "node:timers/promises";
import { CompiledQuery, type Kysely, sql } from "kysely";
import type pg from "pg";
import type { Row, Value } from "./database.ts";
import { mapInTurns } from "./in-turns.ts";

/** From so many rows on COPY is quicker than a statement with values, which asks the server once less. */
export const worthCopying = 50;

/**
 * Inserts rows by COPY: the quickest way in, with the same checks, references and errors as an insert. While the server
 * works at one table, the rows of the next are made: a COPY is not waited for until the next one, or the commit.
 */
export class Copies<T> {
  private readonly q: Kysely<T>;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(q: Kysely<T>) {
    this.q = q;
  }

  /** Hands the rows over; what is asked on the same connection afterwards is done after them. */
  async start(table: string, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(rows[0] as Row);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const { sql: text } = sql`copy ${sql.table(table)} (${names}) from stdin`.compile(this.q);
    const data = new CopyData(await mapInTurns(rows, (row) => toLine(columns, row)));
    await this.underWay;
    this.underWay = this.q.executeQuery(CompiledQuery.raw(text, [data]));
    // Whoever waits for it hears of it; until then it is nobody's.
    this.underWay.catch(() => {});
    // The rows leave now, and others have their turn, before the caller makes more.
    await turn();
  }

  /** @throws what the server had against a row */
  async done(): Promise<void> {
    await this.underWay;
  }
}

/** Lines of the text format of COPY, as bytes. */
export class CopyData {
  readonly bytes: Buffer;

  constructor(lines: readonly string[]) {
    this.bytes = Buffer.from(lines.join(""));
  }
}

/** A row in the text format of COPY: a line, with a tab between columns. */
const toLine = (columns: readonly string[], row: Row): string =>
  `${columns.map((name) => toText(row[name])).join("\t")}\n`;
const toText = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "\\N";
  return typeof value === "number" || !/[\\\n\r\t]/.test(value) ? String(value) : value.replaceAll(special, escaped);
};
const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (character: string): string => escapes[character] ?? character;

/** The parts of a connection of `pg` that a query of our own may use; it has no types for them. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/**
 * Runs `copy … from stdin` with this data, sent along at once: a server that refuses the statement or a row drops what
 * still comes of it. @throws what the server has against a row, as with an insert
 */
export async function copyIn(client: pg.PoolClient, text: string, { bytes }: CopyData): Promise<pg.QueryResult> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const nothing = (): void => {};
  // What the client calls in turn.
  const query = {
    submit: (wire: Wire) => {
      wire.query(text);
      wire.sendCopyFromChunk(bytes);
      wire.endCopyFrom();
    },
    handleCopyInResponse: nothing,
    handleCommandComplete: nothing,
    handleReadyForQuery: () => resolve(),
    handleError: (error: unknown) => reject(error),
    callback: nothing,
  };
  client.query(query as unknown as pg.Submittable);
  await promise;
  return { command: "COPY", rowCount: 0, oid: 0, rows: [], fields: [] };
}
