import { asGemeente } from "../access/permission.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { Werkstap } from "../law/lists.ts";
import { setsOp } from "../law/werkafspraken-beleid.ts";
import { stappenVan } from "./stap-rules.ts";

/**
 * The steps that can be written down in a zaak of this municipality: those of law, and of the work agreements that it
 * has today.
 * @throws Probleem 403
 */
export async function listStappen(ctx: Context): Promise<Werkstap[]> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const beleid = (await loadBeleid(ctx.db.read, [gemeenteId])).get(gemeenteId) ?? [];
  return stappenVan(setsOp(localDay(ctx.clock.now()), beleid));
}
