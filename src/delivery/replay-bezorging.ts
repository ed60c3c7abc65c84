import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { findBezorging, loadPogingen, lockBezorging, restartBezorging } from "./bezorglijst-store.ts";
import { isUitgeschakeld, lockOwnAbonnement, own } from "./own.ts";
import { type BezorgingAntwoord, toBezorging } from "./view.ts";

/**
 * Sends a message again at once, under the id that it had, with the whole schedule before it. One that is being sent at
 * this moment is left to it.
 * @throws Probleem 403; 404; 409 when the receiver is switched off
 */
export async function replayBezorging(
  ctx: Context,
  { id, bezorging: uuid }: { id: string; bezorging: string },
): Promise<BezorgingAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    const bezorging = await own(uuid, () => lockBezorging(trx, abonnement.id, uuid));
    if (abonnement.status !== "actief") throw isUitgeschakeld();

    const now = ctx.clock.now();
    const isBusy = bezorging.bezigTot !== null && bezorging.bezigTot > now;
    if (!isBusy) await restartBezorging(trx, bezorging.id, now);
    await recordAudit(ctx, trx, [{ handeling: "bezorging.herhaald", gemeenteId: null, onderwerp: uuid }]);
    const pogingen = await loadPogingen(trx, [bezorging.id]);
    const changed = await own(uuid, () => findBezorging(trx, abonnement.id, uuid));
    return toBezorging(changed, pogingen.get(bezorging.id) ?? []);
  });
}
