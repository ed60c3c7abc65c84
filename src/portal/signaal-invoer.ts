import { toBedrag } from "../intake/csv-values.ts";
import type { Fout } from "../law/fout.ts";
import { datumVan, type Invulling, tekstVan } from "../platform/web/form-date.ts";

/** The signal that a form means, not yet held against anything, and which field each of its places came from. */
export type Gelezen = { ruw: unknown; veldOf: ReadonlyMap<string, string>; fouten: Fout[] };

/** As many as a form can have of one kind. */
export const meeste = { pogingen: 10, herinneringen: 10 } as const;

const orNull = (invulling: Invulling, naam: string): string | null => tekstVan(invulling, naam) || null;

/** How many blocks of a kind a form has; what somebody made of the hidden number is not trusted. */
export function aantalVan(invulling: Invulling, naam: keyof typeof meeste): number {
  const aantal = Number(invulling.get(naam));
  return Number.isInteger(aantal) ? Math.min(Math.max(aantal, 1), meeste[naam]) : 1;
}

/** An amount as people write it; what cannot be read stays text, for the schema to refuse. */
export function bedragVan(invulling: Invulling): number | string | undefined {
  const tekst = tekstVan(invulling, "bedrag");
  if (!tekst) return undefined;
  const kaal = tekst
    .replace(/^(?:€|eur(?:o)?)\s*/i, "")
    .replace(/,(?:-|--|–)$/, "")
    .replace(/\s+/g, "");
  return toBedrag(kaal, "komma") ?? tekst;
}

/**
 * Reads a form as one signal in the form of the API, so that the rules of the API judge it and no others. Two questions
 * must be answered here that the API does not ask: silence is no answer when a person can be asked.
 */
export function leesInvulling(invulling: Invulling, vragen: { bezwaar: boolean; crisis: boolean }): Gelezen {
  const veldOf = new Map<string, string>(vasteVelden);
  const fouten: Fout[] = [];
  const bezwaar = tekstVan(invulling, "bezwaar");
  if (vragen.bezwaar && !bezwaar) fouten.push(leeg("/incasso/bezwaar"));
  // Only when nothing else keeps the address from being read, the rules get to say this; people want to hear it at once.
  const heeftNummer = /\d/.test(invulling.get("huisnummer") + invulling.get("straatnaam"));
  if (!heeftNummer && !tekstVan(invulling, "huisnummer")) fouten.push(leeg("/adres/huisnummer"));
  const crisis = tekstVan(invulling, "crisis");
  if (vragen.crisis && !crisis) fouten.push(leeg("/crisis/soort"));
  const ruw = {
    kenmerk: tekstVan(invulling, "kenmerk"),
    gemeentecode: orNull(invulling, "gemeentecode"),
    signaaldatum: tekstVan(invulling, "signaaldatum"),
    persoon: {
      ...gekozen(invulling, ["voorletters", "voorvoegsel", "telefoonnummer", "email"]),
      achternaam: tekstVan(invulling, "achternaam"),
      geboortedatum: datumVan(invulling, "geboortedatum"),
    },
    adres: {
      ...gekozen(invulling, ["straatnaam", "huisnummer", "plaatsnaam"]),
      postcode: tekstVan(invulling, "postcode"),
    },
    achterstand: { bedrag: bedragVan(invulling), ontstaansdatum: datumVan(invulling, "ontstaansdatum") ?? undefined },
    klantnummer: orNull(invulling, "klantnummer"),
    incasso: {
      herinneringen: readHerinneringen(invulling, veldOf),
      contactpogingen: readPogingen(invulling, veldOf),
      gewezenOpSchuldhulp: datumVan(invulling, "schuldhulp"),
      aanbodGegevensdeling: readAanbod(invulling, veldOf),
      bezwaar: bezwaar === "ja",
    },
    crisis: crisis && crisis !== "nee" ? { soort: crisis, datum: datumVan(invulling, "crisis-datum") } : null,
    warmeOverdracht: invulling.get("warmeOverdracht") === "ja",
    uitzondering: orNull(invulling, "uitzondering"),
  };
  return { ruw, veldOf, fouten };
}

