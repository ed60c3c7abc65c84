/**
 * What a cell holds, as far as a spreadsheet tells it. Of a number `nullen` is how many digits its format shows at least,
 * and `erbij` what that format shows beside them.
 */
export type XlsxCel =
  | null
  | string
  | boolean
  | { getal: string; nullen?: number; erbij?: string }
  | { datum: string }
  | { fout: "excel-fout" | "geen-waarde" | "ongeldige-datum" };

/** The sheet of our template that only explains: it is no data. */
export const uitlegBlad = "Uitleg";

/** How the number in a cell is meant. */
export type Opmaak = "gewoon" | "datum" | number | { erbij: string };

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a number format makes of a number: a date, a number of at least so many digits or with more around it, or just a number. */
export function opmaakOf(id: number, code: string | undefined): Opmaak {
  if (code === undefined) return isBuiltInDate(id) ? "datum" : "gewoon";
  if (/^0{2,15}$/.test(code)) return code.length;
  // Texts, colours and escaped letters in a format are no part of its pattern.
  const pattern = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (!/general|standard/i.test(pattern) && /[dmyhs]/i.test(pattern)) return "datum";
  const erbij = shownBeside(code);
  return erbij === "" ? "gewoon" : { erbij };
}

/** What a format shows beside the digits of a number above zero, such as `K-` in `"K-"0000`. */
function shownBeside(code: string): string {
  const [positive = ""] = /^(?:"[^"]*"|\\.|[^;])*/.exec(code) ?? [];
  // Colours and conditions show nothing; of a currency only its sign shows.
  const shown = positive.replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1").replace(/\[[^\]]*\]|[_*]./g, "");
  const rest = shown.replace(/"([^"]*)"|\\(.)|general|standaard|standard|E[+-]0+|[0#?.,/@]/gi, "$1$2");
  return rest.trim();
}

/** The day of a date as Excel counts it, from 1900 or from 1904; undefined when there is no such day. */
export function toDag(serial: number, since1904: boolean): string | undefined {
  const day = Math.floor(serial) + (since1904 ? 1462 : 0);
  // Before 1 March 1900 Excel counts a day too many, and beyond 9999 it has no dates.
  if (!(day > 60 && day < 2_958_466)) return undefined;
  return Temporal.PlainDate.from("1899-12-30").add({ days: day }).toString();
}

/** A number cell by its format. */
export function numberCel(text: string, opmaak: Opmaak, since1904: boolean): XlsxCel {
  if (opmaak === "gewoon") return { getal: text };
  if (typeof opmaak === "number") return { getal: text, nullen: opmaak };
  if (typeof opmaak === "object") return { getal: text, ...opmaak };
  const datum = toDag(Number(text), since1904);
  return datum === undefined ? { fout: "ongeldige-datum" } : { datum };
}
