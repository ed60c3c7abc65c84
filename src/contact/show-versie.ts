import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { own } from "./own.ts";
import { loadVersie, versieTekst } from "./versie-store.ts";
import { findZaak } from "./zaken-store.ts";
import { eisZicht } from "./zicht.ts";

/**
 * What a form bears so that a change by somebody else since is noticed: see `Context.gezien`.
 * @throws Probleem 403, 404
 */
export async function showVersie(ctx: Context, { zaak: uuid }: { zaak: string }): Promise<string> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const zaak = await own(uuid, () => findZaak(ctx.db.read, gemeenteId, uuid));
  eisZicht(ctx, [zaak]);
  return versieTekst(await loadVersie(ctx.db.read, zaak.id));
}
