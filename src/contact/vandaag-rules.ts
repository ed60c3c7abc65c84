import { addDagen, isWerkdag } from "../law/calendar.ts";
import type { Crisissoort } from "../law/lists.ts";
import type { Day } from "../tables.ts";

/** The last working day before this day: what came in since then is new to who was not there in between. */
export function vorigeWerkdag(dag: Day): Day {
  let vorige = addDagen(dag, -1);
  while (!isWerkdag(vorige)) vorige = addDagen(vorige, -1);
  return vorige;
}

export type Crisis = { soort: Crisissoort; datum: Day | null };

/** The crisis that comes first of those in a zaak; one without a day after those with one. */
export function eersteCrisis(crises: readonly Crisis[]): Crisis | undefined {
  return crises.toSorted((a, b) => dagOf(a.datum).localeCompare(dagOf(b.datum))).at(0);
}

/**
 * Crises in the order in which they hurt: by the first day on which something ends, the crisis itself or the term for
 * offering help; then by their place in the list of work.
 */
export function sortCrises<Z extends { crisis: Crisis; termijn: { vervaltOp: Day } | null; rang: number }>(
  zaken: readonly Z[],
): Z[] {
  const first = ({ crisis, termijn }: Z): string =>
    [dagOf(crisis.datum), dagOf(termijn?.vervaltOp ?? null)].toSorted().at(0) as string;
  return zaken.toSorted((a, b) => first(a).localeCompare(first(b)) || a.rang - b.rang);
}

/** A day as a key; no day comes after every day. */
const dagOf = (dag: Day | null): string => dag ?? "9999-12-31";
