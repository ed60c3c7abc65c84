import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { resolveWerklijst } from "./resolve-werklijst.ts";
import type { WerklijstVraag } from "./werklijst-rules.ts";
import { countWerk, telTot } from "./werklijst-store.ts";

/** How many there are; `meer` when counting stopped there. */
export type Telling = { aantal: number; meer: boolean };

/**
 * How many zaken each of these questions is about, of those that the actor sees: what is left out of a question stands
 * as in the whole list. Shows no household, and so leaves no trace.
 * @returns in the order of the questions; counting stops at 1000
 * @throws Probleem 403
 */
export async function countWerklijst(ctx: Context, vragen: readonly Partial<WerklijstVraag>[]): Promise<Telling[]> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const keuzes = await resolveWerklijst(ctx, gemeenteId, vragen);
  return (await countWerk(ctx.db.read, keuzes)).map(toTelling);
}

export const toTelling = (aantal: number): Telling => ({ aantal: Math.min(aantal, telTot), meer: aantal > telTot });
