import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { resolveWerklijst } from "./resolve-werklijst.ts";
import { loadWijken } from "./werklijst-feiten-store.ts";
import { heleLijst } from "./werklijst-rules.ts";
import type { WerklijstKeuze } from "./werklijst-store.ts";

/**
 * The codes of the neighbourhoods in which the actor sees open work, for choosing one.
 * @throws Probleem 403
 */
export async function listWerklijstWijken(ctx: Context): Promise<string[]> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const [keuze] = (await resolveWerklijst(ctx, gemeenteId, [heleLijst])) as [WerklijstKeuze];
  return await loadWijken(ctx.db.read, keuze);
}
