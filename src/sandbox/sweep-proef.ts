import { systeem } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { proefParameter } from "../law/parameters-proef.ts";
import { emptyAdressen, eraseAdressen, eraseSignalen, oldestBefore } from "./store.ts";

const batchSize = 200;

/**
 * Erases what was sent to the sandbox longer ago than it is kept. Safe to run often, and in two processes.
 *
 * @source beleid-proefgemeente
 * @returns how many signals were erased
 */
export async function sweepProef(base: Omit<Context, "actor">): Promise<number> {
  const nu = base.clock.now();
  const hours = 24 * proefParameter("bewaarDagen", localDay(nu));
  const voor = Temporal.Instant.from(nu).subtract({ hours }).toString({ smallestUnit: "millisecond" });
  if ((await oldestBefore(base.db.read, voor, 1)).length === 0) return 0;
  for (let total = 0; ; ) {
    const erased = await base.db.write(async (trx) => {
      const ids = await oldestBefore(trx, voor, batchSize);
      if (ids.length === 0) return 0;
      await eraseSignalen(trx, ids);
      await eraseAdressen(trx, await emptyAdressen(trx, ids), nu);
      const regel = { handeling: "proefgegevens gewist", gemeenteId: null, onderwerp: null };
      await recordAudit(systeem(base, "proef"), trx, [{ ...regel, details: { aantal: ids.length } }]);
      return ids.length;
    });
    total += erased;
    if (erased < batchSize) return total;
  }
}
