import { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geenRecht, nietGevonden } from "../errors.ts";
import { checkInput } from "./check-input.ts";
import { findClientOwner, markRevoked } from "./client-store.ts";

const schema = z.strictObject({ clientId: z.string() });

/**
 * Takes a client's access away: no new tokens at once, and its present ones stop within five seconds.
 * A municipality with scope beheer may revoke its own clients, the program any.
 * @throws Probleem 403; 404 when there is no such client, it is revoked already, or it is somebody else's
 */
export async function revokeClient(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const { clientId } = checkInput(schema, input);
  const { actor } = ctx;
  if (actor.soort === "partner" || (actor.soort === "gemeente" && !actor.scopes.has("beheer"))) throw geenRecht();
  await ctx.db.write(async (trx) => {
    const owner = await findClientOwner(trx, clientId);
    if (!owner) throw nietGevonden();
    if (actor.soort === "gemeente" && owner.gemeenteId !== actor.gemeenteId) throw nietGevonden();
    await markRevoked(trx, clientId, ctx.clock.now());
    await recordAudit(ctx, trx, [
      { handeling: "client ingetrokken", gemeenteId: owner.gemeenteId, onderwerp: clientId },
    ]);
  });
}
