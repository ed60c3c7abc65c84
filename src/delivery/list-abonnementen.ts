import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listAbonnementen as listRows } from "./abonnement-store.ts";
import { type AbonnementAntwoord, toAbonnement } from "./view.ts";

/** All that a partner has, oldest first: ten at most. @throws Probleem 403 */
export async function listAbonnementen(ctx: Context): Promise<{ abonnementen: AbonnementAntwoord[] }> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  const rows = await listRows(ctx.db.read, partnerId);
  return { abonnementen: rows.map((row) => toAbonnement(row, ctx.clock.now())) };
}
