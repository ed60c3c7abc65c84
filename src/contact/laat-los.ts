import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { releaseBezig } from "./bezig-store.ts";
import { zelf } from "./open-zaak-bezig.ts";
import { ownZaak } from "./own.ts";

/**
 * The one who acts is busy with this zaak no more; nothing happens when it was another or nobody.
 * @throws Probleem 403, 404
 */
export async function laatLos(ctx: Context, { zaak: uuid }: { zaak: string }): Promise<void> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const medewerkerId = zelf(ctx);
  if (medewerkerId === null) return;
  await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, uuid);
    await releaseBezig(trx, zaak.id, medewerkerId);
  });
}
