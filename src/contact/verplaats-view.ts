import type { Read } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { loadVerplaatsingen } from "./verplaatsingen-store.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

type VerplaatsingRij = Awaited<ReturnType<typeof loadVerplaatsingen>>[number];

/** A merge or a split as one of its two zaken shows it. */
export function toVerplaatsing(rij: VerplaatsingRij, zaakId: string) {
  const isVan = rij.van === zaakId;
  return {
    id: rij.uuid,
    soort: rij.soort,
    rol: isVan ? ("van" as const) : ("naar" as const),
    andereZaak: { id: isVan ? rij.naar : rij.van },
    op: rij.op,
    ongedaanOp: rij.ongedaan_op,
  };
}
export type ZaakVerplaatsing = ReturnType<typeof toVerplaatsing>;
export type VerplaatsingAntwoord = ZaakVerplaatsing & { zaak: ZaakStand };

/** One merge or split with where the zaak stands that asked for it. */
export async function verplaatsingAntwoord(
  read: Read,
  gemeenteId: number,
  zaakUuid: string,
  verplaatsing: string,
): Promise<VerplaatsingAntwoord> {
  const rij = (await loadVerplaatsingen(read, zaakUuid)).find(({ uuid }) => uuid === verplaatsing);
  if (!rij) throw nietGevonden();
  return { ...toVerplaatsing(rij, zaakUuid), zaak: await zaakStand(read, gemeenteId, zaakUuid) };
}
