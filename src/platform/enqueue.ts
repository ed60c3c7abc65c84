import type { Row, Writer } from "./database.ts";
import { currentParent } from "./trace.ts";

type OutboxTable = {
  outbox: {
    soort: string;
    onderwerp_id: number;
    aangemaakt_op: string;
    beschikbaar_op: string;
    spoor: string | null;
  };
};

/** Writes outbox rows in the caller's transaction, to be done in its trace: see `outbox.ts`. */
export async function enqueue<T extends OutboxTable>(
  trx: Writer<T>,
  soort: string,
  onderwerpIds: readonly number[],
  now: string,
): Promise<void> {
  const row = { soort, aangemaakt_op: now, beschikbaar_op: now, spoor: currentParent() };
  const rows = onderwerpIds.map((onderwerp_id): Row => ({ ...row, onderwerp_id }));
  await trx.insertMany("outbox", rows);
}
