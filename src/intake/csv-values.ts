import { contactsoorten, crisissoorten, uitzonderingsoorten } from "../law/lists.ts";

/**
 * What a cell of text means; undefined when it has no single meaning. Whether a date exists and an amount is reasonable
 * is for the schema of a signaal, which checks every way of delivering alike.
 */

/** `2026-11-03` or `03-11-2026`, always day before month, as `YYYY-MM-DD`. */
export function toDatum(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const parts = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : undefined;
}

const plain = /^\d{1,12}(?:[.,]\d{1,2})?$/;
const dutchThousands = /^\d{1,3}(?:\.\d{3}){1,3},\d{1,2}$/;
const englishThousands = /^\d{1,3}(?:,\d{3}){1,3}\.\d{1,2}$/;

/** Euros. `1.275` and `1,275` are refused: they are a thousand in one notation and a little over one in the other. */
export function toBedrag(text: string): number | undefined {
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
