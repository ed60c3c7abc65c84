import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { isProef } from "../sandbox/rules.ts";
import { loadAndereGemeenten } from "./gemeenten-store.ts";

/**
 * The other municipalities that work here, by name: those to which a signal can be sent on. Nobody real goes to the
 * sandbox.
 * @throws Probleem 403
 */
export async function listGemeenten(ctx: Context): Promise<{ code: string; naam: string }[]> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const andere = await loadAndereGemeenten(ctx.db.read, gemeenteId);
  return andere.filter(({ code }) => !isProef(code));
}
