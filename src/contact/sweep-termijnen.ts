import { systeem } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { enqueue } from "../platform/outbox.ts";
import { escalateTermijnen } from "./escalate-termijnen.ts";
import { ripeTermijnen, type Stap, setStatus } from "./termijnen-store.ts";

/** Late ones first. A term that was open for long after its last day skips the state in between. */
const stappen: readonly Stap[] = [
  { van: "risico", naar: "verlopen", teLaat: true },
  { van: "open", naar: "verlopen", teLaat: true },
  { van: "open", naar: "risico", teLaat: false },
];
const batchSize = 1_000;

/**
 * Marks in every municipality what is at risk and what is breached today, a thousand rows a transaction, and hands over
 * the zaken for which a work agreement says so.
 *
 * Safe to run twice and in two processes: a step takes only rows that still have the old state.
 *
 * @returns how many terms went to each state
 * @source risico-grens beleid-werkafspraken
 */
export async function sweepTermijnen(base: Omit<Context, "actor">): Promise<{ risico: number; verlopen: number }> {
  const ctx = systeem(base, "termijnen");
  const vandaag = localDay(ctx.clock.now());
  const aantal = { risico: 0, verlopen: 0 };
  for (const stap of stappen) {
    for (;;) {
      const moved = await ctx.db.write((trx) => moveBatch(ctx, trx, stap, vandaag));
      if (moved === 0) break;
      aantal[stap.naar] += moved;
    }
  }
  await escalateTermijnen(ctx);
  return aantal;
}

/** One batch with its outbox rows and audit. A zaak is told of once a batch: between two, its place may be made anew. */
async function moveBatch(ctx: Context, trx: Trx, stap: Stap, vandaag: string): Promise<number> {
  const ripe = await ripeTermijnen(trx, stap, vandaag, batchSize).execute();
  if (ripe.length === 0) return 0;
  await setStatus(
    trx,
    ripe.map(({ id }) => id),
    stap.naar,
  );
  const zaakIds = new Set(ripe.map(({ zaak_id }) => zaak_id));
  await enqueue(trx, "zaak.herprioriteren", [...zaakIds], ctx.clock.now());
  const regels = [...Map.groupBy(ripe, ({ gemeente_id }) => gemeente_id)].map(([gemeenteId, rows]) => ({
    handeling: "termijnen.bijgewerkt",
    gemeenteId,
    onderwerp: null,
    details: { van: stap.van, naar: stap.naar, aantal: rows.length },
  }));
  await recordAudit(ctx, trx, regels);
  return ripe.length;
}
