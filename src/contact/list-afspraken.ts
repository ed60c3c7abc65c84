import type { Context } from "../context.ts";
import { type AfspraakAntwoord, loadAfspraken } from "./afspraak-store.ts";
import { lookAtZaak } from "./show-zaak.ts";

export type { AfspraakAntwoord } from "./afspraak-store.ts";

/**
 * All that is or was planned in a zaak, what is still to be done first. Looking leaves a trace in the audit.
 * @throws Probleem 403; 404
 */
export async function listAfspraken(ctx: Context, input: { zaak: string }): Promise<AfspraakAntwoord[]> {
  const { zaak } = await lookAtZaak(ctx, input.zaak, "afspraken");
  return await loadAfspraken(ctx.db.read, zaak.id);
}
