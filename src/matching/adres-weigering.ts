import type { AdresFout } from "./adres.ts";
import { plainForm } from "./adres-tekst.ts";

const postcodeVorm = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;
// Upper case turns some foreign letters into plain ones; a look-alike is no postcode.
const ascii = /^[\u0020-\u007E\s]*$/;
const buitenlandsePostcodes = [
  /^\d{5,6}$/, // Germany, France, Spain, Italy
  /^\d{3} \d{2}$/, // Sweden, Greece, the Czech Republic
  /^\d{2}-\d{3}$/, // Poland
  /^\d{4}-\d{3}$/, // Portugal
  /^\d{5}-\d{4}$/, // the United States
  /^(?!NL)[A-Z]{1,3}[- ]?\d{4,6}$/, // with the letters of a country in front
  /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, // the United Kingdom
];

/** @param postcode as read; `geschreven` is what was sent */
export function refusePostcode(postcode: string, geschreven: string): AdresFout[] {
  const tekst = plainForm(geschreven).trim().replace(/\s+/g, " ").toUpperCase();
  if (postcodeVorm.test(postcode) && ascii.test(plainForm(geschreven))) return [];
  const veld = "postcode";
  if (buitenlandsePostcodes.some((vorm) => vorm.test(tekst)))
    return [{ veld, code: "postcode-buitenland", melding: "Dit is geen Nederlandse postcode." }];
  if (/^[1-9]\d{3}$/.test(postcode))
    return [
      { veld, code: "postcode-onvolledig", melding: "De letters van de postcode ontbreken, of hij is buitenlands." },
    ];
  return [{ veld, code: "postcode-vorm", melding: "Een postcode heeft vier cijfers en twee letters, zoals 1234 AB." }];
}

const postbus =
  /post[\s-]*bus|antwoord\s*(?:nummer|nr)|(?<!\p{L})p\.?[\s-]?o\.?[\s-]?box|postfach|bo[iî]te\s+postale|poste\s+restante/iu;

/** A box for letters, in the languages in which it is written here: nobody lives in it. */
export const isPostbus = (tekst: string): boolean => postbus.test(tekst);
export const postbusMelding = "Dit is een postbus. Geef het adres van de woning.";

export function refuseStraatnaam(straatnaam: string | null): AdresFout[] {
  if (straatnaam === null || !isPostbus(plainForm(straatnaam))) return [];
  return [{ veld: "straatnaam", code: "postbus", melding: postbusMelding }];
}

/** Countries as people write them behind a place, without accents. */
const landen = [
  ["BELGIE", "BELGIUM", "BELGIQUE", "BELGIEN"],
  ["DUITSLAND", "DEUTSCHLAND", "GERMANY", "ALLEMAGNE", "BRD"],
  ["LUXEMBURG", "LUXEMBOURG", "FRANCE"],
  ["VERENIGD KONINKRIJK", "UNITED KINGDOM", "GROOT[ -]BRITTANNIE", "GREAT BRITAIN", "ENGLAND", "IERLAND", "IRELAND"],
  ["POLAND", "POLSKA", "ROEMENIE", "ROMANIA", "BULGARIJE", "BULGARIA", "HONGARIJE", "HUNGARY", "OEKRAINE", "UKRAINE"],
  ["TURKEY", "TURKIYE", "MAROKKO", "MOROCCO", "MAROC", "SURINAME", "CURACAO", "ARUBA"],
  ["ESPANA", "SPAIN", "PORTUGAL", "ITALIE", "ITALIA", "ITALY", "GRIEKENLAND", "GREECE"],
  ["OOSTENRIJK", "OSTERREICH", "AUSTRIA", "ZWITSERLAND", "SCHWEIZ", "SUISSE", "SWITZERLAND"],
  ["ZWEDEN", "SWEDEN", "NOORWEGEN", "NORWAY", "FINLAND", "VERENIGDE STATEN", "USA"],
].flat();
/** Also the name of a hamlet here, or the letter of a province: foreign only behind the name of another place. */
const landenNaPlaats = [
  ["FRANKRIJK", "ENGELAND", "DENEMARKEN", "POLEN", "SPANJE", "TURKIJE", "EGYPTE", "RUSLAND", "AMERIKA", "CANADA"],
  ["B", "BE", "D", "DE", "UK"],
].flat();
const eindigtOpLand = new RegExp(`(?:^|[^A-Z])(?:${landen.join("|")})[^A-Z]*$`);
const plaatsEnLand = new RegExp(`[A-Z] *(?:[,(/]| - ) *(?:${landenNaPlaats.join("|")})[^A-Z]*$`);
const begintMetPostcode = /^(?:(?:B|BE|D|DE|F|FR|L|LU|A|AT|CH)[- ]\d{4,5}|\d{5})(?!\d)/;

export function refusePlaatsnaam(plaatsnaam: string | null): AdresFout[] {
  if (plaatsnaam === null || !isBuitenland(plaatsnaam)) return [];
  return [{ veld: "plaatsnaam", code: "plaatsnaam-buitenland", melding: "Dit is geen adres in Nederland." }];
}

function isBuitenland(plaatsnaam: string): boolean {
  const plat = plainForm(plaatsnaam).normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return eindigtOpLand.test(plat) || plaatsEnLand.test(plat) || begintMetPostcode.test(plat);
}
