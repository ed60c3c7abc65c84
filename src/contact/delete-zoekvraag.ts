import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { asMedewerker } from "./zoekvragen-eigenaar.ts";
import { removeZoekvraag } from "./zoekvragen-store.ts";

/**
 * Takes away a question that who asks has kept.
 * @throws Probleem 403; 404 for what is not there or somebody else's
 */
export async function deleteZoekvraag(ctx: Context, { id }: { id: string }): Promise<void> {
  const { gemeenteId, medewerkerId } = asMedewerker(ctx, "zaken:lezen");
  await ctx.db.write(async (trx) => {
    if (!(await removeZoekvraag(trx, medewerkerId, id))) throw nietGevonden();
    await recordAudit(ctx, trx, [{ handeling: "zoekvraag.verwijderd", gemeenteId, onderwerp: id }]);
  });
}
