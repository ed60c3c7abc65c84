import { type SqlBool, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { currentParent } from "../platform/trace.ts";
import type { Instant } from "../tables.ts";
import { type Berichtsoort, type Bezorgstatus, berichtInhoud, type PogingFout } from "./bezorging-rules.ts";

export type Bezorging = {
  id: number;
  uuid: string;
  abonnementId: number;
  gebeurtenis: Berichtsoort;
  inhoud: string;
  status: Bezorgstatus;
  pogingen: number;
  volgendeOp: Instant | null;
  bezigTot: Instant | null;
  aangemaaktOp: Instant;
  bezorgdOp: Instant | null;
  spoor: string | null;
};
export type Poging = { op: Instant; httpStatus: number | null; fout: PogingFout | null; duurMs: number };
/** What a message is about: its inner id, and what the receiver reads. */
export type Onderwerp = { abonnementId: number; id: number; uuid: string; op: Instant };

export const bezorgingen = ({ q }: Read) =>
  q
    .selectFrom("bezorgingen")
    .select([
      "id",
      "uuid",
      "abonnement_id as abonnementId",
      sql<Berichtsoort>`gebeurtenis`.as("gebeurtenis"),
      "inhoud",
      "status",
      "pogingen",
      "volgende_op as volgendeOp",
      "bezig_tot as bezigTot",
      "aangemaakt_op as aangemaaktOp",
      "bezorgd_op as bezorgdOp",
      "spoor",
    ]);

/** Puts a message to each of these receivers in line, to be sent at once. @returns the public ids */
export async function insertBezorgingen(
  trx: Trx,
  gebeurtenis: Berichtsoort,
  onderwerpen: readonly Onderwerp[],
  now: Instant,
): Promise<string[]> {
  const spoor = currentParent();
  const rows = onderwerpen.map(({ abonnementId, id, uuid, op }) => ({
    uuid: newUuid(),
    abonnement_id: abonnementId,
    gebeurtenis,
    onderwerp_id: id,
    inhoud: berichtInhoud(gebeurtenis, op, uuid),
    status: "wacht",
    volgende_op: now,
    aangemaakt_op: now,
    spoor,
  }));
  await trx.insertMany("bezorgingen", rows);
  return rows.map(({ uuid }) => uuid);
}

/** Who of the active receivers wants to hear of these things and was not told yet. */
export async function findOnderwerpen(
  trx: Trx,
  table: "terugkoppelingen" | "leveringen",
  gebeurtenis: Berichtsoort,
  ids: readonly number[],
): Promise<Onderwerp[]> {
  const op = table === "terugkoppelingen" ? sql`o.aangemaakt_op` : sql`coalesce(o.klaar_op, o.ontvangen_op)`;
  const { rows } = await sql<Onderwerp>`
    select a.id as "abonnementId", o.id, o.uuid, ${op} as op
    from ${sql.table(table)} as o
    join abonnementen as a on a.partner_id = o.partner_id
    where ${isOneOf(trx.engine, "o.id", ids)} and a.status = 'actief' and a.beeindigd_op is null
      and a.gebeurtenissen like ${`%"${gebeurtenis}"%`}
      and not exists (select 1 from bezorgingen as b
        where b.abonnement_id = a.id and b.gebeurtenis = ${gebeurtenis} and b.onderwerp_id = o.id)
    order by o.id, a.id`.execute(trx.q);
  return rows;
}

type DueVraag = { now: Instant; busy: readonly number[]; perReceiver: number; limit: number };

/**
 * What is due and not being sent by anybody, oldest first, at most `perReceiver` of each receiver that takes messages
 * now and is not in `busy`. Each is looked up by itself in an index, so a heap of one costs the others nothing.
 */
export function dueQuery({ engine }: Read, { now, busy, perReceiver, limit }: DueVraag) {
  const first = sql`select w.id, w.abonnement_id, w.volgende_op from bezorgingen as w
    where w.abonnement_id = a.id and w.status = 'wacht' and w.volgende_op <= ${now}
      and (w.bezig_tot is null or w.bezig_tot <= ${now})
    order by w.volgende_op, w.id limit ${sql.lit(perReceiver)}`;
  // SQLite has no lateral, and keeps its transactions apart by itself.
  const each =
    engine === "postgres"
      ? sql`cross join lateral (${first} for update of w skip locked) as b`
      : sql`cross join bezorgingen as b on b.id in (select id from (${first}))`;
  return sql<{ id: number; abonnementId: number }>`
    select b.id, b.abonnement_id as "abonnementId" from abonnementen as a ${each}
    where a.status = 'actief' and a.beeindigd_op is null and (a.pauze_tot is null or a.pauze_tot <= ${now})
      and not (${isOneOf(engine, "a.id", busy)})
    order by b.volgende_op, b.id limit ${sql.lit(limit)}`;
}

/** The same, kept from others that look at the same time. */
export async function dueBezorgingen(trx: Trx, vraag: DueVraag): Promise<{ id: number; abonnementId: number }[]> {
  return (await dueQuery(trx, vraag).execute(trx.q)).rows;
}

/** Takes these to send them: nobody else does until `tot`, and the try counts even when this process dies. */
export async function claimBezorgingen(trx: Trx, ids: readonly number[], tot: Instant): Promise<Bezorging[]> {
  await trx.q
    .updateTable("bezorgingen")
    .set({ bezig_tot: tot, pogingen: sql`pogingen + 1` })
    .where(isOneOf(trx.engine, "id", ids))
    .execute();
  return await bezorgingen(trx)
    .where(isOneOf(trx.engine, "id", ids))
    .orderBy("id")
    .execute();
}

/** Writes what became of a try. @returns false when the message is no longer with this try */
export async function finishPoging(
  { q }: Trx,
  { id, pogingen, bezigTot }: Bezorging,
  next: { status: Bezorgstatus; volgendeOp: Instant | null; bezorgdOp: Instant | null; pogingen: number },
): Promise<boolean> {
  const { numUpdatedRows } = await q
    .updateTable("bezorgingen")
    .set({ status: next.status, volgende_op: next.volgendeOp, bezorgd_op: next.bezorgdOp, bezig_tot: null })
    .set({ pogingen: next.pogingen })
    .where("id", "=", id)
    .where("status", "=", "wacht")
    .where("pogingen", "=", pogingen)
    .where("bezig_tot", "=", bezigTot)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertPoging(trx: Trx, bezorgingId: number, poging: Poging): Promise<void> {
  await trx.insertMany("bezorgpogingen", [
    {
      bezorging_id: bezorgingId,
      op: poging.op,
      http_status: poging.httpStatus,
      fout: poging.fout,
      duur_ms: poging.duurMs,
    },
  ]);
}

/** Gives up whatever still waits for a receiver. */
export async function giveUpAll({ q }: Trx, abonnementId: number): Promise<void> {
  await q
    .updateTable("bezorgingen")
    .set({ status: "opgegeven", volgende_op: null, bezig_tot: null })
    .where("abonnement_id", "=", abonnementId)
    .where("status", "=", "wacht")
    .execute();
}

/** Whether anything reached this receiver since a moment. */
export async function wasReachedSince({ q }: Read, abonnementId: number, since: Instant): Promise<boolean> {
  const row = await q
    .selectFrom("bezorgingen")
    .select("id")
    .where("abonnement_id", "=", abonnementId)
    .where("bezorgd_op", ">=", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Done, whether it arrived or not, and made before a moment: the oldest first. */
export const klaarQuery = ({ q }: Read, voor: Instant, limit: number) =>
  q
    .selectFrom("bezorgingen")
    .select("id")
    .where(sql<SqlBool>`status <> 'wacht'`)
    .where("aangemaakt_op", "<=", voor)
    .orderBy("aangemaakt_op")
    .orderBy("id")
    .limit(limit);

/** Erases these, with their tries. What somebody else holds at this moment stays until the next time. @returns how many */
export async function deleteKlaar(trx: Trx, voor: Instant, limit: number): Promise<number> {
  const skip = trx.engine === "postgres" ? sql`for update skip locked` : sql``;
  const ids = (await klaarQuery(trx, voor, limit).modifyEnd(skip).execute()).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const are = (column: "id" | "bezorging_id") => isOneOf(trx.engine, column, ids);
  await trx.q.deleteFrom("bezorgpogingen").where(are("bezorging_id")).execute();
  await trx.q.deleteFrom("bezorgingen").where(are("id")).execute();
  return ids.length;
}
