import type { Context } from "../context.ts";
import { asMedewerker } from "./zoekvragen-eigenaar.ts";
import { loadZoekvragen } from "./zoekvragen-store.ts";

/** `vraag` as it stands behind the address of the list of work. */
export type Zoekvraag = { id: string; naam: string; vraag: string };

/**
 * What who asks has kept, at most 20, the oldest first.
 * @throws Probleem 403
 */
export async function listZoekvragen(ctx: Context): Promise<Zoekvraag[]> {
  const { medewerkerId } = asMedewerker(ctx, "zaken:lezen");
  return await loadZoekvragen(ctx.db.read, medewerkerId);
}
