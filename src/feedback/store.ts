import type { Read, Trx } from "../context.ts";
import type { BronSleutel } from "../law/sources.ts";
import { enqueue } from "../platform/enqueue.ts";
import { newUuid } from "../platform/ids.ts";
import { holdRows, isOneOf } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { JaNee, Woorden } from "./rules.ts";

export type NieuweTerugkoppeling = { signaalId: number; partnerId: number; gemeenteId: number; woorden: Woorden };
export type Terugkoppeling = Woorden & {
  uuid: string;
  aangemaaktOp: Instant;
  ontvangenOp: Instant | null;
  nietOpgehaaldOp: Instant | null;
};
/** As it lies in the partner's mailbox, with the partner's own words for the signal. */
export type Bericht = Terugkoppeling & { id: number; gemeenteId: number; signaal: string; kenmerk: string };

/**
 * Puts answers in the mailboxes of partners. `now` is the instant of writing.
 *
 * One transaction at a time writes in one mailbox, so that its numbers rise in the order in which they become visible:
 * otherwise a reader could be given a later one first, and its cursor would pass by the other for ever.
 */
export async function insertTerugkoppelingen(
  trx: Trx,
  items: readonly NieuweTerugkoppeling[],
  now: Instant,
): Promise<void> {
  if (items.length === 0) return;
  await holdMailboxes(
    trx,
    items.map(({ partnerId }) => partnerId),
  );
  const ids = await trx.takeIds("terugkoppelingen", items.length);
  const rows = items.map(({ signaalId, partnerId, gemeenteId, woorden }, index) => ({
    id: ids[index] as number,
    uuid: newUuid(),
    signaal_id: signaalId,
    partner_id: partnerId,
    gemeente_id: gemeenteId,
    waarde: woorden.waarde,
    contact: woorden.contact,
    regeling: woorden.regeling,
    bronnen: JSON.stringify(woorden.bronnen),
    aangemaakt_op: now,
  }));
  await trx.insertMany("terugkoppelingen", rows);
  await enqueue(trx, "terugkoppeling.aangemaakt", ids, now);
}

/** In one order, so that two that write to the same partners wait for each other instead of deadlocking. */
async function holdMailboxes(trx: Trx, partnerIds: readonly number[]): Promise<void> {
  await trx.q
    .selectFrom("signaalpartners")
    .select("id")
    .where(isOneOf(trx.engine, "id", [...new Set(partnerIds)]))
    .orderBy("id")
    .modifyEnd(holdRows(trx))
    .execute();
}

/** The newest answer on each of these signals, by the inner id of the signal; absent when there is none yet. */
export async function latestTerugkoppeling(
  read: Read,
  signaalIds: readonly number[],
): Promise<Map<number, Terugkoppeling>> {
  const newest = read.q
    .selectFrom("terugkoppelingen")
    .select(({ fn }) => fn.max("id").as("id"))
    .where(isOneOf(read.engine, "signaal_id", signaalIds))
    .groupBy("signaal_id");
  const rows = await read.q
    .selectFrom("terugkoppelingen")
    .select(["signaal_id", "uuid", "waarde", "contact", "regeling", "bronnen", "aangemaakt_op", "ontvangen_op"])
    .select("niet_opgehaald_op")
    .where("id", "in", newest)
    .execute();
  return new Map(rows.map((row) => [row.signaal_id, toTerugkoppeling(row)]));
}

/** A partner's mailbox in the order of arrival, after the message with inner id `na`. */
export function mailboxQuery(
  read: Read,
  filter: { partnerId: number; na: number; alleenOpen: boolean; limiet: number },
) {
  const query = selectBericht(read)
    .where("terugkoppelingen.partner_id", "=", filter.partnerId)
    .where("terugkoppelingen.id", ">", filter.na)
    .orderBy("terugkoppelingen.id")
    .limit(filter.limiet);
  return filter.alleenOpen ? query.where("terugkoppelingen.ontvangen_op", "is", null) : query;
}

export async function findBericht(read: Read, partnerId: number, uuid: string): Promise<Bericht | undefined> {
  const row = await selectBericht(read)
    .where("terugkoppelingen.partner_id", "=", partnerId)
    .where("terugkoppelingen.uuid", "=", uuid)
    .executeTakeFirst();
  return row && toBericht(row);
}

/** @returns false when the partner had acknowledged it before: the first time is kept */
export async function setOntvangen(trx: Trx, id: number, now: Instant): Promise<boolean> {
  const result = await trx.q
    .updateTable("terugkoppelingen")
    .set({ ontvangen_op: now })
    .where("id", "=", id)
    .where("ontvangen_op", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const selectBericht = (read: Read) =>
  read.q
    .selectFrom("terugkoppelingen")
    .leftJoin("signalen", "signalen.id", "terugkoppelingen.signaal_id")
    .select([
      "terugkoppelingen.id",
      "terugkoppelingen.uuid",
      "terugkoppelingen.gemeente_id",
      "terugkoppelingen.waarde",
      "terugkoppelingen.contact",
      "terugkoppelingen.regeling",
      "terugkoppelingen.bronnen",
      "terugkoppelingen.aangemaakt_op",
      "terugkoppelingen.ontvangen_op",
      "terugkoppelingen.niet_opgehaald_op",
      "signalen.uuid as signaal",
      "signalen.kenmerk",
    ]);

type BerichtRij = Awaited<ReturnType<ReturnType<typeof selectBericht>["execute"]>>[number];

export function toBericht(row: BerichtRij): Bericht {
  // The foreign key says that the signal is there.
  const signaal = { signaal: row.signaal as string, kenmerk: row.kenmerk as string };
  return { ...toTerugkoppeling(row), ...signaal, id: row.id, gemeenteId: row.gemeente_id };
}

function toTerugkoppeling(row: Omit<BerichtRij, "id" | "gemeente_id" | "signaal" | "kenmerk">): Terugkoppeling {
  return {
    uuid: row.uuid,
    waarde: row.waarde,
    contact: row.contact as JaNee | null,
    regeling: row.regeling as JaNee | null,
    bronnen: JSON.parse(row.bronnen) as BronSleutel[],
    aangemaaktOp: row.aangemaakt_op,
    ontvangenOp: row.ontvangen_op,
    nietOpgehaaldOp: row.niet_opgehaald_op,
  };
}
