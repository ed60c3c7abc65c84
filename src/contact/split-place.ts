import type { Context, Trx } from "../context.ts";
import type { Adres } from "../matching/adres.ts";
import { separateSpelling } from "./koppeling-adressen.ts";
import { findAdres, findGebied, insertAdres, insertZaakNaast } from "./split-store.ts";
import type { Inhoud } from "./verplaats-rules.ts";
import { openZaakIds, type VolleZaak } from "./verplaats-store.ts";

type Plek = { adres: Adres; adressleutel: string };
/** The address that signals are to go to, as far as it is known, with the ids of what is open there. */
export type Doel = {
  plek: Plek;
  adres: Awaited<ReturnType<typeof findAdres>>;
  gebied: Awaited<ReturnType<typeof findGebied>>;
  openIds: number[];
};

export async function findDoel(trx: Trx, gemeenteId: number, plek: Plek): Promise<Doel> {
  const adres = await findAdres(trx, gemeenteId, plek.adressleutel);
  return {
    plek,
    adres,
    gebied: await findGebied(trx, plek.adres),
    openIds: adres ? await openZaakIds(trx, [adres.zelfdeAlsId ?? adres.id]) : [],
  };
}

/**
 * The open zaak at the address, or a new one there. Was the address taken for another spelling of the one that the
 * signals leave, then it is a dwelling of its own from now on.
 *
 * @param zaken  those that the caller holds
 */
export async function openDoel(
  ctx: Context,
  trx: Trx,
  van: VolleZaak,
  { plek, adres, gebied }: Doel,
  zaken: readonly VolleZaak[],
): Promise<{ naar: VolleZaak; nieuw: boolean; los: Pick<Inhoud, "adressen" | "koppelingen"> }> {
  const now = ctx.clock.now();
  if (adres && adres.zelfdeAlsId === van.adres_id) {
    const los = await separateSpelling(ctx, trx, adres.id);
    return { naar: await insertZaakNaast(trx, van, adres.id, now), nieuw: true, los };
  }
  const los = { adressen: [], koppelingen: [] };
  const adresId = adres
    ? (adres.zelfdeAlsId ?? adres.id)
    : await insertAdres(trx, toRow(van.gemeente_id, plek, gebied));
  const open = zaken.find((zaak) => zaak.adres_id === adresId && zaak.afgesloten_op === null);
  return { naar: open ?? (await insertZaakNaast(trx, van, adresId, now)), nieuw: open === undefined, los };
}

const toRow = (gemeenteId: number, plek: Plek, gebied: Doel["gebied"]) => ({
  gemeenteId,
  ...plek,
  buurt: gebied?.buurt ?? null,
  wijk: gebied?.wijk ?? null,
});
