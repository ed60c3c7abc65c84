import type { Trx } from "../context.ts";
import type { Intrekkingsreden } from "../law/lists.ts";
import { lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";

/** A partner's own signal, kept as it is until this transaction ends; one that was sent on is nobody's own. */
export async function lockEigenSignaal(trx: Trx, partnerId: number, uuid: string) {
  return await trx.q
    .selectFrom("signalen")
    .select(["id", "uuid", "gemeente_id", "intrekking_reden"])
    .where("uuid", "=", uuid)
    .where("partner_id", "=", partnerId)
    .where("doorgezonden_van_id", "is", null)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
}

export async function setIngetrokken({ q }: Trx, id: number, op: Instant, reden: Intrekkingsreden): Promise<void> {
  await q.updateTable("signalen").set({ ingetrokken_op: op, intrekking_reden: reden }).where("id", "=", id).execute();
}
