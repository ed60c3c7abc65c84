import type { Read, Trx } from "../context.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";

export async function loadGemeenteIds({ q }: Read): Promise<number[]> {
  return (await q.selectFrom("gemeenten").select("id").orderBy("id").execute()).map(({ id }) => id);
}

/** Of these municipalities, what was made before this instant, not fetched, and not noted yet; oldest first. */
export const lateQuery = (trx: Trx, filter: { gemeenteIds: readonly number[]; voor: Instant; limiet: number }) =>
  trx.q
    .selectFrom("terugkoppelingen")
    .select(["id", "gemeente_id as gemeenteId"])
    .where("ontvangen_op", "is", null)
    .where("niet_opgehaald_op", "is", null)
    .where("aangemaakt_op", "<", filter.voor)
    .where(isOneOf(trx.engine, "gemeente_id", filter.gemeenteIds))
    .orderBy("aangemaakt_op")
    .orderBy("id")
    .limit(filter.limiet)
    .modifyEnd(lockRows(trx));

export async function setNietOpgehaald(trx: Trx, ids: readonly number[], now: Instant): Promise<void> {
  await trx.q
    .updateTable("terugkoppelingen")
    .set({ niet_opgehaald_op: now })
    .where(isOneOf(trx.engine, "id", ids))
    .execute();
}
