import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { setBeeindigd } from "./abonnement-store.ts";
import { giveUpAll } from "./bezorging-store.ts";
import { lockOwnAbonnement } from "./own.ts";

/** Ends it for good: what waits is not sent any more. @throws Probleem 403; 404, also when it ended before */
export async function endAbonnement(ctx: Context, { id }: { id: string }): Promise<void> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    await setBeeindigd(trx, abonnement.id, ctx.clock.now());
    await giveUpAll(trx, abonnement.id);
    await recordAudit(ctx, trx, [{ handeling: "abonnement.beeindigd", gemeenteId: null, onderwerp: id }]);
  });
}
