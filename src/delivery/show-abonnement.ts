import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ownAbonnement } from "./own.ts";
import { type AbonnementAntwoord, toAbonnement } from "./view.ts";

/** One of the partner's own, without its secret. @throws Probleem 403; 404 */
export async function showAbonnement(ctx: Context, { id }: { id: string }): Promise<AbonnementAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return toAbonnement(await ownAbonnement(ctx.db.read, partnerId, id), ctx.clock.now());
}
