import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { addDagen, localDay } from "../law/calendar.ts";
import { isUuid } from "../platform/ids.ts";
import { endMedewerkerAfwezigheidOn, findMedewerkerAfwezigheid } from "./medewerker-afwezigheid-store.ts";
import { ownMedewerker } from "./own-medewerker.ts";

/**
 * Ends an absence: from today on the person is there again. Days that are over stay as they were.
 * @throws Probleem 403; 404 also for one that is over
 */
export async function endMedewerkerAfwezigheid(
  ctx: Context,
  input: { medewerker: string; afwezigheid: string },
): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const vandaag = localDay(ctx.clock.now());
  await ctx.db.write(async (trx) => {
    const { id, uuid } = await ownMedewerker(trx, gemeenteId, input.medewerker);
    const found = isUuid(input.afwezigheid)
      ? await findMedewerkerAfwezigheid(trx, id, input.afwezigheid, vandaag)
      : undefined;
    if (!found) throw nietGevonden();
    const tot = found.van < vandaag ? addDagen(vandaag, -1) : null;
    await endMedewerkerAfwezigheidOn(trx, found.id, tot);
    const details = { afwezigheid: input.afwezigheid, tot };
    await recordAudit(ctx, trx, [{ handeling: "medewerker weer aanwezig", gemeenteId, onderwerp: uuid, details }]);
  });
}
