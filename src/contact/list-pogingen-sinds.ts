import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { loadPogingenNa } from "./contact-eens-store.ts";
import { own } from "./own.ts";
import { readVersie } from "./versie-store.ts";
import { findZaak } from "./zaken-store.ts";
import { eisZicht } from "./zicht.ts";

/**
 * Who else wrote down a contact in a zaak since a page of it was made; nobody when that version is none of ours.
 * @param input `versie` as `showVersie` gave it
 * @throws Probleem 403; 404
 */
export async function listPogingenSinds(
  ctx: Context,
  { zaak: uuid, versie }: { zaak: string; versie: string },
): Promise<{ naam: string | null; vastgelegdOp: string }[]> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const zaak = await own(uuid, () => findZaak(ctx.db.read, gemeenteId, uuid));
  eisZicht(ctx, [zaak]);
  const gezien = readVersie(versie);
  if (gezien === null) return [];
  const zelf = ctx.actor.soort === "gemeente" ? (ctx.actor.medewerker?.id ?? 0) : 0;
  const rows = await loadPogingenNa(ctx.db.read, zaak.id, gezien.poging, zelf);
  return rows.map(({ wie, vastgelegdOp }) => ({
    naam: wie === null ? null : medewerkerPersoon.open(wie).naam,
    vastgelegdOp,
  }));
}
