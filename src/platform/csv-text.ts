import papaparse from "papaparse";

/** What a spreadsheet may take for the start of a formula, also full-width and after blanks that it skips. */
const startsFormula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Rows as CSV for a Dutch spreadsheet: semicolons, a byte order mark so that é stays é, and no cell that a
 * spreadsheet would run as a formula: such a text gets an apostrophe before it. A number stays a number.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && startsFormula.test(cell) ? `'${cell}` : cell)),
  );
  return `\ufeff${papaparse.unparse(safe, { delimiter: ";" })}\r\n`;
}
