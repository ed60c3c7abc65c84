import type { Reden } from "../law/reden.ts";
import { splitSleutel } from "./adres.ts";
import { nameKey } from "./rules.ts";

/** Long enough that no two people of a municipality share one, short enough for every row. */
const sleutelLengte = 22;

export type Sleutels = { persoon_sleutel: string | null; bsn_sleutel: string | null };
type Wie = {
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum: string | null;
  burgerservicenummer: string | null;
};

/**
 * What the same person is found by at another address: keyed hashes, of name and birth date and of the BSN.
 *
 * @param hash  keyed, so that nobody can try names against what is stored
 * @source lezing-zelfde-persoon
 * @reading A name alone is no person: without a birth date there is no key of it. The prefix counts as part of the
 *   name, because one partner writes it apart and another does not.
 */
export function persoonSleutels(wie: Wie, hash: (tekst: string) => string): Sleutels {
  const { geboortedatum, burgerservicenummer } = wie;
  const naam = nameKey(`${wie.voorvoegsel ?? ""}${wie.achternaam}`);
  return {
    persoon_sleutel: geboortedatum === null ? null : shorten(hash(`persoon/${naam}/${geboortedatum}`)),
    bsn_sleutel: burgerservicenummer === null ? null : shorten(hash(`bsn/${burgerservicenummer}`)),
  };
}

const shorten = (hash: string): string => hash.slice(0, sleutelLengte);

/**
 * Whether two addresses of one postcode and house number may be two spellings of one dwelling: one has an addition and
 * the other has none. Two different additions are two dwellings.
 *
 * @source lezing-zelfde-woning
 */
export function isMogelijkZelfdeWoning(a: string, b: string): boolean {
  const [links, rechts] = [splitSleutel(a), splitSleutel(b)];
  return links.kaal === rechts.kaal && links.heeftToevoeging !== rechts.heeftToevoeging;
}

const codes = {
  "zelfde-nummer": {
    tekst: "Postcode en huisnummer zijn gelijk. Het ene adres heeft een toevoeging, het andere niet.",
    bron: "lezing-zelfde-woning",
  },
  "zelfde-bsn": {
    tekst: "Op beide adressen is een signaal over iemand met hetzelfde burgerservicenummer.",
    bron: "lezing-zelfde-persoon",
  },
  "zelfde-naam-en-geboortedatum": {
    tekst: "Op beide adressen is een signaal over iemand met dezelfde naam en geboortedatum.",
    bron: "lezing-zelfde-persoon",
  },
} as const satisfies Record<string, Omit<Reden, "code">>;

/** Two addresses that may belong together, and by what; ids of addresses, each the main one of its dwelling. */
export type Kandidaat = { gemeenteId: number; code: keyof typeof codes; van: number; naar: number };
export type KoppelingSoort = "adres" | "persoon";
export type Paar = { soort: KoppelingSoort; a: number; b: number };
export type NieuweKoppeling = Paar & { gemeenteId: number; redenen: Reden[] };

export type Buren = { gemeenteId: number; van: number; vanSleutel: string; naar: number; naarSleutel: string };

/**
 * Which addresses of one number may be one dwelling.
 *
 * @param vastgelegd  addresses of which another spelling was confirmed
 * @source lezing-zelfde-woning
 * @reading Who wrote the number without addition and meant this dwelling cannot mean a second one too: once it is
 *   settled which dwelling that is, it is offered no more.
 */
export function pairBuren(buren: readonly Buren[], vastgelegd: ReadonlySet<number>): Kandidaat[] {
  return buren.flatMap(({ gemeenteId, van, vanSleutel, naar, naarSleutel }) => {
    const zonder = splitSleutel(vanSleutel).heeftToevoeging ? naar : van;
    if (!isMogelijkZelfdeWoning(vanSleutel, naarSleutel) || vastgelegd.has(zonder)) return [];
    return [{ gemeenteId, code: "zelfde-nummer" as const, van, naar }];
  });
}

/** More addresses than one person lives at within memory: such a key is a word like 'bewoner', not somebody. */
const maxAdressen = 10;

export type Vindplaats = { gemeenteId: number; sleutel: string; adresId: number };

/**
 * Which addresses have a person in common.
 *
 * @param bewoners  the people of the zaken that are looked at
 * @param vindplaatsen  everywhere in the municipality where one of their keys was seen
 * @source lezing-zelfde-persoon
 */
export function pairVindplaatsen(
  code: "zelfde-bsn" | "zelfde-naam-en-geboortedatum",
  bewoners: readonly Vindplaats[],
  vindplaatsen: readonly Vindplaats[],
): Kandidaat[] {
  const plekken = Map.groupBy(vindplaatsen, wieOf);
  return bewoners.flatMap((bewoner) => {
    const adressen = new Set((plekken.get(wieOf(bewoner)) ?? []).map(({ adresId }) => adresId));
    if (adressen.size > maxAdressen) return [];
    const { gemeenteId, adresId } = bewoner;
    return [...adressen].map((naar) => ({ gemeenteId, code, van: adresId, naar }));
  });
}

const wieOf = ({ gemeenteId, sleutel }: Vindplaats): string => `${gemeenteId}/${sleutel}`;

/** One name for a pair, whichever of the two comes first. */
export const paarSleutel = ({ soort, a, b }: Paar): string => `${soort}/${Math.min(a, b)}/${Math.max(a, b)}`;

/**
 * The possible links to offer: each pair once with all its reasons, and none that was offered before, whatever was
 * decided on it.
 *
 * @param bekend  keys of the pairs that were offered before: see `paarSleutel`
 * @source lezing-zelfde-woning lezing-zelfde-persoon
 */
export function offerKoppelingen(kandidaten: readonly Kandidaat[], bekend: ReadonlySet<string>): NieuweKoppeling[] {
  const found = new Map<string, NieuweKoppeling>();
  for (const { gemeenteId, code, van, naar } of kandidaten) {
    const soort = code === "zelfde-nummer" ? "adres" : "persoon";
    const paar: Paar = { soort, a: Math.min(van, naar), b: Math.max(van, naar) };
    const key = paarSleutel(paar);
    if (van === naar || bekend.has(key)) continue;
    const koppeling = found.get(key) ?? { gemeenteId, ...paar, redenen: [] };
    if (!koppeling.redenen.some((reden) => reden.code === code)) koppeling.redenen.push({ code, ...codes[code] });
    found.set(key, koppeling);
  }
  return [...found.values()];
}
