import pg from "pg";
import { noting, type Progress, setStep } from "./progress.ts";
import type { Source, StoredRow } from "./source.ts";
import type { Types } from "./survey.ts";
import { type Place, placeOf, quote, quoteAll, type Table } from "./table.ts";
import type { Turn } from "./table-order.ts";
import { toCell } from "./unstorable.ts";

export type Copying = {
  readonly client: pg.Client;
  readonly source: Source;
  readonly types: Types;
  /** Told after every chunk: how many rows of the table are over. */
  readonly report: (table: Table, moved: number) => void;
};

/** Brings over the rows of a table that are not there yet, without the columns that can only be filled later. */
export async function copyRows(copying: Copying, { table, later }: Turn, progress: Progress): Promise<void> {
  if (progress.step !== "rijen") return;
  const columns = table.columns.filter((column) => !later.includes(column));
  const insert = `insert into ${quote(table.name)} (${quoteAll(columns)})
    select ${quoteAll(columns)} from ${unnest(copying, table, columns)}`;
  await eachChunk(copying, table, columns, { statement: insert, from: progress, keep: () => true });
  await setStep(copying.client, table.name, later.length > 0 ? "verwijzingen" : "klaar");
}

/** Fills in what rows say of rows that came after them. */
export async function copyReferences(copying: Copying, { table, later }: Turn, progress: Progress): Promise<void> {
  if (later.length === 0 || progress.step === "klaar") return;
  const columns = [...table.key, ...later];
  const sets = later.map((column) => `${quote(column)} = nieuw.${quote(column)}`).join(", ");
  const same = table.key.map((column) => `t.${quote(column)} = nieuw.${quote(column)}`).join(" and ");
  const update = `update ${quote(table.name)} t set ${sets} from ${unnest(copying, table, columns)} where ${same}`;
  const at = later.map((column) => table.columns.indexOf(column));
  const keep = (row: StoredRow): boolean => at.some((index) => row[index] !== null);
  const from = progress.step === "verwijzingen" ? progress : { place: null, moved: progress.rows };
  await eachChunk(copying, table, columns, { statement: update, from, keep, moves: false });
  await setStep(copying.client, table.name, "klaar");
}

type Work = {
  statement: string;
  from: { place: Place | null; moved: number };
  keep: (row: StoredRow) => boolean;
  /** Whether these rows count as moved. */
  moves?: boolean;
};

/** Sends a chunk while the next one is read; each with its progress in one statement, and so in one transaction. */
async function eachChunk(copying: Copying, table: Table, columns: readonly string[], work: Work): Promise<void> {
  const { client, source, report } = copying;
  const { statement, from, keep, moves = true } = work;
  const text = `with written as (${statement}) ${noting(columns.length + 1)}`;
  let moved = from.moved;
  let sending: Promise<unknown> = Promise.resolve();
  for (const chunk of source.chunks(table, from.place)) {
    const rows = chunk.filter(keep);
    const last = chunk.at(-1) ?? [];
    const place = JSON.stringify(placeOf(table, last.map(toCell)));
    const values = columns.map((column) => rows.map((row) => toCell(row[table.columns.indexOf(column)] ?? null)));
    await sending;
    if (moves) moved += rows.length;
    sending = send(client, table, text, [...values, place, moves ? rows.length : 0, table.name]).then(() => {
      if (moves) report(table, moved);
    });
    // Awaited in the next turn; until then a failure is nobody's.
    sending.catch(() => {});
  }
  await sending;
}

async function send(client: pg.Client, { name }: Table, text: string, values: unknown[]): Promise<void> {
  await client.query(text, values).catch((error: unknown) => {
    // A trigger of somebody else names no table.
    if (error instanceof pg.DatabaseError) error.table ??= name;
    throw error;
  });
}

/** One array parameter a column, read back as rows: one statement whatever the number of rows. */
function unnest({ types }: Copying, table: Table, columns: readonly string[]): string {
  const arrays = columns.map((column, at) => `$${at + 1}::${types(table, column)}[]`).join(", ");
  return `unnest(${arrays}) as nieuw (${quoteAll(columns)})`;
}
