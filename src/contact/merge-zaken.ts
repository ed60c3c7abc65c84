import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, geweigerd, nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { mergeTogether } from "./merge-together.ts";
import { zaakGesloten } from "./own.ts";
import { lockZaken } from "./verplaats-store.ts";
import { type VerplaatsingAntwoord, verplaatsingAntwoord } from "./verplaats-view.ts";
import { eisGezien, eisZicht } from "./zicht.ts";

export type SamenvoegingInvoer = { zaak: string; met: string; reden: string };

/**
 * Merges another open zaak into this one by hand: team and behandelaar of this one stay.
 * @throws Probleem 403; 404 for a zaak that is not this municipality's; 409 when one of them is closed; 422 for itself
 */
export async function mergeZaken(
  ctx: Context,
  { zaak, met, reden }: SamenvoegingInvoer,
): Promise<VerplaatsingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  return await ctx.db.write(async (trx) => {
    const found = await lockZaken(trx, gemeenteId, { uuids: [zaak, met].filter(isUuid) });
    const [blijft, gaat] = [zaak, met].map((uuid) => found.find((item) => item.uuid === uuid));
    if (!blijft || !gaat) throw nietGevonden();
    eisZicht(ctx, [blijft, gaat]);
    await eisGezien(trx, ctx, blijft);
    if (blijft.id === gaat.id) throw geweigerd([zelfdeZaak]);
    if (blijft.afgesloten_op !== null) throw zaakGesloten();
    if (gaat.afgesloten_op !== null) throw andereGesloten();

    const verplaatsing = await mergeTogether(ctx, trx, { blijft, gaat, reden });
    return await verplaatsingAntwoord(trx, gemeenteId, zaak, verplaatsing);
  });
}

const andereGesloten = () =>
  conflict("andere-zaak-gesloten", "De andere zaak is gesloten. Alleen zaken die open zijn, kunt u samenvoegen.");
const zelfdeZaak = { veld: "/met", code: "zelfde-zaak", melding: "Noem een andere zaak dan deze." };
