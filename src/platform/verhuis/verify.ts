import type pg from "pg";
import { hashRows } from "./row-hash.ts";
import type { Source } from "./source.ts";
import type { Counted, Types } from "./survey.ts";
import { nameRow, placeOf, quote, quoteAll, type Row, type Table } from "./table.ts";
import { countRows } from "./target.ts";
import { toCell } from "./unstorable.ts";

/** A row that is not the same on both sides, without what is in it. */
export type Difference = { table: string; row: string; kind: "missing" | "extra" | "different"; columns: string[] };
export type Verified = { readonly table: Table; readonly rows: number; readonly hash: string };

const fetchRows = 1_000;
/** So many differences are told; there may be one in every row. */
const told = 20;

export type Verifying = {
  client: pg.Client;
  source: Source;
  types: Types;
  report: (table: Table, rows: number) => void;
};

/** Compares every column of every row of a table, and the number of rows; stops at so many differences. */
export async function verifyTable(verifying: Verifying, { table, rows: expected }: Counted) {
  const differences: Difference[] = [];
  const hash = hashRows();
  let rows = 0;
  let turn = 0;
  const note = (row: Row, kind: Difference["kind"], columns: string[] = []): void => {
    differences.push({ table: table.name, row: nameRow(table, row, turn), kind, columns });
  };
  for await (const [source, target] of pairs(verifying, table)) {
    turn += 1;
    if (target) {
      rows += 1;
      hash.add(target);
      if (rows % fetchRows === 0) verifying.report(table, rows);
    }
    if (!target) note(source as Row, "missing");
    else if (!source) note(target, "extra");
    else if (!source.every((cell, at) => cell === target[at]))
      note(source, "different", unequal(table, source, target));
    if (differences.length >= told) break;
  }
  if (rows % fetchRows > 0) verifying.report(table, rows);
  const complete =
    differences.length > 0 || (rows === expected && rows === (await countRows(verifying.client, table.name)));
  if (!complete) differences.push({ table: table.name, row: "", kind: "different", columns: [] });
  return { verified: { table, rows, hash: hash.value() }, differences };
}

const unequal = (table: Table, source: Row, target: Row): string[] =>
  table.columns.filter((_column, at) => source[at] !== target[at]);

/** The rows of both sides in the order of their key, those with the same key together. */
async function* pairs({ client, source, types }: Verifying, table: Table): AsyncGenerator<[Row | null, Row | null]> {
  const compare = comparer(table, types);
  const ours = sourceRows(source, table);
  const theirs = targetRows(client, table, types);
  try {
    let [one, other] = [take(ours.next()), take(await theirs.next())];
    while (one || other) {
      const order = !one ? 1 : !other ? -1 : compare(one, other);
      yield [order <= 0 ? one : null, order >= 0 ? other : null];
      if (order <= 0) one = take(ours.next());
      if (order >= 0) other = take(await theirs.next());
    }
  } finally {
    await theirs.return(undefined);
  }
}

const take = (result: IteratorResult<Row>): Row | null => (result.done ? null : result.value);

function* sourceRows(source: Source, table: Table): Generator<Row> {
  for (const chunk of source.chunks(table)) for (const row of chunk) yield row.map(toCell);
}

/** By a cursor: the order of text needs sorting first when it is not that of the index. */
async function* targetRows(client: pg.Client, table: Table, types: Types): AsyncGenerator<Row> {
  const order = table.key.map((name) => `${quote(name)}${types(table, name) === "text" ? ' collate "C"' : ""}`);
  await client.query(`declare rijen no scroll cursor for
    select ${quoteAll(table.columns)} from ${quote(table.name)} order by ${order.join(", ")}`);
  const fetch = () => client.query<string[]>({ text: `fetch ${fetchRows} from rijen`, rowMode: "array" });
  try {
    for (let next = fetch(); ; ) {
      const { rows } = await next;
      if (rows.length === 0) return;
      // The server reads on while these are compared.
      next = fetch();
      next.catch(() => {});
      yield* rows as Row[];
    }
  } finally {
    await client.query("close rijen");
  }
}

/** Numbers by their value and text by its bytes: the order that both sides read in. */
function comparer(table: Table, types: Types) {
  const isText = table.key.map((column) => types(table, column) === "text");
  return (one: Row, other: Row): number => {
    const [ours, theirs] = [placeOf(table, one), placeOf(table, other)];
    for (const [at, text] of isText.entries()) {
      const [mine, yours] = [ours[at] ?? "", theirs[at] ?? ""];
      if (mine === yours) continue;
      return text ? Buffer.compare(Buffer.from(mine), Buffer.from(yours)) : BigInt(mine) < BigInt(yours) ? -1 : 1;
    }
    return 0;
  };
}
