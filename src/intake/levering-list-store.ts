import type { Read } from "../context.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { type Levering, leveringen, toLevering } from "./levering-store.ts";

export type LeveringenVraag = {
  partnerId: number;
  status: Levering["status"] | null;
  /** Goes on below this inner id. */
  na: number | null;
  limiet: number;
};

/** A partner's leveringen, the newest first. */
export function leveringenPage(read: Read, { partnerId, status, na, limiet }: LeveringenVraag) {
  return leveringen(read)
    .where("partner_id", "=", partnerId)
    .$if(na !== null, (query) => query.where("id", "<", na as number))
    .$if(status !== null, (query) => query.where("status", "=", status as Levering["status"]))
    .orderBy("id", "desc")
    .limit(limiet);
}

export const readLeveringen = async (read: Read, vraag: LeveringenVraag): Promise<Levering[]> =>
  (await leveringenPage(read, vraag).execute()).map(toLevering);

/** How these leveringen stand, whoever sent them: for those who may watch them already. @returns by inner id */
export async function loadLeveringen(read: Read, ids: readonly number[]): Promise<Map<number, Levering>> {
  const rows = await leveringen(read)
    .where(isOneOf(read.engine, "id", ids))
    .execute();
  return new Map(rows.map((row) => [row.id, toLevering(row)]));
}
