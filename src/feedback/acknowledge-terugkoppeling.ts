import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findBericht, setOntvangen } from "./store.ts";
import { type TerugkoppelingAntwoord, toAntwoord } from "./view.ts";

/**
 * The partner says that it has read a terugkoppeling. Saying so again changes nothing: the first time is kept.
 * @throws Probleem 403; 404 for what is absent or another partner's
 */
export async function acknowledgeTerugkoppeling(ctx: Context, input: { id: string }): Promise<TerugkoppelingAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  if (!isUuid(input.id)) throw nietGevonden();
  return await ctx.db.write(async (trx) => {
    const bericht = await findBericht(trx, partnerId, input.id);
    if (!bericht) throw nietGevonden();
    if (await setOntvangen(trx, bericht.id, ctx.clock.now())) {
      const { gemeenteId, uuid } = bericht;
      await recordAudit(ctx, trx, [{ handeling: "terugkoppeling.ontvangen", gemeenteId, onderwerp: uuid }]);
    }
    return toAntwoord((await findBericht(trx, partnerId, input.id)) ?? bericht);
  });
}
