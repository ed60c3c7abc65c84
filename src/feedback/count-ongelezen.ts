import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { countOpen } from "./ongelezen-store.ts";

/** How many terugkoppelingen the partner that acts has not acknowledged. @throws Probleem 403 */
export async function countOngelezen(ctx: Context): Promise<number> {
  return await countOpen(ctx.db.read, asPartner(ctx, "terugkoppelingen:lezen"));
}
