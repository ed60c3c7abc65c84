import type { Context } from "../context.ts";
import { loadContactpogingen } from "./household-store.ts";
import { own } from "./own.ts";
import { lookAtZaak } from "./show-zaak.ts";
import { toContactpoging } from "./view.ts";

export type ContactpogingAntwoord = ReturnType<typeof toContactpoging>;

/**
 * One contactpoging of a zaak of this municipality.
 * @throws Probleem 403; 404
 */
export async function showContactpoging(
  ctx: Context,
  input: { id: string; contactpoging: string },
): Promise<ContactpogingAntwoord> {
  const { zaak } = await lookAtZaak(ctx, input.id, "contactpoging");
  const pogingen = await loadContactpogingen(ctx.db.read, zaak.id);
  return toContactpoging(
    await own(input.contactpoging, async () => pogingen.find(({ uuid }) => uuid === input.contactpoging)),
  );
}
