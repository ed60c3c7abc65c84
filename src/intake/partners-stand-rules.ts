import { addDagen } from "../law/calendar.ts";
import { isIngetrokken, type Looptijd } from "./overeenkomst-rules.ts";

export const partnerStanden = ["loopt", "eindigt", "gepland", "voorbij"] as const;
/** `eindigt` runs still, but not for long, and nothing follows on it. */
export type PartnerStand = (typeof partnerStanden)[number];

/** So many days ahead an end is told, so that there is time to agree anew. */
export const eindigtBinnenDagen = 60;

/** `dag` is the last day of what runs or ran, or the first of what is planned; null without an end, or when none ever ran. */
export type Standvan = { stand: PartnerStand; dag: string | null };

/**
 * How a municipality and a partner stand on a day, by all that they agreed.
 *
 * @param vandaag  local day
 */
export function standVan(periodes: readonly Looptijd[], vandaag: string): Standvan {
  const geldig = periodes.filter((periode) => !isIngetrokken(periode));
  const nu = geldig.find(
    ({ geldigVan, geldigTot }) => geldigVan <= vandaag && (geldigTot === null || geldigTot >= vandaag),
  );
  if (nu) {
    const dag = lastDay(nu, geldig);
    return { stand: dag !== null && dag <= addDagen(vandaag, eindigtBinnenDagen) ? "eindigt" : "loopt", dag };
  }
  const [eerste] = geldig.filter(({ geldigVan }) => geldigVan > vandaag).toSorted(byBegin);
  if (eerste) return { stand: "gepland", dag: eerste.geldigVan };
  const einden = geldig.flatMap(({ geldigTot }) => geldigTot ?? []).toSorted();
  return { stand: "voorbij", dag: einden.at(-1) ?? null };
}

/** How one agreement stands by itself. */
export const overeenkomstStand = (periode: Looptijd, vandaag: string): PartnerStand | "ingetrokken" =>
  isIngetrokken(periode) ? "ingetrokken" : standVan([periode], vandaag).stand;

/** Where what follows without a gap ends. */
function lastDay(begin: Looptijd, alle: readonly Looptijd[]): string | null {
  let tot = begin.geldigTot;
  for (const { geldigVan, geldigTot } of alle.toSorted(byBegin)) {
    if (tot === null) return null;
    if (geldigVan > tot && geldigVan <= addDagen(tot, 1)) tot = geldigTot;
  }
  return tot;
}

const byBegin = (a: Looptijd, b: Looptijd): number => (a.geldigVan < b.geldigVan ? -1 : 1);
