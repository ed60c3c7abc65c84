import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { setGeheim } from "./abonnement-store.ts";
import { newGeheim } from "./handtekening.ts";
import { lockOwnAbonnement } from "./own.ts";
import { type AbonnementMetGeheim, withGeheim } from "./view.ts";

/** How long the former secret signs along, so that a receiver has a working day to change over. */
const overlap = { hours: 24 };

/**
 * A new secret or key pair. Until the overlap ends every message carries two signatures; of two rotations within it only
 * the last two secrets sign.
 * @throws Probleem 403; 404
 */
export async function rotateGeheim(ctx: Context, { id }: { id: string }): Promise<AbonnementMetGeheim> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    const now = ctx.clock.now();
    const vorigGeheimTot = Temporal.Instant.from(now).add(overlap).toString({ smallestUnit: "millisecond" });
    const geheim = newGeheim(abonnement.handtekening);
    await setGeheim(trx, abonnement, geheim, vorigGeheimTot);
    await recordAudit(ctx, trx, [{ handeling: "abonnement.geheim-vervangen", gemeenteId: null, onderwerp: id }]);
    return withGeheim({ ...abonnement, geheim, vorigGeheimTot }, now);
  });
}
