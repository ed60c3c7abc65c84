import { contactsoorten, crisissoorten, uitzonderingsoorten } from "../law/lists.ts";
import { startsFormula } from "../platform/csv-text.ts";

/**
 * What a cell of text means; undefined when it has no single meaning. Whether a date exists and an amount is reasonable
 * is for the schema of a signaal, which checks every way of delivering alike.
 */

const yearFirst = /^\d{4}-\d{2}-\d{2}$/;
/** As Excel saves a date from a Dutch list too: without zeros, with slashes or points, with an empty time behind it. */
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/;

function partsOf(text: string): { first: number; second: number; jaar: string } | undefined {
  const [, first, , second, jaar] = numeric.exec(text) ?? [];
  return jaar === undefined ? undefined : { first: Number(first), second: Number(second), jaar };
}

/** `2026-11-03` or `03-11-2026`, always day before month, as `YYYY-MM-DD`. */
export function toDatum(text: string): string | undefined {
  if (yearFirst.test(text)) return text;
  const { first: dag, second: maand, jaar } = partsOf(text) ?? {};
  if (jaar?.length !== 4) return undefined;
  return [jaar, String(maand).padStart(2, "0"), String(dag).padStart(2, "0")].join("-");
}

/** Whether there is such a day. */
export function bestaat(datum: string): boolean {
  if (datum.slice(5, 7) <= "12" && datum.slice(8) <= "28") return datum.slice(5, 7) >= "01" && datum.slice(8) >= "01";
  try {
    return Temporal.PlainDate.from(datum, { overflow: "reject" }).year >= 0;
  } catch {
    return false;
  }
}

/** What one date shows of its order; undefined when it is no date of ours. */
export function datumToont(text: string): "jaarEerst" | "dagEerst" | "maandEerst" | "onduidelijk" | undefined {
  if (yearFirst.test(text)) return "jaarEerst";
  const parts = partsOf(text);
  if (!parts) return undefined;
  const { first, second, jaar } = parts;
  if (second > 12) return isMaandEerst(text) ? "maandEerst" : undefined;
  if (jaar.length !== 4) return undefined;
  return first > 12 || first === second ? "dagEerst" : "onduidelijk";
}

/** A date that can only be month before day, however it is written: such as 11/23/2026. */
export function isMaandEerst(text: string): boolean {
  const parts = partsOf(text);
  return parts !== undefined && parts.first <= 12 && parts.second > 12 && parts.second <= 31;
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

/** The sign of the euro says nothing new. */
const zonderEuro = (text: string): string => text.replace(/^€\s*|\s*€$/, "");

/** What one amount shows of its notation; undefined when it shows nothing, such as `1275`. */
export function bedragToont(raw: string): Bedragnotatie | "onduidelijk" | undefined {
  const text = zonderEuro(raw);
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
export function toBedrag(raw: string, notatie?: Bedragnotatie): number | undefined {
  const text = zonderEuro(raw);
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

/**
 * An amount as its file meant it: `1.275` alone can mean two things, and in the file with mended rows the others that
 * decided it may be missing. What is not decided stays as it came.
 */
export function bedragAlsGelezen(text: string, notatie: Bedragnotatie | undefined): string {
  const euros = bedragToont(text.trim()) === "onduidelijk" ? toBedrag(text.trim(), notatie) : undefined;
  return euros === undefined ? text : `${euros},00`;
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

const maanden = "jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec";
/** The form in which Excel writes a power: always with a sign and two digits. */
const asPower = /^\d(?:[.,]\d+)?E(?:\+\d{1,3}|-\d{2,3})$/i;
const asDay = new RegExp(`^\\d{1,2}-(?:${maanden})$`, "i");
/** `3-75` as `mrt-75` or `Mar-75`; in capitals it is a name that somebody gave. */
const asMonth = new RegExp(`^(?:${maanden}|${maanden.replaceAll(/\b[a-z]/g, (first) => first.toUpperCase())})-\\d{2}$`);
const asError =
  /^#(?:REF!|VERW!|N\/[AB]|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|#+)$/i;

/** What Excel made of a cell whose own value is lost: '1,23E+08' was a long number, `2-okt` was 2-10. */
export function excelDamage(text: string): "getal" | "datum" | "fout" | undefined {
  if (asPower.test(text)) return "getal";
  if (text.length <= 6 && (asDay.test(text) || asMonth.test(text))) return "datum";
  return text.startsWith("#") && asError.test(text) ? "fout" : undefined;
}

/** An addition to a house number that is a whole date, or the number of a day as Excel counts them: it was 2-10. */
export function isDateForNumber(text: string): boolean {
  return toDatum(text) !== undefined || /^\d{5}$/.test(text);
}

/** A report of ours puts an apostrophe before what a spreadsheet would take for a formula; here it goes again. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && startsFormula(text.slice(1)) ? text.slice(1) : text;
}
