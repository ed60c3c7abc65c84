import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { enqueue } from "../platform/outbox.ts";
import { changeHuishouden, type HuishoudAntwoord, type HuishoudWijziging, showHuishouden } from "./huishouden-rules.ts";
import { loadHuishouden, saveHuishouden } from "./huishouden-store.ts";
import { ownZaak, zaakGesloten } from "./own.ts";
import { insertGebeurtenissen } from "./store.ts";

export type HuishoudInvoer = HuishoudWijziging & { zaak: string };

/**
 * Writes down what the municipality itself knows of a household. Its place and team may change by it; the audit and the
 * timeline say what it is about, never what it says.
 * @throws Probleem 403; 404; 409 when the zaak is closed
 */
export async function recordHuishouden(
  ctx: Context,
  { zaak: zaakUuid, ...wijziging }: HuishoudInvoer,
): Promise<HuishoudAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const now = ctx.clock.now();
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
    const bekend = (await loadHuishouden(trx, zaak.id)) ?? {};

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const { gegevens, gewijzigd } = changeHuishouden(bekend, wijziging);
    if (gewijzigd.length === 0) return showHuishouden(gegevens);

    await saveHuishouden(trx, zaak.id, gegevens);
    const details = { sleutels: gewijzigd };
    await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, [{ soort: "huishouden", details }]);
    await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
    await enqueue(trx, "zaak.routeren", [zaak.id], now);
    await recordAudit(ctx, trx, [{ handeling: "zaak.huishouden", gemeenteId, onderwerp: zaak.uuid, details }]);
    return showHuishouden(gegevens);
  });
}
