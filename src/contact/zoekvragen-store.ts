import type { Read, Trx } from "../context.ts";
import { zoekvraagNaam } from "../personal-columns.ts";
import { lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";

/** What this person kept, the oldest first. */
export async function loadZoekvragen({ q }: Read, medewerkerId: number) {
  const rows = await q
    .selectFrom("zoekvragen")
    .select(["uuid", "naam", "vraag"])
    .where("medewerker_id", "=", medewerkerId)
    .orderBy("id")
    .execute();
  return rows.map(({ uuid, naam, vraag }) => ({ id: uuid, naam: zoekvraagNaam.open(naam), vraag }));
}

/** Keeps what this person has kept as it is until this transaction ends. */
export async function holdZoekvragen(trx: Trx, medewerkerId: number): Promise<void> {
  await trx.q
    .selectFrom("medewerkers")
    .select("id")
    .where("id", "=", medewerkerId)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
}

export async function insertZoekvraag(
  trx: Trx,
  row: { uuid: string; gemeenteId: number; medewerkerId: number; naam: string; vraag: string; op: Instant },
): Promise<void> {
  await trx.insertMany("zoekvragen", [
    {
      uuid: row.uuid,
      gemeente_id: row.gemeenteId,
      medewerker_id: row.medewerkerId,
      naam: zoekvraagNaam.seal(row.naam),
      vraag: row.vraag,
      gemaakt_op: row.op,
    },
  ]);
}

/** @returns whether this person had it */
export async function removeZoekvraag({ q }: Trx, medewerkerId: number, uuid: string): Promise<boolean> {
  const { numDeletedRows } = await q
    .deleteFrom("zoekvragen")
    .where("medewerker_id", "=", medewerkerId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
