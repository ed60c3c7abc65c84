import type { Read, Trx } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { isUuid } from "../platform/ids.ts";
import type { Day } from "../tables.ts";

export type Overeenkomst = {
  uuid: string;
  partnerId: number;
  gemeenteId: number;
  geldigVan: Day;
  /** The last day that it holds; null: until further notice. */
  geldigTot: Day | null;
  kleineVerhuurder: boolean;
  bsnToegestaan: boolean;
  geboortedatumToegestaan: boolean;
  terugkoppelniveau: "basis" | "contact" | "regeling";
};

export async function insertPartner(
  { q }: Trx,
  partner: { uuid: string; soort: SignaalpartnerSoort; naam: string },
): Promise<number> {
  const { id } = await q.insertInto("signaalpartners").values(partner).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findPartner({ q }: Read, uuid: string): Promise<number | undefined> {
  if (!isUuid(uuid)) return undefined;
  const row = await q.selectFrom("signaalpartners").select("id").where("uuid", "=", uuid).executeTakeFirst();
  return row?.id;
}

export async function insertOvereenkomst({ q }: Trx, overeenkomst: Overeenkomst): Promise<void> {
  await q
    .insertInto("overeenkomsten")
    .values({
      uuid: overeenkomst.uuid,
      partner_id: overeenkomst.partnerId,
      gemeente_id: overeenkomst.gemeenteId,
      geldig_van: overeenkomst.geldigVan,
      geldig_tot: overeenkomst.geldigTot,
      kleine_verhuurder: Number(overeenkomst.kleineVerhuurder),
      bsn_toegestaan: Number(overeenkomst.bsnToegestaan),
      geboortedatum_toegestaan: Number(overeenkomst.geboortedatumToegestaan),
      terugkoppelniveau: overeenkomst.terugkoppelniveau,
    })
    .execute();
}

/** The periods for which this partner and gemeente have agreed something already. */
export async function listPeriods(
  { q }: Read,
  partnerId: number,
  gemeenteId: number,
): Promise<{ van: Day; tot: Day | null }[]> {
  return await q
    .selectFrom("overeenkomsten")
    .select(["geldig_van as van", "geldig_tot as tot"])
    .where("partner_id", "=", partnerId)
    .where("gemeente_id", "=", gemeenteId)
    .execute();
}
