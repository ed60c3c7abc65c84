import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { loadPlaatsen } from "./zaken-store.ts";
import { isInZicht } from "./zicht.ts";

/**
 * Of these zaken those that the actor may open: a link to another would lead nowhere. Shows nothing of them, and so
 * leaves no trace.
 * @throws Probleem 403
 */
export async function selectZichtbaar(
  ctx: Context,
  { zaken }: { zaken: readonly string[] },
): Promise<ReadonlySet<string>> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const found = zaken.length === 0 ? [] : await loadPlaatsen(ctx.db.read, gemeenteId, zaken);
  return new Set(found.filter((zaak) => isInZicht(ctx, zaak)).map(({ uuid }) => uuid));
}
