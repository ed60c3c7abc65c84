import type { Fout } from "../law/fout.ts";
import { normalizeAdres, splitSleutel } from "../matching/adres.ts";
import { nameKey } from "../matching/rules.ts";

/** What somebody may look for: one of four ways, each narrow enough that it finds no more than was meant. */
export const zoekSoorten = ["adres", "persoon", "kenmerk", "zaak"] as const;
export type ZoekSoort = (typeof zoekSoorten)[number];

/** As it was filled in; what was left out is empty. `geboortedatum` as YYYY-MM-DD. */
export type ZoekInvoer =
  | { soort: "adres"; postcode: string; huisnummer: string; huisletter?: string; toevoeging?: string }
  | { soort: "persoon"; achternaam: string; geboortedatum: string }
  | { soort: "kenmerk"; kenmerk: string }
  | { soort: "zaak"; nummer: string };

/** What the store looks up. `kaal`: every home with this postcode and house number, whatever stands behind it. */
export type Zoekterm =
  | { soort: "adres"; adressleutel: string; kaal: boolean }
  | { soort: "persoon"; achternaam: string; geboortedatum: string }
  | { soort: "kenmerk"; kenmerk: string }
  | { soort: "zaak"; uuid: string | null; kort: string | null };

/** No kenmerk that was let in is longer. */
const meesteTekens = 64;

type Gelezen = { ok: true; term: Zoekterm } | { ok: false; fouten: Fout[] };

/**
 * What may be searched for by this, or everything that is against it. Faults never repeat a value.
 *
 * @reading Who works for one household needs that household: a name alone or a birth date alone finds strangers, which
 *   is more than the work needs (AVG article 5, data minimisation). So both are asked, and an address has a number.
 */
export function readZoekvraag(invoer: ZoekInvoer): Gelezen {
  if (invoer.soort === "adres") return readAdres(invoer);
  if (invoer.soort === "persoon") return readPersoon(invoer);
  if (invoer.soort === "kenmerk") {
    const kenmerk = invoer.kenmerk.normalize("NFC").trim();
    if (!kenmerk) return refused("kenmerk", "leeg", "Vul het kenmerk in.");
    return kenmerk.length > meesteTekens || /\p{C}/u.test(kenmerk)
      ? refused("kenmerk", "geen-kenmerk", "Dit kan geen kenmerk zijn. Kijk of u het goed typte.")
      : found({ soort: "kenmerk", kenmerk });
  }
  return readNummer(invoer.nummer);
}

function readAdres({ postcode, huisnummer, huisletter, toevoeging }: ZoekInvoer & { soort: "adres" }): Gelezen {
  const leeg = [
    ...(postcode.trim() ? [] : [fout("postcode", "leeg", "Vul ook de postcode in.")]),
    ...(huisnummer.trim() ? [] : [fout("huisnummer", "leeg", "Vul ook het huisnummer in.")]),
  ];
  if (leeg.length > 0) return { ok: false, fouten: leeg };
  const gelezen = normalizeAdres({
    postcode,
    huisnummer: huisnummer.trim(),
    huisletter: huisletter?.trim() || null,
    huisnummertoevoeging: toevoeging?.trim() || null,
  });
  if (!gelezen.ok) {
    return { ok: false, fouten: gelezen.fouten.map(({ veld, code, melding }) => fout(veldnaam(veld), code, melding)) };
  }
  const { adressleutel } = gelezen;
  return found({ soort: "adres", adressleutel, kaal: !splitSleutel(adressleutel).heeftToevoeging });
}

const veldnaam = (veld: string): string => (veld === "huisnummertoevoeging" ? "toevoeging" : veld);

function readPersoon({ achternaam, geboortedatum }: ZoekInvoer & { soort: "persoon" }): Gelezen {
  const naam = nameKey(achternaam);
  if (!naam) return refused("achternaam", "naam-ontbreekt", "Vul ook de achternaam in.");
  if (!geboortedatum) return refused("geboortedatum", "geboortedatum-ontbreekt", "Vul ook de geboortedatum in.");
  if (!isDag(geboortedatum)) return refused("geboortedatum", "ongeldige-datum", "Deze datum bestaat niet.");
  return found({ soort: "persoon", achternaam, geboortedatum });
}

function readNummer(nummer: string): Gelezen {
  const kaal = nummer.trim().toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(kaal)) return found({ soort: "zaak", uuid: kaal, kort: null });
  const kort = kaal.replace(/\s/g, "");
  if (/^[0-9a-f]{8}$/.test(kort)) return found({ soort: "zaak", uuid: null, kort });
  return refused("nummer", "geen-zaaknummer", "Vul de acht tekens in die bij de zaak staan.");
}

function isDag(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  try {
    return Temporal.PlainDate.from(tekst, { overflow: "reject" }).toString() === tekst;
  } catch {
    return false;
  }
}

const found = (term: Zoekterm): Gelezen => ({ ok: true, term });
const fout = (veld: string, code: string, melding: string): Fout => ({ veld: `/${veld}`, code, melding });
const refused = (veld: string, code: string, melding: string): Gelezen => ({
  ok: false,
  fouten: [fout(veld, code, melding)],
});
