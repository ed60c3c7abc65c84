import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findBericht } from "./store.ts";
import { type TerugkoppelingAntwoord, toAntwoord } from "./view.ts";

/** One answer from the partner's own mailbox, as a webhook names it. @throws Probleem 403; 404 */
export async function showTerugkoppeling(ctx: Context, { id }: { id: string }): Promise<TerugkoppelingAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  const bericht = isUuid(id) ? await findBericht(ctx.db.read, partnerId, id) : undefined;
  if (!bericht) throw nietGevonden();
  return toAntwoord(bericht);
}
