import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { readWerklijst, writeWerklijst } from "./werklijst-rules.ts";
import { asMedewerker } from "./zoekvragen-eigenaar.ts";
import { checkZoekvraag } from "./zoekvragen-rules.ts";
import { holdZoekvragen, insertZoekvraag, loadZoekvragen } from "./zoekvragen-store.ts";

/**
 * Keeps a question to the list of work for who asks it.
 * @param vraag  as it stands behind the address of the list; only what is understood of it is kept
 * @returns the id
 * @throws Probleem 403; 422 for a name that is empty, too long or taken, and for more than 20
 */
export async function saveZoekvraag(ctx: Context, input: { naam: string; vraag: string }): Promise<string> {
  const { gemeenteId, medewerkerId } = asMedewerker(ctx, "zaken:lezen");
  const uuid = newUuid();
  const naam = input.naam.trim();
  const vraag = writeWerklijst(readWerklijst(new URLSearchParams(input.vraag))).toString();
  await ctx.db.write(async (trx) => {
    await holdZoekvragen(trx, medewerkerId);
    const kept = await loadZoekvragen(trx, medewerkerId);
    const fouten = checkZoekvraag(
      naam,
      kept.map((item) => item.naam),
    );
    if (fouten.length > 0) throw geweigerd(fouten);
    await insertZoekvraag(trx, { uuid, gemeenteId, medewerkerId, naam, vraag, op: ctx.clock.now() });
    await recordAudit(ctx, trx, [{ handeling: "zoekvraag.bewaard", gemeenteId, onderwerp: uuid }]);
  });
  return uuid;
}
