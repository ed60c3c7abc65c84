import type { Uitnodigbaar } from "./uitnodig-store.ts";

/** So long a code works: one that lies about for longer is not used any more. */
export const uitnodigDagen = 14;

export type Uitnodigbezwaar = "onbekend" | "kvk" | "voorbij" | "elders";

/**
 * What is against a municipality inviting somebody of a partner; null when nothing is.
 *
 * @param vandaag  local day
 * @reading Who gets the code acts for the partner everywhere. A municipality therefore invites only for a partner that
 *   nobody else works with, and that no other can join later: one without a KvK number. An agreement must run, or begin
 *   later; after its end there is nothing to report.
 */
export function checkUitnodigen(partner: Uitnodigbaar, gemeenteId: number, vandaag: string): Uitnodigbezwaar | null {
  const eigen = partner.overeenkomsten.filter((item) => item.gemeenteId === gemeenteId);
  if (eigen.length === 0) return "onbekend";
  if (partner.kvkNummer !== null) return "kvk";
  if (eigen.length < partner.overeenkomsten.length) return "elders";
  const open = eigen.some(
    ({ geldigVan, geldigTot }) => geldigTot === null || (geldigTot >= vandaag && geldigTot >= geldigVan),
  );
  return open ? null : "voorbij";
}
