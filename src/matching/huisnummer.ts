import { plainForm } from "./adres-tekst.ts";
import { refuseTekst, refuseWoorden } from "./huisnummer-weigering.ts";
import { readToevoeging, toevoegingSleutel } from "./toevoeging.ts";

export type HuisnummerVeld = "huisnummer" | "huisletter" | "huisnummertoevoeging";
export type HuisnummerFout = { veld: HuisnummerVeld; code: string; melding: string };
export type HuisnummerInvoer = {
  huisnummer: number | string;
  huisletter?: string | null;
  huisnummertoevoeging?: string | null;
};
export type Huisnummer = {
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  /** House number and addition in one spelling, the part of the adressleutel behind the postcode. */
  sleutel: string;
};

const leesbaar = /^[\sA-Za-z0-9\-/.,_()\\]*$/;
const langste = 30;
const voorvoegsel = /^(?:(?:HUIS)?NUMMER|(?:HUIS)?NR|NO)[\s.]*(?=\d)/;
const aanduidingVooraf = /^(T\s*[./]\s*O\.?|TO\b|TEGENOVER|BIJ|BY)\s*(?=\d)/;
const begin = /^(\d+)([\s\S]*)$/;
const leeg = /^(?:N\.?V\.?T\.?|GEEN|NULL|-+)$/;

/**
 * House number, letter and addition from whatever field they were written in: the fields are put behind each other
 * and read as one, so that '10 A-2' in one field and 10, A, 2 in three give the same.
 */
export function readHuisnummer(invoer: HuisnummerInvoer): Huisnummer | HuisnummerFout[] {
  return isBareNumber(invoer) ? build(Number(invoer.huisnummer), []) : readFields(invoer);
}

/** Whether a field holds nothing, or what people put in a field that they must fill. */
export const isNotGiven = (waarde: number | string): boolean =>
  typeof waarde === "string" && withoutPlaceholder(plain(waarde)) === "";

/** Most addresses are a number and nothing else, and big files are read at the speed of this. */
function isBareNumber({ huisnummer, huisletter, huisnummertoevoeging }: HuisnummerInvoer): boolean {
  return !huisletter && !huisnummertoevoeging && /^[1-9]\d{0,4}$/.test(String(huisnummer));
}

function readFields(invoer: HuisnummerInvoer): Huisnummer | HuisnummerFout[] {
  const velden = fieldTexts(invoer);
  const onleesbaar = velden.flatMap(({ veld, tekst }) => checkLeesbaar(veld, tekst));
  if (onleesbaar.length > 0) return onleesbaar;
  const [nummerTekst = "", ...overige] = velden.map(({ tekst }) => tekst);
  const [vooraf = "", aanduiding = ""] = aanduidingVooraf.exec(nummerTekst) ?? [];
  const kaal = nummerTekst.slice(vooraf.length);
  const weigering = refuseTekst([kaal, ...overige].join(" ").trim());
  if (weigering) return [weigering];
  const [, cijfers, rest = ""] = begin.exec(kaal) ?? [];
  const nummer = Number(cijfers);
  if (!cijfers || nummer < 1 || nummer > 99_999) return [geenNummer];
  const woorden = readToevoeging(`${tail(rest, overige)} ${aanduiding}`);
  const weigeringWoorden = refuseWoorden(woorden);
  return weigeringWoorden ? [weigeringWoorden] : build(nummer, woorden);
}

const geenNummer: HuisnummerFout = {
  veld: "huisnummer",
  code: "huisnummer-vorm",
  melding: "Het huisnummer moet beginnen met een getal van 1 tot en met 99999.",
};

function build(nummer: number, woorden: readonly string[]): Huisnummer {
  const eerste = woorden[0];
  const huisletter = eerste !== undefined && /^[A-Z]$/.test(eerste) ? eerste : null;
  const rest = huisletter === null ? woorden : woorden.slice(1);
  return {
    huisnummer: nummer,
    huisletter,
    huisnummertoevoeging: rest.length > 0 ? rest.join(" ") : null,
    sleutel: [String(nummer), toevoegingSleutel(woorden)].filter(Boolean).join("-"),
  };
}

/** A partner that fills the number field with '10A' and the letter field with A says A once, not twice. */
function tail(rest: string, overige: readonly string[]): string {
  const apart = overige.join(" ");
  if (rest === "") return apart;
  const inNummer = readToevoeging(rest);
  const inVelden = readToevoeging(apart);
  return inNummer.every((woord, i) => woord === inVelden[i]) ? apart : `${rest} ${apart}`;
}

function fieldTexts(invoer: HuisnummerInvoer): { veld: HuisnummerVeld; tekst: string }[] {
  return [
    { veld: "huisnummer", tekst: plain(invoer.huisnummer).replace(voorvoegsel, "") },
    { veld: "huisletter", tekst: withoutPlaceholder(plain(invoer.huisletter)) },
    { veld: "huisnummertoevoeging", tekst: withoutPlaceholder(plain(invoer.huisnummertoevoeging)) },
  ];
}

/** Full-width forms, dashes, Roman numeral signs and raised figures become plain ones; nothing else is guessed. */
function plain(waarde: number | string | null | undefined): string {
  const tekst = plainForm(String(waarde ?? ""))
    .replace(/[\u2160-\u2169\u2170-\u2179\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/g, (t) => ` ${t.normalize("NFKC")}`)
    .replace(/\s+/g, " ")
    .trim();
  return leesbaar.test(tekst) ? tekst.toUpperCase().replaceAll("_", " ") : tekst;
}

function withoutPlaceholder(tekst: string): string {
  return leeg.test(tekst) ? "" : tekst;
}

function checkLeesbaar(veld: HuisnummerVeld, tekst: string): HuisnummerFout[] {
  if (tekst.length > langste)
    return [{ veld, code: `${veld}-lang`, melding: `Gebruik ten hoogste ${langste} tekens.` }];
  if (leesbaar.test(tekst)) return [];
  return [{ veld, code: `${veld}-tekens`, melding: "Gebruik alleen letters, cijfers, spaties en streepjes." }];
}
