import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { reprioritizeZaken } from "./reprioritize-zaken.ts";
import { zakenOfEarlierDays } from "./store.ts";

const batchSize = 500;

/**
 * Gives every open zaak its place of today, once a day: a crisis comes nearer and people have birthdays without
 * anything else happening. Safe to run often, in two processes, and after days of standing still.
 *
 * @returns how many zaken were looked at
 */
export async function sweepPrioriteiten(base: Omit<Context, "actor">): Promise<number> {
  const vandaag = localDay(base.clock.now());
  for (let total = 0; ; ) {
    const seen = await base.db.write(async (trx) => {
      const zaakIds = await zakenOfEarlierDays(trx, vandaag, batchSize);
      await reprioritizeZaken(base, trx, zaakIds);
      return zaakIds.length;
    });
    total += seen;
    if (seen < batchSize) return total;
  }
}
