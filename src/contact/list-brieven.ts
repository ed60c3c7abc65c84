import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { huidigeSjablonen, type Sjabloon } from "./brief-sjabloon-rules.ts";
import { standaardBrieven } from "./brief-standaard.ts";
import { loadMedewerkerNamen, loadSjabloonRijen } from "./brief-store.ts";
import { wieDeed } from "./show-brief.ts";

export type BriefAntwoord = Sjabloon & { doorNaam: string | null };

/**
 * The texts of letters and cards as they are now, those that were taken away too; for who works zaken and who manages.
 * @throws Probleem 403
 */
export async function listBrieven(ctx: Context): Promise<BriefAntwoord[]> {
  const gemeenteId = asGemeente(ctx, ctx.actor.scopes.has("beheer") ? "beheer" : "zaken:lezen");
  const huidig = huidigeSjablonen(gemeenteId, standaardBrieven, await loadSjabloonRijen(ctx.db.read, gemeenteId));
  const wie = huidig.flatMap(({ laatst }) => wieDeed(laatst?.door) ?? []);
  const namen = await loadMedewerkerNamen(ctx.db.read, gemeenteId, wie);
  return huidig.map((sjabloon) => ({
    ...sjabloon,
    doorNaam: namen.get(wieDeed(sjabloon.laatst?.door) ?? "") ?? null,
  }));
}
