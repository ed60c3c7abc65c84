import type { Context } from "../context.ts";
import { listClientSleutels } from "./client-store.ts";
import { asPartner } from "./permission.ts";
import { toSleutelAntwoord } from "./sleutel-view.ts";

/** A partner's own public keys, those of its oldest client first. There are few: see `maxSleutels`. @throws Probleem 403 */
export async function listSleutels(ctx: Context) {
  const partnerId = asPartner(ctx, "sleutels:beheren");
  const clients = await listClientSleutels(ctx.db.read, partnerId);
  const sleutels = clients.flatMap(({ clientId, sleutels }) =>
    sleutels.map((item) => toSleutelAntwoord(item, clientId)),
  );
  return { sleutels };
}
