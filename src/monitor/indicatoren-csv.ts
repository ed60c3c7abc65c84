import type { Rij } from "./indicatoren-schema.ts";

type Cell = string | number;

/** One line per period under one header; a nested figure gets its path as column: `zaken.enkelvoudig.bereikt`. */
export function toCsv(rijen: readonly Rij[]): string {
  const tables = rijen.map((rij) => flatten(rij, ""));
  const header = tables[0]?.map(([path]) => path) ?? [];
  const lines = [header, ...tables.map((cells) => cells.map(([, value]) => value))];
  // The BOM makes a Dutch Excel read UTF-8, the semicolon makes it split columns.
  return `\ufeff${lines.map((line) => `${line.map(toCell).join(";")}\r\n`).join("")}`;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it, and quotes where they are needed. */
export function toCell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function flatten(value: object, path: string): [path: string, value: Cell][] {
  return Object.entries(value).flatMap(([key, child]: [string, Cell | object]) =>
    typeof child === "object" ? flatten(child, `${path}${key}.`) : [[`${path}${key}`, child] as [string, Cell]],
  );
}
