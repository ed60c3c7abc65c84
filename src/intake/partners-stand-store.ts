import type { Read } from "../context.ts";
import type { Looptijd } from "./overeenkomst-rules.ts";
import type { Partner } from "./partner-store.ts";

/** Every agreement of a municipality with whom it is: one partner comes as often as it has agreements. */
export async function listAfspraken({ q }: Read, gemeenteId: number): Promise<(Partner & Looptijd)[]> {
  return await q
    .selectFrom("overeenkomsten as o")
    .innerJoin("signaalpartners as p", "p.id", "o.partner_id")
    .select(["p.id", "p.uuid", "p.soort", "p.naam", "p.kvk_nummer as kvkNummer"])
    .select(["o.geldig_van as geldigVan", "o.geldig_tot as geldigTot"])
    .where("o.gemeente_id", "=", gemeenteId)
    .execute();
}
