import { csvText } from "../platform/csv-text.ts";
import type { Rij } from "./indicatoren-schema.ts";

type Cell = string | number;

/** One line per period under one header; a nested figure gets its path as column: `zaken.enkelvoudig.bereikt`. */
export function toCsv(rijen: readonly Rij[]): string {
  const tables = rijen.map((rij) => flatten(rij, ""));
  const header = tables[0]?.map(([path]) => path) ?? [];
  return csvText([header, ...tables.map((cells) => cells.map(([, value]) => value))]);
}

function flatten(value: object, path: string): [path: string, value: Cell][] {
  return Object.entries(value).flatMap(([key, child]: [string, Cell | object]) =>
    typeof child === "object" ? flatten(child, `${path}${key}.`) : [[`${path}${key}`, child] as [string, Cell]],
  );
}
