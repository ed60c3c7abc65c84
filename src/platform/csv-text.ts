import papaparse from "papaparse";

/**
 * Rows as CSV for a Dutch spreadsheet: semicolons, a byte order mark so that é stays é, and no cell that a
 * spreadsheet would run as a formula.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${papaparse.unparse(rows as unknown[][], { delimiter: ";", escapeFormulae: true })}\r\n`;
}
