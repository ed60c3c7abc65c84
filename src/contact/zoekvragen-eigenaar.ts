import { asGemeente } from "../access/permission.ts";
import type { Context, Scope } from "../context.ts";
import { geenRecht } from "../errors.ts";

/**
 * The person who acts: a machine keeps no questions.
 * @throws Probleem 403
 */
export function asMedewerker(ctx: Context, scope: Scope): { gemeenteId: number; medewerkerId: number } {
  const gemeenteId = asGemeente(ctx, scope);
  if (ctx.actor.soort !== "gemeente" || !ctx.actor.medewerker) throw geenRecht();
  return { gemeenteId, medewerkerId: ctx.actor.medewerker.id };
}
