import { contactsoorten, crisissoorten, uitzonderingsoorten } from "../law/lists.ts";
import { startsFormula } from "../platform/csv-text.ts";

/**
 * What a cell of text means; undefined when it has no single meaning. Whether a date exists and an amount is reasonable
 * is for the schema of a signaal, which checks every way of delivering alike.
 */

const yearFirst = /^\d{4}-\d{2}-\d{2}$/;
const dayFirst = /^(\d{2})-(\d{2})-(\d{4})$/;

/** `2026-11-03` or `03-11-2026`, always day before month, as `YYYY-MM-DD`. */
export function toDatum(text: string): string | undefined {
  if (yearFirst.test(text)) return text;
  const parts = dayFirst.exec(text);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : undefined;
}

/** What one date shows of its order; undefined when it is no date of ours. */
export function datumToont(text: string): "jaarEerst" | "dagEerst" | "maandEerst" | "onduidelijk" | undefined {
  if (yearFirst.test(text)) return "jaarEerst";
  const [, first, second] = dayFirst.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (second > "12") return first > "12" ? undefined : "maandEerst";
  return first > "12" || first === second ? "dagEerst" : "onduidelijk";
}

/** A date that can only be month before day, however it is written: such as 11/23/2026. */
export function isMaandEerst(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/.exec(text) ?? [];
  return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
}

const plain = /^\d{1,12}(?:[.,]\d{1,2})?$/;
const dutchThousands = /^\d{1,3}(?:\.\d{3}){1,3},\d{1,2}$/;
const englishThousands = /^\d{1,3}(?:,\d{3}){1,3}\.\d{1,2}$/;

/** A million and more, in groups of three without decimals. */
const dutchMillions = /^\d{1,3}(?:\.\d{3}){2,3}$/;
const englishMillions = /^\d{1,3}(?:,\d{3}){2,3}$/;
const twofold = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Whether a comma or a point stands before the cents. */
export type Bedragnotatie = "komma" | "punt";

/** What one amount shows of its notation; undefined when it shows nothing, such as `1275`. */
export function bedragToont(text: string): Bedragnotatie | "onduidelijk" | undefined {
  if (twofold.test(text)) return "onduidelijk";
  if (dutchThousands.test(text) || dutchMillions.test(text)) return "komma";
  if (englishThousands.test(text) || englishMillions.test(text)) return "punt";
  if (!plain.test(text)) return undefined;
  return text.includes(",") ? "komma" : text.includes(".") ? "punt" : undefined;
}

/**
 * Euros. `1.275` and `1,275` are a thousand in one notation and a little over one in the other: they are read only when
 * the notation of their file makes them a thousand.
 */
export function toBedrag(text: string, notatie?: Bedragnotatie): number | undefined {
  if (twofold.test(text)) {
    const thousands = notatie === "komma" ? "." : notatie === "punt" ? "," : undefined;
    return thousands && text.includes(thousands) ? Number(text.replace(thousands, "")) : undefined;
  }
  if (dutchMillions.test(text) || englishMillions.test(text)) return Number(text.replaceAll(/[.,]/g, ""));
  if (plain.test(text)) return Number(text.replace(",", "."));
  if (dutchThousands.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (englishThousands.test(text)) return Number(text.replaceAll(",", ""));
  return undefined;
}

export function toJaNee(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === "ja" ? true : word === "nee" ? false : undefined;
}

/** Excel drops leading zeros; a gemeentecode has four digits, so there is only one way to put them back. */
export function toGemeentecode(text: string): string {
  return /^\d{1,3}$/.test(text) ? text.padStart(4, "0") : text;
}

/** Nine digits are a Dutch number without its first zero, and 31 starts one without its plus. */
export function toTelefoonnummer(text: string): string {
  if (/^[1-9]\d{8}$/.test(text)) return `0${text}`;
  return /^31[1-9]\d{8}$/.test(text) ? `+${text}` : text;
}

export function toHuisnummer(text: string): number | string {
  return /^\d{1,5}$/.test(text) ? Number(text) : text;
}

const lijsten = [...contactsoorten, ...crisissoorten, ...uitzonderingsoorten];
const soorten = new Map(lijsten.map((soort) => [soort.toLowerCase(), soort]));

/** The exact spelling of a contactsoort, crisissoort or uitzondering; any other text stays, for the schema to refuse. */
export function toSoort(text: string): string {
  return soorten.get(text.toLowerCase()) ?? text;
}

const asPower = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;
const asDate = /^\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)$/i;

/** Whether Excel took a long number for a power of ten (`1,23E+08`) or '2-10' for a date (`2-okt`): the value is lost. */
export function isExcelDamage(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && (asPower.test(text) || asDate.test(text));
}

/** A report of ours puts an apostrophe before what a spreadsheet would take for a formula; here it goes again. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && startsFormula(text.slice(1)) ? text.slice(1) : text;
}
