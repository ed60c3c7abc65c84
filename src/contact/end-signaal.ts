import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { isOpenMelding } from "../matching/rules.ts";
import type { Eindestatus } from "./end-rules.ts";
import { endSignalen } from "./end-signalen.ts";
import { lockBewoners } from "./end-store.ts";
import { groupPersonen } from "./household-rules.ts";
import { ownZaak, zaakGesloten } from "./own.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

export type EindeInvoer = { zaak: string; signaal: string; status: Eindestatus; toelichting?: string | undefined };
/** Where the zaak stands, and which signals ended. */
export type EindeAntwoord = ZaakStand & { signalen: string[] };

/**
 * Ends a signal because of the person that it is about, and with it every open signal of the zaak about the same person.
 * @throws Probleem 403; 404 for a zaak or signal that is not there; 409 when the zaak or the signal has ended already
 */
export async function endSignaal(ctx: Context, input: EindeInvoer): Promise<EindeAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { status, toelichting } = input;
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, input.zaak);
    const bewoners = await lockBewoners(trx, zaak.id);
    const genoemd = bewoners.find(({ uuid }) => uuid === input.signaal);
    if (!genoemd) throw nietGevonden();

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    if (!isOpenMelding(genoemd)) throw signaalBeeindigd();
    const persoon = groupPersonen(bewoners).find((item) => item.signalen.includes(genoemd.uuid));
    const ended = bewoners.filter((item) => isOpenMelding(item) && persoon?.signalen.includes(item.uuid));

    const signalen = ended.map(({ uuid }) => uuid);
    const gebeurtenis = { soort: "signaalBeeindigd" as const, details: { status, signalen }, tekst: toelichting };
    const einde = { signalen: ended, status, gebeurtenis, handeling: "signalen.beeindigd" as const };
    await endSignalen(ctx, trx, { ...zaak, gemeenteId }, einde);
    return { ...(await zaakStand(trx, gemeenteId, zaak.uuid)), signalen };
  });
}

export const signaalBeeindigd = () =>
  conflict("signaal-beeindigd", "Dit signaal is al gestopt, ingetrokken of doorgestuurd.");