const leeg = (veld: string): Fout => ({ veld, code: "verplicht", melding: "Dit veld is verplicht." });

const gekozen = (invulling: Invulling, namen: readonly string[]): Record<string, string> =>
  Object.fromEntries(namen.flatMap((naam) => (tekstVan(invulling, naam) ? [[naam, tekstVan(invulling, naam)]] : [])));

/** Where a fault belongs on the form, when that place does not depend on what was filled in. */
const vasteVelden: readonly (readonly [pointer: string, veld: string])[] = [
  ["/kenmerk", "kenmerk"],
  ["/gemeentecode", "gemeentecode"],
  ["/persoon/voorletters", "voorletters"],
  ["/persoon/voorvoegsel", "voorvoegsel"],
  ["/persoon/achternaam", "achternaam"],
  ["/persoon/geboortedatum", "geboortedatum"],
  ["/persoon/telefoonnummer", "telefoonnummer"],
  ["/persoon/email", "email"],
  ["/adres/postcode", "postcode"],
  ["/adres/huisnummer", "huisnummer"],
  ["/adres/huisletter", "huisnummer"],
  ["/adres/huisnummertoevoeging", "huisnummer"],
  ["/adres/straatnaam", "straatnaam"],
  ["/adres/plaatsnaam", "plaatsnaam"],
  ["/achterstand/bedrag", "bedrag"],
  ["/achterstand/ontstaansdatum", "ontstaansdatum"],
  ["/klantnummer", "klantnummer"],
  ["/incasso/contactpogingen", "poging-1-datum"],
  ["/incasso/herinneringen", "herinnering-1-datum"],
  ["/incasso/gewezenOpSchuldhulp", "schuldhulp"],
  ["/incasso/aanbodGegevensdeling", "herinnering-1-aanbod"],
  ["/incasso/bezwaar", "bezwaar"],
  ["/crisis/soort", "crisis"],
  ["/crisis/datum", "crisis-datum"],
  ["/uitzondering", "uitzondering"],
];

const nummers = (invulling: Invulling, soort: keyof typeof meeste): number[] =>
  Array.from({ length: aantalVan(invulling, soort) }, (_leeg, index) => index + 1);

function readPogingen(invulling: Invulling, veldOf: Map<string, string>): unknown[] {
  const pogingen: unknown[] = [];
  // A letter is no personal contact: then it is the kind that has to be another.
  if (tekstVan(invulling, "poging-1-soort")) veldOf.set("/incasso/contactpogingen", "poging-1-soort");
  for (const nummer of nummers(invulling, "pogingen")) {
    const datum = datumVan(invulling, `poging-${nummer}-datum`);
    const soort = tekstVan(invulling, `poging-${nummer}-soort`);
    if (!datum && !soort) continue;
    veldOf.set(`/incasso/contactpogingen/${pogingen.length}/datum`, `poging-${nummer}-datum`);
    veldOf.set(`/incasso/contactpogingen/${pogingen.length}/soort`, `poging-${nummer}-soort`);
    const bereikt = invulling.get(`poging-${nummer}-bereikt`) === "ja";
    pogingen.push({ datum: datum ?? undefined, soort: soort || undefined, bereikt });
  }
  return pogingen;
}

function readHerinneringen(invulling: Invulling, veldOf: Map<string, string>): string[] {
  const dagen: string[] = [];
  for (const nummer of nummers(invulling, "herinneringen")) {
    const datum = datumVan(invulling, `herinnering-${nummer}-datum`);
    if (!datum) continue;
    veldOf.set(`/incasso/herinneringen/${dagen.length}`, `herinnering-${nummer}-datum`);
    dagen.push(datum);
  }
  return dagen;
}

/** The offer has the day of the first reminder that is said to hold it. */
function readAanbod(invulling: Invulling, veldOf: Map<string, string>): string | null {
  for (const nummer of nummers(invulling, "herinneringen")) {
    const datum = datumVan(invulling, `herinnering-${nummer}-datum`);
    if (invulling.get(`herinnering-${nummer}-aanbod`) !== "ja" || !datum) continue;
    veldOf.set("/incasso/aanbodGegevensdeling", `herinnering-${nummer}-aanbod`);
    return datum;
  }
  return null;
}
