import { type Debiteur, isSameArrears } from "../matching/rules.ts";

/** What one signal says of arrears. `nr` puts signals in the order in which they arrived. */
export type Opgave = Debiteur & { nr: number; signaaldatum: string; bedragCenten: number };

/**
 * Cents owed in all: of the same arrears the latest amount, because a later signal repeats the earlier one.
 *
 * @reading The same arrears are those of one customer of one partner: a later report tells all that is owed by then,
 *   also of what came on top. Of two signals of one day the one that came later counts.
 */
export const totalArrears = (opgaven: readonly Opgave[]): number =>
  latestPerArrears(opgaven).reduce((sum, { bedragCenten }) => sum + bedragCenten, 0);

/** Of each of the arrears the signal that tells the latest of it. */
export function latestPerArrears<O extends Opgave>(opgaven: readonly O[]): O[] {
  if (opgaven.length < 2) return [...opgaven];
  const latest: { wie: O; laatste: O }[] = [];
  for (const opgave of opgaven.toSorted(bestKnownFirst)) {
    const same = latest.find(({ wie }) => isSameArrears(wie, opgave));
    if (!same) latest.push({ wie: opgave, laatste: opgave });
    else if (isEarlier(same.laatste, opgave)) same.laatste = opgave;
  }
  return latest.map(({ laatste }) => laatste);
}

/**
 * How much arrears rose since the signal before: the largest rise of all, or null when nothing rose.
 *
 * @param actueel  of each of the arrears the latest signal
 * @param alle  every signal at the address that was not taken back, also those that were not taken up
 * @reading A signal from before the arrears began is about other arrears, so nothing rose since.
 */
export function largestRise<O extends Opgave & { ontstaansdatum: string }>(
  actueel: readonly O[],
  alle: readonly O[],
): { van: number; naar: number } | null {
  let largest: { van: number; naar: number } | null = null;
  for (const nu of actueel) {
    const vorige = alle
      .filter(
        (eerder) => isEarlier(eerder, nu) && nu.ontstaansdatum <= eerder.signaaldatum && isSameArrears(nu, eerder),
      )
      .reduce<O | null>((last, eerder) => (last && isEarlier(eerder, last) ? last : eerder), null);
    if (vorige === null || vorige.bedragCenten >= nu.bedragCenten) continue;
    const rise = { van: vorige.bedragCenten, naar: nu.bedragCenten };
    if (largest === null || rise.naar - rise.van > largest.naar - largest.van) largest = rise;
  }
  return largest;
}

// Who is known best comes first: a signal without a customer number joins the first that it can be, and hides none.
const bestKnownFirst = (a: Opgave, b: Opgave): number => known(b) - known(a) || byDay(a, b);
const known = ({ klantnummer, geboortedatum }: Opgave): number => (klantnummer ? 2 : 0) + (geboortedatum ? 1 : 0);
const byDay = (a: Opgave, b: Opgave): number =>
  a.signaaldatum === b.signaaldatum ? a.nr - b.nr : a.signaaldatum < b.signaaldatum ? -1 : 1;
const isEarlier = (a: Opgave, b: Opgave): boolean => byDay(a, b) < 0;
