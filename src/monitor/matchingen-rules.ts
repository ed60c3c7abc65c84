import { localDay } from "../law/calendar.ts";
import type { Periode } from "./perioden.ts";

type Ontvangen = { signaaldatum: string; ontvangenOp: string };
type Gedateerd = { datum: string };

/**
 * One matching of a zaak: its signals of one matching period, with the attempts that followed from it. A period is cut
 * at the end of a month, whichever month is delivered, so that the files of months add up; and where a delivery cuts it.
 */
export type Matching<S, P> = {
  periode: Periode;
  /** Local day on which the first of these signals was received. */
  matchingsdatum: string;
  signalen: S[];
  contactpogingen: P[];
};

/**
 * The matchings of a zaak, by matchingsdatum. An attempt belongs to the last matching on or before its day, and one from
 * before them all to the first, so that each is in exactly one.
 *
 * @param zaak all signals in order of signaaldatum, all attempts in their own order
 * @param periodeVan the matching period around a local day
 * @source ddas-1.2 divosa-definities
 * @reading DDAS knows a zaak of one matching period. A zaak of ours stays open through several, and is one in each of
 * them in which it got signals. The signaaldatum says which period that is, the receipt when the matching took place.
 */
export function toMatchingen<S extends Ontvangen, P extends Gedateerd>(
  zaak: { signalen: readonly S[]; contactpogingen: readonly P[] },
  levering: Periode,
  periodeVan: (dag: string) => Periode,
): Matching<S, P>[] {
  const matchingen = new Map<string, Matching<S, P>>();
  for (const signaal of zaak.signalen) {
    const periode = periodeVan(signaal.signaaldatum);
    const maand = signaal.signaaldatum.slice(0, 7);
    const key = `${periode.van} ${maand} ${placeOf(signaal.signaaldatum, levering)}`;
    const dag = localDay(signaal.ontvangenOp);
    const matching = matchingen.get(key);
    matching?.signalen.push(signaal);
    if (matching && dag < matching.matchingsdatum) matching.matchingsdatum = dag;
    if (!matching) matchingen.set(key, { periode, matchingsdatum: dag, signalen: [signaal], contactpogingen: [] });
  }
  const sorted = [...matchingen.values()].sort((a, b) => compare(a.matchingsdatum, b.matchingsdatum));
  for (const poging of zaak.contactpogingen) {
    const matching = sorted.findLast(({ matchingsdatum }) => matchingsdatum <= poging.datum) ?? sorted[0];
    matching?.contactpogingen.push(poging);
  }
  return sorted;
}

/** Before, in or after the delivery. */
function placeOf(dag: string, { van, tot }: Periode): -1 | 0 | 1 {
  if (dag < van) return -1;
  return dag > tot ? 1 : 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
