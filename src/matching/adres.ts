import { type HuisnummerVeld, readHuisnummer } from "./huisnummer.ts";

export type AdresInvoer = {
  straatnaam?: string | null;
  huisnummer: number | string;
  huisletter?: string | null;
  huisnummertoevoeging?: string | null;
  postcode: string;
  plaatsnaam?: string | null;
};

/** An address in the parts of BAG; postcode as 1234AB. */
export type Adres = {
  straatnaam: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string;
  plaatsnaam: string | null;
};

export type AdresFout = { veld: "postcode" | "straatnaam" | HuisnummerVeld; code: string; melding: string };
export type AdresUitkomst = { ok: true; adres: Adres; adressleutel: string } | { ok: false; fouten: AdresFout[] };

const postcodeVorm = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;
// Upper case turns some foreign letters into plain ones; a look-alike is no postcode.
const ascii = /^[\u0020-\u007E\s]+$/;
const buitenland = /^\d{5,6}$|^(?:B|BE|D|DE|F|FR|L|LU|A|AT)-?\d{4,5}$/;
const postbus = /\b(?:post\s*bus|antwoord\s*nummer|p\.?\s?o\.?\s?box)\b/i;

/**
 * An address as people write it, in BAG parts and as a key. Two spellings have the same key where they certainly mean
 * the same home; an address with an addition never has the key of the one without. Faults never repeat the value.
 */
export function normalizeAdres(invoer: AdresInvoer): AdresUitkomst {
  const postcode = invoer.postcode
    .toUpperCase()
    .replace(/[\s.]/g, "")
    .replace(/^NL-?(?=\d)/, "")
    .replace("-", "");
  const huisnummer = readHuisnummer(invoer);
  const straatnaam = plainName(invoer.straatnaam);
  const fouten: AdresFout[] = [...checkPostcode(postcode, invoer.postcode), ...checkStraatnaam(straatnaam)];
  if (Array.isArray(huisnummer)) return { ok: false, fouten: [...fouten, ...huisnummer] };
  if (fouten.length > 0) return { ok: false, fouten };
  const { sleutel, ...delen } = huisnummer;
  return {
    ok: true,
    adres: { straatnaam, ...delen, postcode, plaatsnaam: plainName(invoer.plaatsnaam) },
    adressleutel: `${postcode}-${sleutel}`,
  };
}

function checkPostcode(postcode: string, geschreven: string): AdresFout[] {
  if (postcodeVorm.test(postcode) && ascii.test(geschreven.trim())) return [];
  const veld = "postcode";
  if (buitenland.test(geschreven.trim().toUpperCase()))
    return [{ veld, code: "postcode-buitenland", melding: "Dit is geen Nederlandse postcode." }];
  if (/^[1-9]\d{3}$/.test(postcode))
    return [
      { veld, code: "postcode-onvolledig", melding: "De letters van de postcode ontbreken, of hij is buitenlands." },
    ];
  return [{ veld, code: "postcode-vorm", melding: "Een postcode heeft vier cijfers en twee letters, zoals 1234 AB." }];
}

function checkStraatnaam(straatnaam: string | null): AdresFout[] {
  if (straatnaam === null || !postbus.test(straatnaam)) return [];
  return [{ veld: "straatnaam", code: "postbus", melding: "Dit is een postbus. Geef het adres van de woning." }];
}

/** Names keep the spelling of the sender, apart from Unicode form and white space. */
function plainName(naam: string | null | undefined): string | null {
  return (
    naam
      ?.normalize("NFC")
      .replace(/\s{2,}|[^\S ]/g, " ")
      .trim() || null
  );
}
