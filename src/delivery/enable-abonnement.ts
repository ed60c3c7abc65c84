import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { setStatus } from "./abonnement-store.ts";
import { lockOwnAbonnement } from "./own.ts";
import { type AbonnementAntwoord, toAbonnement } from "./view.ts";

/**
 * Switches on again what was switched off, and ends a pause. What was given up in the meantime stays so until its
 * partner asks for it; the mailbox has it all.
 * @throws Probleem 403; 404
 */
export async function enableAbonnement(ctx: Context, { id }: { id: string }): Promise<AbonnementAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    await setStatus(trx, abonnement.id, null);
    await recordAudit(ctx, trx, [{ handeling: "abonnement.ingeschakeld", gemeenteId: null, onderwerp: id }]);
    const on = { ...abonnement, status: "actief" as const, uitgeschakeldReden: null, pauzeTot: null };
    return toAbonnement(on, ctx.clock.now());
  });
}
