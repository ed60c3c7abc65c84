import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import type { Instant } from "../tables.ts";
import { type Abonnement, setGeheim } from "./abonnement-store.ts";
import { newGeheim } from "./handtekening.ts";
import { lockOwnAbonnement } from "./own.ts";
import { type AbonnementMetGeheim, withGeheim } from "./view.ts";

/** How long the former secret signs along, so that a receiver has a working day to change over. */
const overlap = { hours: 24 };

/**
 * A new secret or key pair. Until the overlap ends every message carries two signatures. Another rotation within it
 * replaces the newest secret alone and moves no end: its answer may have been lost, and then the receiver still checks
 * with the former one.
 * @throws Probleem 403; 404
 */
export async function rotateGeheim(ctx: Context, { id }: { id: string }): Promise<AbonnementMetGeheim> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    const now = ctx.clock.now();
    const geheim = newGeheim(abonnement.handtekening);
    const vorig = vorigVan(abonnement, now);
    await setGeheim(trx, abonnement.id, { geheim, ...vorig });
    await recordAudit(ctx, trx, [{ handeling: "abonnement.geheim-vervangen", gemeenteId: null, onderwerp: id }]);
    return withGeheim({ ...abonnement, geheim, ...vorig }, now);
  });
}

/** The secret that signs along from now on: the one that does already, as long as it runs. */
function vorigVan({ geheim, vorigGeheim, vorigGeheimTot }: Abonnement, now: Instant) {
  if (vorigGeheim !== null && vorigGeheimTot !== null && vorigGeheimTot > now) return { vorigGeheim, vorigGeheimTot };
  const tot = Temporal.Instant.from(now).add(overlap).toString({ smallestUnit: "millisecond" });
  return { vorigGeheim: geheim, vorigGeheimTot: tot };
}
