/** A table as the source describes it. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
};

/** A column that points at a row of another table, or of its own. */
export type Reference = { readonly column: string; readonly to: string; readonly required: boolean };

/** A value as the text that both databases write for it; the kinds that a portable column holds all come down to it. */
export type Cell = string | null;
export type Row = readonly Cell[];

/** The key of a row: how far the reading of a table is. */
export type Place = readonly string[];

export const placeOf = (table: Table, row: Row): Place =>
  table.key.map((name) => row[table.columns.indexOf(name)] as string);

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteAll = (names: readonly string[]): string => names.map(quote).join(", ");

/**
 * A row as it may be told to people: by the number that the database gave it, else by its turn in the order of the key,
 * since a key of another kind can be about somebody.
 */
export function nameRow(table: Table, row: Row, turn: number): string {
  const place = placeOf(table, row);
  return place.length === 1 && /^\d{1,19}$/.test(place[0] ?? "") ? `${table.key[0]} ${place[0]}` : `rij ${turn}`;
}
