import { plainForm } from "./adres-tekst.ts";
import { refusePlaatsnaam, refusePostcode, refuseStraatnaam } from "./adres-weigering.ts";
import type { HuisnummerVeld } from "./huisnummer.ts";
import { readStraatEnNummer } from "./straat-huisnummer.ts";

export type AdresInvoer = {
  straatnaam?: string | null;
  /** May be left out when it stands behind the name of the street. */
  huisnummer?: number | string | null;
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

export type AdresFout = {
  veld: "postcode" | "straatnaam" | "plaatsnaam" | HuisnummerVeld;
  code: string;
  melding: string;
};
export type AdresUitkomst = { ok: true; adres: Adres; adressleutel: string } | { ok: false; fouten: AdresFout[] };

/**
 * An address as people write it, in BAG parts and as a key. Two spellings have the same key where they certainly mean
 * the same home; an address with an addition never has the key of the one without. Faults never repeat the value.
 *
 * @source bag-adres lezing-adres
 */
export function normalizeAdres(invoer: AdresInvoer): AdresUitkomst {
  const postcode = readPostcode(invoer.postcode);
  const plaatsnaam = plainName(invoer.plaatsnaam);
  const geschreven = plainName(invoer.straatnaam);
  const gelezen = readStraatEnNummer(invoer, geschreven, postcode);
  const fouten = [
    ...refusePostcode(postcode, invoer.postcode),
    ...refuseStraatnaam(geschreven),
    ...refusePlaatsnaam(plaatsnaam),
  ];
  if ("fouten" in gelezen) return { ok: false, fouten: [...fouten, ...gelezen.fouten] };
  if (fouten.length > 0) return { ok: false, fouten };
  const { sleutel, ...delen } = gelezen.huisnummer;
  return {
    ok: true,
    adres: { straatnaam: gelezen.straatnaam, ...delen, postcode, plaatsnaam },
    adressleutel: `${postcode}-${sleutel}`,
  };
}

export type SleutelDelen = {
  /** The key of the same postcode and house number without an addition. */
  kaal: string;
  heeftToevoeging: boolean;
  /** Every key of this number with an addition is greater than `vanaf` and less than `tot`; no other key is. */
  vanaf: string;
  tot: string;
};

/**
 * The parts of an adressleutel, to find the possible match of a number with an addition and the same number without.
 *
 * The bounds are right where text is compared by byte (SQLite, "C") and where a locale gives the hyphen and the full
 * stop a weight of their own (ICU, glibc from 2.28); elsewhere the query must compare with `collate "C"`.
 */
export function splitSleutel(adressleutel: string): SleutelDelen {
  const [postcode, huisnummer] = adressleutel.split("-");
  const kaal = `${postcode}-${huisnummer}`;
  return { kaal, heeftToevoeging: kaal !== adressleutel, vanaf: `${kaal}-`, tot: `${kaal}.` };
}

function readPostcode(geschreven: string): string {
  return plainForm(geschreven)
    .toUpperCase()
    .replace(/[\s.]/g, "")
    .replace(/^NL-?(?=\d)/, "")
    .replace("-", "");
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
