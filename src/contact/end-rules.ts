import type { Eindresultaat, Intrekkingsreden, Signaalstatus, Werkstap } from "../law/lists.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { type SignaalFeiten, signaalGebeurtenissen } from "../law/werkafspraken-gebeurtenissen.ts";
import { type Debiteur, isSameArrears, nameKey } from "../matching/rules.ts";
import { decideAfsluiting } from "./afsluiting-rules.ts";
import type { LopendeTermijn, TermijnWijziging } from "./rules.ts";

/** How a signal can end while its zaak goes on: each is a state of a signal and a result of a zaak as well. @source ddas-1.2 */
export const eindestatussen = [
  "Inwoner is overleden",
  "Persoon is geen inwoner (meer) in de gemeente",
  "Inwoner al bekend bij schuldhulpverlening",
] as const satisfies readonly (Signaalstatus & Eindresultaat)[];
export type Eindestatus = (typeof eindestatussen)[number];

/** Who a signal is about, as far as its partner and the BRP tell. */
export type Bewoner = Debiteur & {
  voorletters: string | null;
  voorvoegsel: string | null;
  burgerservicenummer: string | null;
};

/**
 * Whether two signals of one household are surely about the same person.
 *
 * @source lezing-zelfde-persoon
 * @reading The BSN decides when both have one. Else it is the same customer of the same partner, or the same name with
 *   the same birth date and no other first initial. Without a birth date a name is no person: a couple shares it.
 */
export function isSamePersoon(a: Bewoner, b: Bewoner): boolean {
  if (a.burgerservicenummer !== null && b.burgerservicenummer !== null) {
    return a.burgerservicenummer === b.burgerservicenummer;
  }
  if (a.geboortedatum !== null && b.geboortedatum !== null && a.geboortedatum !== b.geboortedatum) return false;
  const [initialA, initialB] = [initial(a), initial(b)];
  if (initialA !== "" && initialB !== "" && initialA !== initialB) return false;
  return isSameArrears(a, b) || (a.geboortedatum !== null && b.geboortedatum !== null && fullName(a) === fullName(b));
}

const fullName = ({ voorvoegsel, achternaam }: Bewoner): string => nameKey(`${voorvoegsel ?? ""}${achternaam}`);
const initial = ({ voorletters }: Bewoner): string => nameKey(voorletters ?? "").slice(0, 1);

/** A signal of a zaak of which none is open any more. */
export type Beeindigd = { status: Signaalstatus; ingetrokken: Intrekkingsreden | null };

/**
 * The result of a zaak whose last open signal its partner took back: paid or arranged when any of them was, else how
 * another signal of the zaak ended, else that there was nothing to it.
 *
 * @source lezing-intrekking
 * @reading A signal that was sent in error says nothing of the household; one that was paid does.
 */
export function resultaatNaIntrekking(signalen: readonly Beeindigd[]): Eindresultaat {
  const paid = signalen.some(({ ingetrokken }) => ingetrokken === "betaald" || ingetrokken === "regeling");
  if (paid) return "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
  const others = signalen.filter(({ ingetrokken }) => ingetrokken === null).map(({ status }) => status);
  return eindestatussen.find((status) => others.includes(status)) ?? "Niet opgepakt: onterecht signaal";
}

/**
 * Whether a zaak stays open though its last signal was taken back: the resident said yes to help or asked for it.
 *
 * @param stappen  the conversations and steps that were written down in it
 * @source wgs-4-1 lezing-intrekking
 * @reading What the resident asked for does not end because a partner needs it no more: a person closes that zaak.
 */
export const isHulpGevraagd = (stappen: readonly VastgelegdeStap[]): boolean =>
  stappen.some(({ stap, hulpGewenst }) => stap === "hulpAanvaard" || hulpGewenst === true);

/** A step as it was written down, or a conversation and whether the resident wants help. */
export type VastgelegdeStap = { stap?: Werkstap | undefined; hulpGewenst?: boolean | null | undefined };

/**
 * What becomes of the running terms of a zaak that goes on without some of its signals: a term that only those signals
 * could begin lapses, such as that for a threatening situation; the offer to the household stays due. What was breached
 * stays breached.
 *
 * @param over  the signals that are still open
 * @param vandaag  local day
 * @source wgs-4-2 lezing-een-aanbod-per-zaak
 */
export function lapseTermijnen(
  termijnen: readonly LopendeTermijn[],
  over: readonly SignaalFeiten[],
  vandaag: string,
): TermijnWijziging[] {
  const left = new Set(over.flatMap(signaalGebeurtenissen));
  const groundless = termijnen.filter(({ soort }) => {
    const begint = regelVan(soort)?.begint ?? [];
    return begint.length > 0 && begint.every((item) => isOfOneSignaal(item) && !left.has(item));
  });
  // As closing a zaak does when nothing was the matter.
  const feiten = { termijnen: groundless, eersteAanbod: null };
  return decideAfsluiting("Niet opgepakt: onterecht signaal", feiten, vandaag).termijnen;
}

const isOfOneSignaal = (gebeurtenis: string): boolean => /^(crisis|huur)-/.test(gebeurtenis);
