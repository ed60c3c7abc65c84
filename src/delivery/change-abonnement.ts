import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { setDoel } from "./abonnement-store.ts";
import type { AbonnementInvoer } from "./create-abonnement.ts";
import { checkDoel, lockOwnAbonnement, ownAbonnement } from "./own.ts";
import { type AbonnementAntwoord, toAbonnement } from "./view.ts";

/**
 * Another address, or other events. What waits goes to the new address.
 * @throws Probleem 403; 404; 422 when the address may not be called
 */
export async function changeAbonnement(
  ctx: Context,
  { id, ...input }: AbonnementInvoer & { id: string },
): Promise<AbonnementAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  // First whether it is this partner's at all: another gets the same answer whatever address it sends.
  await ownAbonnement(ctx.db.read, partnerId, id);
  const url = await checkDoel(ctx, input.url);
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    const { gebeurtenissen } = input;
    await setDoel(trx, abonnement.id, { url, gebeurtenissen });
    const details = { gebeurtenissen, anderAdres: url !== abonnement.url };
    await recordAudit(ctx, trx, [{ handeling: "abonnement.gewijzigd", gemeenteId: null, onderwerp: id, details }]);
    return toAbonnement({ ...abonnement, url, gebeurtenissen }, ctx.clock.now());
  });
}
