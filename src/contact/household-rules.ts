import { nameKey } from "../matching/rules.ts";
import { type Bewoner, isSamePersoon } from "./end-rules.ts";

/** The people of a household as a zaak shows them, each with the signals about that person. */
export type Persoon = {
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum: string | null;
  signalen: string[];
};

/** A signal with who it is about; the BSN may be its keyed hash, as long as all are. */
export type BewonerSignaal = Bewoner & { uuid: string };

/**
 * The distinct people that the signals of one household are about, in the order of their first signal. Two people who
 * may be one are shown apart: nobody may disappear behind another.
 *
 * @param signalen  of one zaak, in the order in which they are shown
 * @source lezing-zelfde-persoon
 */
export function groupPersonen(signalen: readonly BewonerSignaal[]): Persoon[] {
  // Who is known best comes first, so that a signal that says little joins one person, and never makes one of two.
  const known = ({ burgerservicenummer, geboortedatum, voorletters }: Bewoner): string =>
    [burgerservicenummer, geboortedatum, voorletters].map((item) => (item ? "wel" : "niet")).join();
  const groepen: BewonerSignaal[][] = [];
  for (const signaal of signalen.toSorted((a, b) => known(b).localeCompare(known(a)))) {
    const [same, other] = groepen.filter((groep) => belongs(signaal, groep));
    if (same && !other) same.push(signaal);
    else groepen.push([signaal]);
  }
  const place = new Map(signalen.map(({ uuid }, index) => [uuid, index]));
  const placeOf = ({ uuid }: BewonerSignaal): number => place.get(uuid) as number;
  return groepen
    .map((groep) => groep.toSorted((a, b) => placeOf(a) - placeOf(b)))
    .sort(([a], [b]) => placeOf(a as BewonerSignaal) - placeOf(b as BewonerSignaal))
    .map(toPersoon);
}

const belongs = (signaal: Bewoner, groep: readonly Bewoner[]): boolean =>
  groep.some((other) => isSamePersoon(other, signaal)) && !groep.some((other) => contradicts(other, signaal));

function contradicts(a: Bewoner, b: Bewoner): boolean {
  if (a.burgerservicenummer !== null && b.burgerservicenummer !== null) {
    return a.burgerservicenummer !== b.burgerservicenummer;
  }
  return differ(a.geboortedatum, b.geboortedatum) || differ(initial(a), initial(b));
}

const initial = ({ voorletters }: Bewoner): string | null => nameKey(voorletters ?? "").slice(0, 1) || null;

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Of what is known in one signal and not in another, what is known. */
function toPersoon(groep: readonly BewonerSignaal[]): Persoon {
  const best = groep.find(({ geboortedatum }) => geboortedatum !== null) ?? (groep[0] as BewonerSignaal);
  const { voorvoegsel, achternaam, geboortedatum } = best;
  const voorletters = best.voorletters ?? groep.find((item) => item.voorletters !== null)?.voorletters ?? null;
  return { voorletters, voorvoegsel, achternaam, geboortedatum, signalen: groep.map(({ uuid }) => uuid) };
}
