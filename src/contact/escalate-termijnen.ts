import type { Context, Trx } from "../context.ts";
import { escalateZaken } from "./escalate-zaken.ts";
import { loadGemist, lockOpenZaken, markGeescaleerd, ripeZaken } from "./escalatie-store.ts";

const batchSize = 500;

/**
 * Hands every open zaak with a missed term to the team that its work agreement names, some hundreds a transaction.
 *
 * Safe to run twice and in two processes: a term is looked at again once its zaak is held, and marked in the same
 * transaction.
 *
 * @returns how many terms had their consequence
 * @source maastricht-werkwijze rotterdam-werkwijze haarlem-werkafspraken
 */
export async function escalateTermijnen(ctx: Context): Promise<number> {
  for (let total = 0; ; ) {
    const batch = await ctx.db.write((trx) => escalateBatch(ctx, trx));
    if (batch === null) return total;
    total += batch;
  }
}

/** One batch; null when nothing is left, zero when another process did what was found. */
async function escalateBatch(ctx: Context, trx: Trx): Promise<number | null> {
  const ripe = await ripeZaken(trx, batchSize).execute();
  if (ripe.length === 0) return null;
  const zaken = await lockOpenZaken(
    trx,
    ripe.map(({ zaak_id }) => zaak_id),
  );
  const gemist = await loadGemist(
    trx,
    zaken.map(({ id }) => id),
  );
  if (gemist.length === 0) return 0;
  const escalaties = gemist.map(({ zaak_id, soort, vervalt_op, rol }) => ({
    zaakId: zaak_id,
    regel: soort,
    rol,
    aanleiding: { termijn: soort, vervaltOp: vervalt_op },
  }));
  await escalateZaken(ctx, trx, zaken, escalaties);
  await markGeescaleerd(
    trx,
    gemist.map(({ id }) => id),
    ctx.clock.now(),
  );
  return gemist.length;
}
