import { hashRows } from "./row-hash.ts";
import type { Source, StoredRow } from "./source.ts";
import { nameRow, placeOf, type Table } from "./table.ts";
import { type ColumnType, toCell, type Unstorable, whyUnstorable } from "./unstorable.ts";

/** What a table holds: as long as the hash is the same, nothing in it changed. */
export type Counted = { readonly table: Table; readonly rows: number; readonly hash: string };
export type Fault = { table: string; row: string; column: string; why: Unstorable };
/** The kind that each column has on PostgreSQL. */
export type Types = (table: Table, column: string) => ColumnType;

/** So many faults are told; there may be one in every row. */
const toldFaults = 20;

/** Goes once through the source: what is in it, and the first of what PostgreSQL cannot keep. */
export function survey(source: Source, types: Types, report: (table: Table, rows: number) => void) {
  const faults: Fault[] = [];
  const counted = source.tables.map((table): Counted => {
    const hash = hashRows();
    let rows = 0;
    for (const chunk of source.chunks(table)) {
      for (const stored of chunk) {
        rows += 1;
        if (faults.length < toldFaults) faults.push(...faultsOf(source, types, table, stored, rows));
        hash.add(stored.map(toCell));
      }
    }
    report(table, rows);
    return { table, rows, hash: hash.value() };
  });
  return { counted, faults };
}

function faultsOf(source: Source, types: Types, table: Table, stored: StoredRow, turn: number): Fault[] {
  return table.columns.flatMap((column, at) => {
    const row = () => stored.map(toCell);
    const bytes = () => source.bytes(table, placeOf(table, row()), column);
    const why = whyUnstorable(stored[at] ?? null, types(table, column), bytes);
    return why ? [{ table: table.name, row: nameRow(table, row(), turn), column, why }] : [];
  });
}
