import type { Read, Trx } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { gebruikerPersoon } from "../personal-columns.ts";
import type { Instant } from "../tables.ts";

/** A session with who it is of, and for which partner that person acts. */
export type GevondenSessie = {
  id: number;
  begonnenOp: Instant;
  gezienOp: Instant;
  verlooptOp: Instant;
  gebruiker: { id: number; uuid: string; naam: string | null };
  partner: { id: number; uuid: string; naam: string; soort: SignaalpartnerSoort } | null;
};

export type NieuweSessie = { sleutelHash: string; gebruikerId: number; begonnenOp: Instant; verlooptOp: Instant };

export async function insertSessie({ q }: Trx, sessie: NieuweSessie): Promise<void> {
  await q
    .insertInto("sessies")
    .values({
      sleutel_hash: sessie.sleutelHash,
      gebruiker_id: sessie.gebruikerId,
      begonnen_op: sessie.begonnenOp,
      gezien_op: sessie.begonnenOp,
      verloopt_op: sessie.verlooptOp,
    })
    .execute();
}

/** A session that was not ended, of somebody who was not sent away. Whether its time is over is not looked at. */
export async function findSessie({ q }: Read, sleutelHash: string): Promise<GevondenSessie | undefined> {
  const row = await q
    .selectFrom("sessies as s")
    .innerJoin("gebruikers as g", "g.id", "s.gebruiker_id")
    .leftJoin("signaalpartners as p", "p.id", "g.partner_id")
    .select(["s.id", "s.begonnen_op", "s.gezien_op", "s.verloopt_op"])
    .select(["g.id as gebruikerId", "g.uuid", "g.persoonsgegevens"])
    .select(["p.id as partnerId", "p.uuid as partnerUuid", "p.naam", "p.soort"])
    .where("s.sleutel_hash", "=", sleutelHash)
    .where("s.beeindigd_op", "is", null)
    .where("g.ingetrokken_op", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { partnerId, partnerUuid, naam, soort } = row;
  return {
    id: row.id,
    begonnenOp: row.begonnen_op,
    gezienOp: row.gezien_op,
    verlooptOp: row.verloopt_op,
    gebruiker: { id: row.gebruikerId, uuid: row.uuid, naam: gebruikerPersoon.open(row.persoonsgegevens).naam },
    partner:
      partnerId !== null && partnerUuid !== null && naam !== null && soort !== null
        ? { id: partnerId, uuid: partnerUuid, naam, soort }
        : null,
  };
}

export async function setGezien({ q }: Trx, id: number, now: Instant): Promise<void> {
  await q.updateTable("sessies").set({ gezien_op: now }).where("id", "=", id).execute();
}

export async function setBeeindigd({ q }: Trx, sleutelHash: string, now: Instant): Promise<boolean> {
  const result = await q
    .updateTable("sessies")
    .set({ beeindigd_op: now })
    .where("sleutel_hash", "=", sleutelHash)
    .where("beeindigd_op", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Forgets sessions that ended by themselves before this instant. */
export async function deleteVerlopen({ q }: Trx, before: Instant): Promise<void> {
  await q.deleteFrom("sessies").where("verloopt_op", "<", before).execute();
}
