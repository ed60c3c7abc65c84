import type { Read } from "../context.ts";
import { isUuid } from "../platform/ids.ts";
import type { Day } from "../tables.ts";

export type Uitnodigbaar = {
  id: number;
  kvkNummer: string | null;
  /** With which municipality, and from which day until which; null is until further notice. */
  overeenkomsten: { gemeenteId: number; geldigVan: Day; geldigTot: Day | null }[];
};

/** A partner with the days of all its agreements; undefined for what is absent or no id at all. */
export async function findUitnodigbaar({ q }: Read, uuid: string): Promise<Uitnodigbaar | undefined> {
  if (!isUuid(uuid)) return undefined;
  const partner = await q
    .selectFrom("signaalpartners")
    .select(["id", "kvk_nummer as kvkNummer"])
    .where("uuid", "=", uuid)
    .executeTakeFirst();
  if (!partner) return undefined;
  const overeenkomsten = await q
    .selectFrom("overeenkomsten")
    .select(["gemeente_id as gemeenteId", "geldig_van as geldigVan", "geldig_tot as geldigTot"])
    .where("partner_id", "=", partner.id)
    .execute();
  return { ...partner, overeenkomsten };
}
