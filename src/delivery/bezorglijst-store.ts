import { type SqlBool, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { Bezorgstatus, PogingFout } from "./bezorging-rules.ts";
import { type Bezorging, bezorgingen, type Poging } from "./bezorging-store.ts";

/** The delivery log of one receiver, newest first, before the message with inner id `voor`. */
export const bezorglijstQuery = (
  read: Read,
  filter: { abonnementId: number; status?: Bezorgstatus | undefined; voor: number | null; limiet: number },
) =>
  bezorgingen(read)
    .where("abonnement_id", "=", filter.abonnementId)
    .$if(filter.voor !== null, (query) => query.where("id", "<", filter.voor as number))
    .$if(filter.status !== undefined, (query) => query.where("status", "=", filter.status as Bezorgstatus))
    .orderBy("id", "desc")
    .limit(filter.limiet);

/** Every try of these messages, oldest first: some tens at most, because the schedule ends. */
export async function loadPogingen(read: Read, ids: readonly number[]): Promise<Map<number, Poging[]>> {
  const rows = await read.q
    .selectFrom("bezorgpogingen")
    .select(["bezorging_id", "op", "http_status as httpStatus", "fout", "duur_ms as duurMs"])
    .where(isOneOf(read.engine, "bezorging_id", ids))
    .orderBy("bezorging_id")
    .orderBy("id")
    .execute();
  const pogingen = rows.map(({ fout, ...row }) => ({ ...row, fout: fout as PogingFout | null }));
  return Map.groupBy(pogingen, ({ bezorging_id }) => bezorging_id);
}

export async function findBezorging(read: Read, abonnementId: number, uuid: string): Promise<Bezorging | undefined> {
  return await eigen(read, abonnementId, uuid).executeTakeFirst();
}

/** The same, kept as it is until this transaction ends. */
export async function lockBezorging(trx: Trx, abonnementId: number, uuid: string): Promise<Bezorging | undefined> {
  return await eigen(trx, abonnementId, uuid).modifyEnd(lockRows(trx)).executeTakeFirst();
}

const eigen = (read: Read, abonnementId: number, uuid: string) =>
  bezorgingen(read).where("uuid", "=", uuid).where("abonnement_id", "=", abonnementId);

/** When the last test messages to a receiver were asked for, newest first. */
export async function listTests({ q }: Read, abonnementId: number, limit: number): Promise<Instant[]> {
  const rows = await q
    .selectFrom("bezorgingen")
    .select("aangemaakt_op")
    .where("abonnement_id", "=", abonnementId)
    .where(sql<SqlBool>`gebeurtenis = 'test'`)
    .orderBy("aangemaakt_op", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ aangemaakt_op }) => aangemaakt_op);
}

/** Starts the schedule of a message anew, under the same id. */
export async function restartBezorging({ q }: Trx, id: number, now: Instant): Promise<void> {
  await q
    .updateTable("bezorgingen")
    .set({ status: "wacht", pogingen: 0, volgende_op: now, bezig_tot: null, bezorgd_op: null })
    .where("id", "=", id)
    .execute();
}
