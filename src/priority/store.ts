import type { Read, Trx } from "../context.ts";
import { prioriteitRedenen } from "../personal-columns.ts";
import { isAfter } from "../platform/portable-sql.ts";
import type { Plaats } from "./rules.ts";

export async function savePlaatsen(trx: Trx, plaatsen: readonly { zaakId: number; plaats: Plaats }[]): Promise<void> {
  const rows = plaatsen.map(({ zaakId, plaats }) => ({ id: zaakId, ...prioriteitColumns(plaats) }));
  await trx.updateMany("zaken", "id", rows);
}

/** Open zaken whose place was worked out before this day, the longest ago first. */
export async function zakenOfEarlierDays({ q }: Read, vandaag: string, limit: number): Promise<number[]> {
  const rows = await q
    .selectFrom("zaken")
    .select("id")
    .where("afgesloten_op", "is", null)
    .where("geprioriteerd_op", "<", vandaag)
    .orderBy("geprioriteerd_op")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A page of the open zaken of a municipality in the order of its list; those that move while it is read may be missed. */
export function openZaken(
  { q }: Read,
  gemeenteId: number,
  na: { rang: number; id: number } | undefined,
  limit: number,
) {
  const page = q
    .selectFrom("zaken")
    .select(["rang", "id"])
    .where("gemeente_id", "=", gemeenteId)
    .where("afgesloten_op", "is", null)
    .orderBy("rang")
    .orderBy("id")
    .limit(limit);
  return na ? page.where(isAfter(["rang", "id"], [na.rang, na.id])) : page;
}

/** The columns of zaken that hold its place and why, and the advice. */
export const prioriteitColumns = ({ rang, score, band, redenen, op, opvolgadvies }: Plaats) => ({
  rang,
  prioriteit: score,
  band,
  prioriteit_redenen: prioriteitRedenen.seal(redenen),
  geprioriteerd_op: op,
  opvolgadvies: JSON.stringify(opvolgadvies),
});
