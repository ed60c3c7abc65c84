import type { Context } from "../context.ts";
import { bezorgingenDagen } from "../law/bewaren.ts";
import { localDay } from "../law/calendar.ts";
import { deleteKlaar } from "./bezorging-store.ts";

const batchSize = 500;
/** At most this many batches a time, so that other work gets its turn. */
const perLook = 100;

/**
 * Erases messages that are done and were kept long enough, with every try of them; one that waits stays. Safe to run
 * often, and in two processes.
 *
 * @source beleid-bezorgingen
 * @returns how many messages were erased
 */
export async function sweepBezorgingen(base: Pick<Context, "db" | "clock">): Promise<number> {
  const nu = base.clock.now();
  const hours = 24 * bezorgingenDagen(localDay(nu));
  const voor = Temporal.Instant.from(nu).subtract({ hours }).toString({ smallestUnit: "millisecond" });
  let erased = 0;
  for (let looks = 0; looks < perLook; looks += 1) {
    const count = await base.db.write((trx) => deleteKlaar(trx, voor, batchSize));
    erased += count;
    if (count < batchSize) break;
  }
  return erased;
}
