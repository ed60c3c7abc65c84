import type { Reference, Table } from "./table.ts";

/** A table in its turn, and its columns that can only be filled once every table is there. */
export type Turn = { readonly table: Table; readonly later: readonly string[] };

/**
 * The tables in an order in which every row finds what it refers to. What a table says of itself, or of a table that
 * comes after it (a circle), is left empty at first and filled in afterwards.
 * @throws Error when a circle has no column that may be empty
 */
export function inOrder(tables: readonly Table[]): Turn[] {
  const turns: Turn[] = [];
  const placed = new Set<string>();
  let waiting = [...tables].sort((one, other) => (one.name < other.name ? -1 : 1));
  while (waiting.length > 0) {
    const next = waiting.find((table) => open(table, placed).length === 0) ?? breakCircle(waiting, placed);
    turns.push({ table: next, later: later(next, placed) });
    placed.add(next.name);
    waiting = waiting.filter((table) => table !== next);
  }
  return turns;
}

/** References to what has no place yet; a row may point at its own table, and needs no place for that. */
const open = (table: Table, placed: ReadonlySet<string>): Reference[] =>
  table.references.filter(({ to }) => to !== table.name && !placed.has(to));

function later(table: Table, placed: ReadonlySet<string>): string[] {
  const columns = table.references.filter(({ to }) => !placed.has(to));
  const stuck = columns.find(({ required }) => required);
  if (stuck) throw new Error(`${table.name}.${stuck.column} is required and refers to its own table`);
  return [...new Set(columns.map(({ column }) => column))];
}

function breakCircle(waiting: readonly Table[], placed: ReadonlySet<string>): Table {
  const found = waiting.find((table) => open(table, placed).every(({ required }) => !required));
  if (!found) throw new Error(`these tables require each other: ${waiting.map(({ name }) => name).join(", ")}`);
  return found;
}
