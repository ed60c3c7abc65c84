import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { holdClientSleutels, replaceSleutels } from "./client-store.ts";
import { asPartner } from "./permission.ts";
import { vingerafdruk } from "./sleutel-rules.ts";

/**
 * Takes a key of a partner's client back: no new tokens with it at once, and what was asked for with it ends within five
 * seconds.
 * @throws Probleem 403; 404 for what is absent or another's; 409 for a client's last key, which would lock it out
 */
export async function revokeSleutel(ctx: Context, { kid }: { kid: string }): Promise<void> {
  const partnerId = asPartner(ctx, "sleutels:beheren");
  await ctx.db.write(async (trx) => {
    const clients = await holdClientSleutels(trx, partnerId);
    const client = clients.find(({ sleutels }) => sleutels.some((item) => item.kid === kid));
    const sleutel = client?.sleutels.find((item) => item.kid === kid);
    if (!client || !sleutel) throw nietGevonden();
    if (client.sleutels.length === 1) {
      throw conflict("laatste-sleutel", "Dit is de laatste sleutel. Voeg eerst een nieuwe toe.");
    }
    const rest = client.sleutels.filter((item) => item !== sleutel);
    await replaceSleutels(trx, client.id, rest);
    const details = { vingerafdruk: vingerafdruk(sleutel) };
    await recordAudit(ctx, trx, [
      { handeling: "sleutel ingetrokken", gemeenteId: null, onderwerp: client.clientId, details },
    ]);
  });
}
