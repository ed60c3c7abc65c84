import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import { type Afloop, type AfspraakAntwoord, endAfspraak, findAfspraak } from "./afspraak-store.ts";
import { own, ownZaak } from "./own.ts";

/**
 * Ends a plan: carried out, or no longer needed. The same again changes nothing.
 * @throws Probleem 403; 404; 409 when it ended otherwise before
 */
export async function finishAfspraak(
  ctx: Context,
  input: { zaak: string; afspraak: string; status: Afloop },
): Promise<AfspraakAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { afspraak: uuid, status } = input;
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, input.zaak);
    const afspraak = await own(uuid, () => findAfspraak(trx, zaak.id, uuid));
    if (afspraak.status === status) return afspraak;
    if (!(await endAfspraak(trx, { zaakId: zaak.id, uuid }, status, ctx.clock.now()))) {
      throw conflict("afspraak-afgerond", "Dit plan is al afgerond. Er is nu niets gewijzigd.");
    }
    const details = { afspraak: uuid };
    await recordAudit(ctx, trx, [{ handeling: `afspraak.${status}`, gemeenteId, onderwerp: zaak.uuid, details }]);
    return { ...afspraak, status };
  });
}
