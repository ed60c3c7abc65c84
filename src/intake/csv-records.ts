import { maxRowSize } from "./read-rows.ts";

export type CsvFault = "aanhalingstekens" | "rij-te-groot";
export type CsvRecord = { regel: number; cellen: string[]; fout?: undefined } | { regel: number; fout: CsvFault };

/**
 * Cuts text in records, as far as they are complete; newlines must be `\n`.
 *
 * A CSV library goes on looking for the closing quote and swallows the rows after a broken one. Here reading starts again
 * on the next line, so that a bad row costs only itself.
 */
export class CsvRecords {
  /** The row that comes next; the header is 1. */
  regel: number;
  private readonly delimiter: string;
  /** How many cells the header has; without it nothing is known of what a row must have. */
  private readonly aantal: number | undefined;
  private text = "";
  private quoteAt = -1;
  private skipping = false;

  constructor(delimiter: string, regel: number, aantal?: number) {
    this.delimiter = delimiter;
    this.regel = regel;
    this.aantal = aantal;
  }

  /** The records that are complete with this text; `last` when no more text comes. */
  take(text: string, last: boolean): CsvRecord[] {
    this.text = this.text === "" ? text : this.text + text;
    this.quoteAt = -1;
    const records: CsvRecord[] = [];
    let at = this.skipping ? this.skip(0) : 0;
    while (at < this.text.length) {
      const next = this.read(at, last, records);
      if (next === undefined) break;
      at = next;
    }
    this.text = this.text.slice(at);
    return records;
  }

  /** Reads one record; returns where the next one starts, or undefined when this one needs more text. */
  private read(at: number, last: boolean, records: CsvRecord[]): number | undefined {
    const tooLong = this.text.length - at > maxRowSize;
    const newline = this.text.indexOf("\n", at);
    if (newline === -1 && !last) return tooLong ? this.refuse("rij-te-groot", at, records) : undefined;
    const end = newline === -1 ? this.text.length : newline;
    if (!this.hasQuote(at, end)) return this.add(this.text.slice(at, end).split(this.delimiter), at, end, records);
    const row = readQuoted(this.text, at, this.delimiter, last);
    if (!row.cellen && row.open && !last && !tooLong) return undefined;
    // What was read as one row swallowed others: they are read again, each on its own line.
    if (this.swallows(row, at, end)) return this.refuse("aanhalingstekens", at, records);
    if (row.cellen) return this.add(row.cellen, at, row.end, records);
    return this.refuse("aanhalingstekens", row.quoteAt, records);
  }

  /**
   * Whether this row, of more lines than one, holds whole rows of the file: then its quote was never meant to go so far.
   * A cell that does hold a newline leaves lines with fewer cells than the header.
   */
  private swallows(row: Row, at: number, firstEnd: number): boolean {
    const { aantal, delimiter } = this;
    const end = row.cellen ? row.end : row.quoteAt;
    if (aantal === undefined || end <= firstEnd) return false;
    if (row.cellen?.length !== aantal || end - at > maxRowSize) return true;
    const lines = this.text.slice(at, end).split("\n");
    const last = lines.length - 1;
    if (lines.slice(1, last).some((line) => countCells(line, delimiter) === aantal)) return true;
    return [lines[0] ?? "", lines[last] ?? ""].every((line) => line.split(delimiter).length >= aantal);
  }

  private hasQuote(at: number, end: number): boolean {
    if (this.quoteAt < at) this.quoteAt = this.text.indexOf('"', at);
    if (this.quoteAt === -1) this.quoteAt = Number.POSITIVE_INFINITY;
    return this.quoteAt < end;
  }

  private add(cellen: string[], at: number, end: number, records: CsvRecord[]): number {
    const regel = this.regel++;
    records.push(end - at > maxRowSize ? { regel, fout: "rij-te-groot" } : { regel, cellen });
    return end + 1;
  }

  /** Gives this row up; reading goes on at the line after `at`. */
  private refuse(fout: CsvFault, at: number, records: CsvRecord[]): number {
    records.push({ regel: this.regel++, fout });
    return this.skip(at);
  }

  private skip(at: number): number {
    const newline = this.text.indexOf("\n", at);
    this.skipping = newline === -1;
    return newline === -1 ? this.text.length : newline + 1;
  }
}

type Row = { cellen: string[]; end: number } | { cellen?: undefined; quoteAt: number; open: boolean };

/** A record with quotes in it; without cells when the quote at `quoteAt` is still open, or is followed by stray text. */
function readQuoted(text: string, at: number, delimiter: string, last: boolean): Row {
  const cellen: string[] = [];
  for (let start = at; ; ) {
    const quoted = text[start] === '"';
    const close = quoted ? closingQuote(text, start + 1) : -1;
    // At the end of a block the next character decides whether this quote closes or is the first of two.
    if (quoted && (close === -1 || (close === text.length - 1 && !last))) return { quoteAt: start, open: true };
    const end = quoted ? close + 1 : endOfCell(text, start, delimiter);
    cellen.push(quoted ? text.slice(start + 1, close).replaceAll('""', '"') : text.slice(start, end));
    if (end === text.length && !last) return { quoteAt: start, open: true };
    if (end === text.length || text[end] === "\n") return { cellen, end };
    if (text[end] !== delimiter) return { quoteAt: start, open: false };
    start = end + 1;
  }
}

/** How many cells a line has by itself; a quote that does not close is a sign as any other. */
function countCells(line: string, delimiter: string): number {
  const row = line.includes('"') ? readQuoted(line, 0, delimiter, true) : undefined;
  return row?.cellen ? row.cellen.length : line.split(delimiter).length;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const limit = endOfLine(text, from);
  const cut = text.slice(from, limit).indexOf(delimiter);
  return cut === -1 ? limit : from + cut;
}
