import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { addDagen, localDay } from "../law/calendar.ts";
import { isUuid } from "../platform/ids.ts";
import { ownTeam } from "./own-team.ts";
import { endAfwezigheidOn, findAfwezigheid } from "./team-store.ts";

/**
 * Ends an absence: from today on the team gets new zaken again. The days before stay, as they explain where zaken went.
 * @throws Probleem 403; 404 also for one that is over
 */
export async function endAfwezigheid(ctx: Context, input: { team: string; afwezigheid: string }): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const vandaag = localDay(ctx.clock.now());
  await ctx.db.write(async (trx) => {
    const team = await ownTeam(trx, gemeenteId, input.team);
    const found = isUuid(input.afwezigheid)
      ? await findAfwezigheid(trx, team.id, input.afwezigheid, vandaag)
      : undefined;
    if (!found) throw nietGevonden();
    const tot = found.van < vandaag ? addDagen(vandaag, -1) : null;
    await endAfwezigheidOn(trx, found.id, tot);
    const details = { afwezigheid: input.afwezigheid, tot };
    await recordAudit(ctx, trx, [{ handeling: "team weer aanwezig", gemeenteId, onderwerp: team.uuid, details }]);
  });
}
