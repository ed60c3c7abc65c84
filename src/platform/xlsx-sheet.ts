import type { Readable } from "node:stream";
import { isTrue, parseXml, type Tag, textOf } from "./xlsx-parts.ts";
import { numberCel, type Opmaak, type XlsxCel } from "./xlsx-styles.ts";
import { broken, XlsxFault } from "./zip-check.ts";

/** A row as it stands in the sheet: `regel` counts from 1, empty cells are null. */
export type XlsxRij = {
  regel: number;
  cellen: XlsxCel[];
  /** A filter or somebody hid it; it is read all the same. */
  verborgen?: true;
  /** Places, from 0, of the cells whose value a formula came to. */
  formules?: number[];
  fout?: "rij-te-groot" | "te-veel-kolommen" | "samengevoegde-cellen";
};
export type Samengevoegd = { van: number; tot: number }[];

const maxColumns = 200;
const maxRowText = 64 * 1024;
const maxMerged = 10_000;
const cellWithValue = /<(?:[\w.-]+:)?(?:v|t|f)[\s>]/;
const mergedCells =
  /<(?:[\w.-]+:)?mergeCell\s[^>]{0,200}?\bref\s{0,20}=\s{0,20}["']\s{0,20}\$?[A-Z]{1,3}\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})/g;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

/**
 * Whether a sheet holds anything, and which of its rows share cells: Excel writes that after the rows, so it is looked
 * up before they are read.
 */
export async function surveySheet(part: Readable): Promise<{ gevuld: boolean; samengevoegd: Samengevoegd }> {
  const samengevoegd: Samengevoegd = [];
  let [gevuld, rest] = [false, ""];
  for await (const more of textOf(part, "latin1")) {
    const text = rest + more;
    gevuld ||= cellWithValue.test(text);
    let end = 0;
    for (const found of text.matchAll(mergedCells)) {
      samengevoegd.push({ van: Number(found[1]), tot: Number(found[2]) });
      end = found.index + found[0].length;
    }
    if (samengevoegd.length > maxMerged) {
      throw new XlsxFault("samengevoegde-cellen", "Het bestand heeft te veel samengevoegde cellen. Splits ze.");
    }
    rest = text.slice(Math.max(end, text.length - 300));
  }
  return { gevuld, samengevoegd };
}

type Context = { strings: readonly string[]; styles: readonly Opmaak[]; since1904: boolean };

/** Reads the rows of a sheet; `give` gets them a block at a time and may make the reading wait. */
export async function readSheet(
  part: Readable,
  context: Context,
  give: (rijen: XlsxRij[]) => Promise<void>,
): Promise<void> {
  const rows = new SheetRows(context);
  await parseXml(
    part,
    { open: (tag) => rows.open(tag), close: (naam) => rows.close(naam), text: (text) => rows.text(text) },
    async () => {
      if (rows.done.length > 0) await give(rows.done.splice(0));
    },
  );
  if (rows.done.length > 0) await give(rows.done.splice(0));
}

/** Puts rows together from the events of their XML. */
class SheetRows {
  readonly done: XlsxRij[] = [];
  private readonly context: Context;
  private row: XlsxRij = { regel: 0, cellen: [] };
  private size = 0;
  private column = 0;
  private type = "n";
  private style = 0;
  private value: string | undefined;
  private hasFormula = false;
  private sounds = 0;
  private reading = false;

  constructor(context: Context) {
    this.context = context;
  }

  open({ naam, attributen }: Tag): void {
    if (naam === "row") this.openRow(attributen);
    else if (naam === "c") this.openCell(attributen);
    else if (naam === "f") this.hasFormula = true;
    else if (naam === "rPh") this.sounds++;
    this.reading = naam === "v" || (naam === "t" && this.sounds === 0);
    if (this.reading) this.value ??= "";
  }

  text(more: string): void {
    if (!this.reading) return;
    this.size += more.length;
    if (this.size <= maxRowText) this.value += more;
    else this.row.fout = "rij-te-groot";
  }

  close(naam: string): void {
    this.reading = false;
    if (naam === "rPh") this.sounds--;
    if (naam === "c") this.closeCell();
    if (naam === "row" && this.row.cellen.length + Number(this.row.fout !== undefined) > 0) this.done.push(this.row);
  }

  private openRow({ r: place, hidden = "" }: Readonly<Record<string, string>>): void {
    const regel = place === undefined ? this.row.regel + 1 : Number(place);
    if (!Number.isInteger(regel) || regel <= this.row.regel || regel > 1_048_576) throw broken();
    this.row = { regel, cellen: [], ...(isTrue(hidden) ? { verborgen: true } : {}) };
    this.size = 0;
    this.column = -1;
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const at = r === undefined ? this.column + 1 : columnOf(r);
    if (at <= this.column) throw broken();
    this.column = at;
    this.type = t ?? "n";
    this.style = Number(s ?? 0);
    this.value = undefined;
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cel = this.cel();
    if (cel === null || cel === "") return;
    if (this.column >= maxColumns) {
      this.row.fout ??= "te-veel-kolommen";
      return;
    }
    while (this.row.cellen.length < this.column) this.row.cellen.push(null);
    this.row.cellen.push(cel);
    if (!this.hasFormula) return;
    this.row.formules ??= [];
    this.row.formules.push(this.column);
  }

  private cel(): XlsxCel {
    const { type } = this;
    if (type === "e") return { fout: "excel-fout" };
    if (type === "inlineStr" || type === "str") return this.value ?? this.empty();
    const value = this.value?.trim();
    if (value === undefined) return this.empty();
    if (value === "") return null;
    if (type === "s") return this.shared(value);
    if (type === "b") return value === "1" || value === "true";
    if (type === "d")
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { datum: value.slice(0, 10) } : { fout: "ongeldige-datum" };
    if (!number.test(value) || !Number.isFinite(Number(value))) throw broken();
    return numberCel(value, this.context.styles[this.style] ?? "gewoon", this.context.since1904);
  }

  private empty(): XlsxCel {
    return this.hasFormula ? { fout: "geen-waarde" } : null;
  }

  private shared(value: string): string {
    const text = this.context.strings[Number(value)];
    if (text === undefined) throw broken();
    this.size += text.length;
    if (this.size > maxRowText) this.row.fout = "rij-te-groot";
    return text;
  }
}

/** The place of a column by the letters of a cell, from 0. */
function columnOf(ref: string): number {
  let column = 0;
  for (const letter of ref) {
    if (letter < "A" || letter > "Z") break;
    column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > 16_384) throw broken();
  }
  if (column === 0) throw broken();
  return column - 1;
}
