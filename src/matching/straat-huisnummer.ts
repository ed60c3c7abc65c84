import type { AdresFout, AdresInvoer } from "./adres.ts";
import { plainForm } from "./adres-tekst.ts";
import { type Huisnummer, type HuisnummerFout, isNotGiven, readHuisnummer } from "./huisnummer.ts";
import { isToevoegingWoord, readToevoeging } from "./toevoeging.ts";

export type StraatEnNummer = { straatnaam: string | null; huisnummer: Huisnummer };

const begin = /(?<=[\s,])(?:(?:(?:huis)?nummer|nr|no|t\s?[./]\s?o|to|tegenover|bij|by)[\s.]*)?\d+/giu;
/** A word of a name: two letters that do not belong to a number, as in '2de'. */
const naamwoord = /(?<![\p{L}\d])\p{L}{2}/u;
/** Names that end in a year, such as Plein 1944 and Laan van 1813: no house number. */
const naamMetJaar =
  /(?:^|\s)(?:plein|laan|straat|weg|park|van|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/i;
const jaar = /^(?:1[5-9]\d\d|20\d\d|40-45)(?![A-Za-z\d])/;
/** In Lelystad many streets are a name and a number (Jol 12), written before the house number. */
const stratenMetNummer = /^82[0-4]\d/;

/**
 * The name of the street and the house number, also when the number stands behind the name: instead of in its own field,
 * or in both, which says it once.
 *
 * @param straatnaam the field as it was sent, in one line
 * @param postcode as 1234AB
 * @reading Another number behind the name than in its own field belongs to the name (Plein 1944, Kavel 12). The same
 * number with another addition is a contradiction, and refused.
 */
export function readStraatEnNummer(
  invoer: AdresInvoer,
  straatnaam: string | null,
  postcode: string,
): StraatEnNummer | { fouten: AdresFout[] } {
  const huisnummer = invoer.huisnummer ?? "";
  if (isNotGiven(huisnummer)) return readFromStraat(invoer, straatnaam, postcode);
  const gegeven = readHuisnummer({ ...invoer, huisnummer });
  if (Array.isArray(gegeven)) return { fouten: gegeven };
  if (straatnaam === null || stratenMetNummer.test(postcode)) return { straatnaam, huisnummer: gegeven };
  return sayOnce(straatnaam, gegeven);
}

function readFromStraat(
  invoer: AdresInvoer,
  straatnaam: string | null,
  postcode: string,
): StraatEnNummer | { fouten: AdresFout[] } {
  const [deel] = straatnaam === null ? [] : splitStraat(straatnaam);
  if (!deel) return { fouten: [ontbreekt] };
  if (stratenMetNummer.test(postcode)) return { fouten: [nietApart] };
  const huisnummer = readHuisnummer({ ...invoer, huisnummer: deel.nummer });
  if (!Array.isArray(huisnummer)) return sayOnce(deel.naam, huisnummer);
  return { fouten: huisnummer.map((fout) => (fout.veld === "huisnummer" ? { ...fout, veld: "straatnaam" } : fout)) };
}

/** Takes the given house number off the end of the name, as often as it stands there; the fullest one counts. */
function sayOnce(straatnaam: string, gegeven: Huisnummer): StraatEnNummer | { fouten: AdresFout[] } {
  const zelfde = splitStraat(straatnaam).flatMap(({ naam, gelezen }) =>
    !Array.isArray(gelezen) && gelezen.huisnummer === gegeven.huisnummer ? [{ naam, gelezen }] : [],
  );
  if (zelfde.length === 0) return { straatnaam, huisnummer: gegeven };
  const past =
    zelfde.find(({ gelezen }) => gelezen.sleutel === gegeven.sleutel) ??
    zelfde.find(({ gelezen }) => saysMore(gegeven, gelezen) || saysMore(gelezen, gegeven));
  if (!past) return { fouten: [andereToevoeging] };
  return sayOnce(past.naam, saysMore(past.gelezen, gegeven) ? past.gelezen : gegeven);
}

const saysMore = (een: Huisnummer, ander: Huisnummer): boolean => een.sleutel.startsWith(`${ander.sleutel}-`);

type Deel = { naam: string; nummer: string; gelezen: Huisnummer | HuisnummerFout[] };

/** Every way in which the end of this name is a house number, the longest first. */
function splitStraat(straatnaam: string): Deel[] {
  const plat = plainForm(straatnaam);
  if (!/\d/.test(plat)) return [];
  return [...plat.matchAll(begin)].flatMap(({ 0: tot, index }) => {
    const naam = straatnaam.slice(0, index).replace(/[\s,;:\-–—]+$/, "");
    const nummer = plat.slice(index);
    if (!naamwoord.test(naam) || (jaar.test(nummer) && naamMetJaar.test(naam))) return [];
    if (!isToevoeging(plat.slice(index + tot.length))) return [];
    return [{ naam, nummer, gelezen: readHuisnummer({ huisnummer: nummer }) }];
  });
}

/** Behind a number of the name itself stand words (Laan van 5 Mei 12); behind a house number only additions. */
const isToevoeging = (tekst: string): boolean => readToevoeging(tekst.toUpperCase()).every(isToevoegingWoord);

const ontbreekt: AdresFout = {
  veld: "huisnummer",
  code: "huisnummer-ontbreekt",
  melding: "Vul het huisnummer in.",
};
const nietApart: AdresFout = {
  veld: "huisnummer",
  code: "huisnummer-niet-apart",
  melding: "In deze plaats hoort een getal vaak bij de straatnaam. Vul het huisnummer apart in.",
};
const andereToevoeging: AdresFout = {
  veld: "straatnaam",
  code: "straatnaam-andere-toevoeging",
  melding: "Achter de straatnaam staat een andere toevoeging dan bij het huisnummer. Controleer het adres.",
};
