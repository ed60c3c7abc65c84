import { type Codering, decodeText, looksMisread } from "../platform/text-encoding.ts";
import { csvVeld } from "./csv-columns.ts";
import { type Kopregel, namesOf, readHeader } from "./csv-header.ts";
import { type CsvFault, type CsvRecord, CsvRecords } from "./csv-records.ts";
import { type Blok, type Gelezen, readRijen } from "./csv-rijen.ts";
import { inChunks, LeveringFout, maxRowSize, type RowChunk, unreadableRow } from "./read-rows.ts";

export { LeveringFout, type ParsedRow, type RowChunk } from "./read-rows.ts";

/**
 * Reads a CSV file as a stream: rows with the JSON of their signaal, in chunks of two thousand, in flat memory.
 *
 * A row that cannot be read carries its faults and costs no other row. When the encoding turns out broken halfway, the
 * last row given says so and the rest of the file is not read.
 *
 * @throws LeveringFout when the file as a whole cannot be read: no text, or a header that does not fit.
 */
export function readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowChunk> {
  return inChunks(readRijen(readBlocks(bytes)));
}

async function* readBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Blok> {
  const file = new CsvFile();
  for await (const { text, codering, fault } of decodeText(bytes)) {
    yield file.next(text, codering, false);
    if (!fault) continue;
    const row = file.regel;
    if (row === undefined) throw new LeveringFout([{ veld: csvVeld(1), ...fault }]);
    const melding = `${fault.melding} Vanaf deze rij is het bestand niet gelezen.`;
    yield { rijen: [unreadableRow(row, { veld: csvVeld(row), code: fault.code, melding })] };
    return;
  }
  yield file.next("", file.codering, true);
}

/** What is known of the file so far: first its header, then its rows. */
class CsvFile {
  codering: Codering = "utf-8";
  private kop: { regel: Kopregel & { scheidingsteken: string }; records: CsvRecords } | undefined;
  private head = "";
  private headerAt = 1;
  /** The first row whose letters cannot be right. */
  private misread: number | undefined;
  private heldReturn = false;

  /** The row that comes next; undefined as long as the header was not read. */
  get regel(): number | undefined {
    return this.kop?.records.regel;
  }

  next(raw: string, codering: Codering, last: boolean): Blok {
    const isNew = codering !== this.codering || !this.kop;
    this.codering = codering;
    const text = this.kop ? this.unixNewlines(raw, last) : this.takeHeader(this.unixNewlines(raw, last), last);
    if (!this.kop) return { rijen: [] };
    const { regel, records } = this.kop;
    const rijen = records.take(text, last).flatMap((record) => this.judge(toRow(record, regel)) ?? []);
    const { scheidingsteken } = regel;
    const shown = { scheidingsteken, codering: coderingen[codering], kolommen: namesOf(regel) };
    const kenmerken = isNew ? { kenmerken: shown } : {};
    return { ...kenmerken, kop: regel, rijen };
  }

  /**
   * Refuses a row with letters that were read wrong. Where the encoding was guessed, one such row makes that guess wrong
   * for the rest of the file; UTF-8 proves itself, so there each row stands by itself.
   */
  private judge(rij: Gelezen | undefined): Gelezen | undefined {
    if (!rij || !this.kop || "ruw" in rij || !rij.cellen.some((cel) => notAscii.test(cel))) return rij;
    const cellen = [...this.kop.regel.plaatsen.values()].map((at) => rij.cellen[at] ?? "");
    if (cellen.some((cel) => notAscii.test(cel) && looksMisread(cel, this.codering))) {
      this.misread ??= rij.regel;
      return refuseRow(rij.regel, "onbekende-codering", `${letters} Sla het bestand op als CSV UTF-8.`);
    }
    if (this.codering === "utf-8" || this.misread === undefined || !cellen.some((cel) => letter.test(cel))) return rij;
    const melding = `In rij ${this.misread} zijn de letters met een teken erop niet goed te lezen. Dan vertrouwen wij ze hier ook niet. Sla het bestand op als CSV UTF-8.`;
    return refuseRow(rij.regel, "onbekende-codering", melding);
  }

  /** Reads the header once its line is complete; gives the text that follows it. */
  private takeHeader(text: string, last: boolean): string {
    this.head += text;
    const newline = this.head.indexOf("\n");
    if (newline === -1 && !last && this.head.length <= maxRowSize) return "";
    const end = newline === -1 ? this.head.length : newline;
    if (last && this.head.trim() === "") throw fileFault("leeg-bestand", "Het bestand is leeg.");
    if (end > maxRowSize) throw fileFault("rij-te-groot", "De kopregel is groter dan 64 kB.");
    const line = this.head.slice(0, end);
    // Excel can be told the delimiter in a line of its own.
    if (this.headerAt === 1 && /^"?sep=.?"?$/i.test(line.trim())) {
      this.headerAt = 2;
      this.head = this.head.slice(end + 1);
      return this.takeHeader("", last);
    }
    const regel = readHeader(line, this.headerAt);
    this.kop = { regel, records: new CsvRecords(regel.scheidingsteken, this.headerAt + 1, regel.aantal) };
    return this.head.slice(end + 1);
  }

  /** Windows writes CR LF and old Macs CR; a CR at the end of a block waits to see which of the two it is. */
  private unixNewlines(raw: string, last: boolean): string {
    const text = this.heldReturn ? `\r${raw}` : raw;
    this.heldReturn = !last && text.endsWith("\r");
    const whole = this.heldReturn ? text.slice(0, -1) : text;
    return whole.includes("\r") ? whole.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : whole;
  }
}

function fileFault(code: string, melding: string): LeveringFout {
  return new LeveringFout([{ veld: csvVeld(1), code, melding }]);
}

const recordFaults: Record<CsvFault, string> = {
  aanhalingstekens: "De aanhalingstekens in deze rij kloppen niet.",
  "rij-te-groot": "Deze rij is groter dan 64 kB.",
};

/** Windows-1252 cannot be told from other old code pages: it is a guess, and the report says so. */
const coderingen: Record<Codering, string> = { "utf-8": "utf-8", "windows-1252": "windows-1252 (aangenomen)" };

const letters = "De letters met een teken erop zijn niet goed te lezen.";
const notAscii = /[\u0080-\uffff]/;
const letter = /(?![a-z])\p{L}/iu;

function refuseRow(regel: number, code: string, melding: string): Gelezen {
  return unreadableRow(regel, { veld: csvVeld(regel), code, melding });
}

/** Undefined for an empty row, which spreadsheets like to leave at the end. */
function toRow(record: CsvRecord, kop: Kopregel): Gelezen | undefined {
  const { regel } = record;
  if (record.fout !== undefined) return refuseRow(regel, record.fout, recordFaults[record.fout]);
  const { cellen } = record;
  if (cellen.every((cel) => cel.trim() === "")) return undefined;
  if (cellen.length !== kop.aantal) {
    return refuseRow(regel, "aantal-cellen", `Deze rij heeft ${cellen.length} cellen en de kopregel ${kop.aantal}.`);
  }
  const filled = kop.naamloos.find((at) => cellen[at]?.trim());
  if (filled !== undefined) {
    return refuseRow(regel, "onbekende-kolom", `In kolom ${filled + 1} staat iets, maar die kolom heeft geen naam.`);
  }
  return { regel, cellen };
}
