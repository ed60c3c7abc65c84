import type { Writer } from "./database.ts";

type OutboxTable = {
  outbox: { soort: string; onderwerp_id: number; aangemaakt_op: string; beschikbaar_op: string };
};

/** Writes outbox rows in the caller's transaction: see `outbox.ts`. */
export async function enqueue<T extends OutboxTable>(
  trx: Writer<T>,
  soort: string,
  onderwerpIds: readonly number[],
  now: string,
): Promise<void> {
  const rows = onderwerpIds.map((onderwerp_id) => ({ soort, onderwerp_id, aangemaakt_op: now, beschikbaar_op: now }));
  await trx.insertMany("outbox", rows);
}
