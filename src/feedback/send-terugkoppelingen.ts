import type { Context, Trx } from "../context.ts";
import { loadSignalen, loadSignalenById, loadZaken } from "./closed-store.ts";
import { tellSignalen } from "./tell-signalen.ts";

/**
 * Tells the partner of every signal in these zaken how it ended, in the caller's transaction.
 *
 * Says only what is new: a second run, or a zaak that was reopened and closed with the same result, adds nothing. A zaak
 * that is open again by now is left alone.
 */
export async function sendTerugkoppelingen(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaakIds: readonly number[],
): Promise<void> {
  const zaken = (await loadZaken(trx, zaakIds)).filter(({ resultaat }) => resultaat !== null);
  await tellSignalen(ctx, trx, zaken, await loadSignalen(trx, zaken));
}

/**
 * Tells the partner of each of these signals that it ended by itself, also while its zaak goes on. At once, and not when
 * the zaak closes: that would tell that there is more at the address.
 *
 * @source ddas-terugkoppeling
 */
export async function sendBeeindigd(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  signaalIds: readonly number[],
): Promise<void> {
  const before = await loadSignalenById(trx, signaalIds);
  const zaken = await loadZaken(trx, [...new Set(before.map(({ zaakId }) => zaakId))]);
  // Read again, now that nobody else can tell of them.
  await tellSignalen(ctx, trx, zaken, await loadSignalenById(trx, signaalIds));
}
