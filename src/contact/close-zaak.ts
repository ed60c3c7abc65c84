import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Eindresultaat } from "../law/lists.ts";
import { decideAfsluiting } from "./afsluiting-rules.ts";
import { loadAfsluitFeiten } from "./finish-store.ts";
import { finishZaken } from "./finish-zaken.ts";
import { ownZaak, zaakGesloten } from "./own.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

export type AfsluitingInvoer = { zaak: string; resultaat: Eindresultaat; toelichting?: string | undefined };

/**
 * Closes a zaak with one of the sixteen results; its partners hear of it after the commit.
 * @throws Probleem 403; 404; 409 when it is closed already; 422 when the duty to offer help is not met
 */
export async function closeZaak(ctx: Context, { zaak: zaakUuid, ...input }: AfsluitingInvoer): Promise<ZaakStand> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { resultaat, toelichting } = input;
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
    const feitenVan = await loadAfsluitFeiten(trx, [zaak.id]);

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const besluit = decideAfsluiting(resultaat, feitenVan(zaak.id), localDay(ctx.clock.now()));
    if (besluit.fouten.length > 0) throw geweigerd(besluit.fouten);

    await finishZaken(ctx, trx, [{ zaak: { ...zaak, gemeenteId }, resultaat, besluit, toelichting }]);
    return await zaakStand(trx, gemeenteId, zaak.uuid);
  });
}
