import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geenRecht } from "../errors.ts";
import { findBezig, takeBezig } from "./bezig-store.ts";
import { zelf } from "./open-zaak-bezig.ts";
import { ownZaak, zaakGesloten } from "./own.ts";

/**
 * Makes the one who acts the one who is busy with a zaak, whoever was. Whose page it is open on hears of it.
 * @throws Probleem 403, also for a machine; 404; 409 when the zaak is closed
 */
export async function neemOver(ctx: Context, { zaak: uuid }: { zaak: string }): Promise<void> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const medewerkerId = zelf(ctx);
  if (medewerkerId === null) throw geenRecht();
  const now = ctx.clock.now();
  await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, uuid);
    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const found = await findBezig(trx, zaak.id);
    if (found?.medewerkerId === medewerkerId) return;
    await takeBezig(trx, { zaakId: zaak.id, medewerkerId, now });
    const details = { van: found?.wie ?? null };
    await recordAudit(ctx, trx, [{ handeling: "zaak.overgenomen", gemeenteId, onderwerp: zaak.uuid, details }]);
  });
}
