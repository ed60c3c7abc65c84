import type { Context, Read } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { type KoppelingRij, loadWoning, loadZakenOp } from "./koppeling-store.ts";
import { isInZicht, teamBound } from "./zicht.ts";

/** Somebody of a wijkteam sees and decides only where an open zaak at either side is in sight. @throws Probleem 404 */
export async function eisKant(ctx: Context, read: Read, koppeling: KoppelingRij): Promise<void> {
  if (teamBound(ctx) === null) return;
  const zaken = await openZakenOf(read, koppeling);
  if (!zaken.some((zaak) => isInZicht(ctx, zaak))) throw nietGevonden();
}

/** The open zaken at either side, as they are now. */
export async function openZakenOf(read: Read, { adres_a_id, adres_b_id }: KoppelingRij) {
  const woningen = await loadWoning(read, [adres_a_id, adres_b_id]);
  const zaken = await loadZakenOp(
    read,
    woningen.map(({ id }) => id),
  );
  return zaken.filter(({ isOpen }) => isOpen);
}
