import papaparse from "papaparse";

/** What a spreadsheet may take for the start of a formula, also full-width and after blanks that it skips. */
const formula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

export const startsFormula = (text: string): boolean => formula.test(text);

/**
 * Rows as CSV for a Dutch spreadsheet: semicolons, a byte order mark so that é stays é, and no cell that a
 * spreadsheet would run as a formula: such a text gets an apostrophe before it. A number stays a number.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${csvLines(rows)}`;
}

/** The same without byte order mark: the lines that follow. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && startsFormula(cell) ? `'${cell}` : cell)),
  );
  return `${papaparse.unparse(safe, { delimiter: ";" })}\r\n`;
}
