import type { Read } from "../context.ts";
import type { SignaalRij } from "./household-store.ts";
import { loadKoppelingenVan } from "./koppeling-store.ts";
import { loadKanten, toZaakKoppeling } from "./koppeling-view.ts";
import { toVerplaatsing } from "./verplaats-view.ts";
import { findSamengevoegdMet, loadVerplaatsingen } from "./verplaatsingen-store.ts";
import { personenOf } from "./view.ts";
import type { ZaakRij } from "./zaken-store.ts";

/** What the whole of one household shows and the list does not: who is who, what may belong to it, what was moved. */
export async function loadHuishoudDelen(read: Read, zaak: ZaakRij, signalen: readonly SignaalRij[]) {
  const koppelingen = await loadKoppelingenVan(read, zaak.adres_id);
  const kanten = await loadKanten(read, koppelingen);
  const verplaatsingen = await loadVerplaatsingen(read, zaak.uuid);
  return {
    personen: personenOf(signalen),
    koppelingen: koppelingen.map((rij) => toZaakKoppeling(rij, kanten, zaak)),
    verplaatsingen: verplaatsingen.map((rij) => toVerplaatsing(rij, zaak.uuid)),
    samengevoegdMet: await findSamengevoegdMet(read, zaak.id),
  };
}
export type HuishoudDelen = Awaited<ReturnType<typeof loadHuishoudDelen>>;
