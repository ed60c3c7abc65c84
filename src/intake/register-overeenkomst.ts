import { z } from "zod";
import { asBeheer } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { isPeriod, overeenkomstShape, periodFault, toOvereenkomst } from "./overeenkomst-input.ts";
import { findPartner, insertOvereenkomst, listPeriods } from "./partner-store.ts";

const schema = z.strictObject({ ...overeenkomstShape, partnerId: z.string() }).refine(isPeriod, periodFault);

/**
 * Registers what a known partner and a municipality agree for a period.
 * @throws Probleem 400, 403, 404; 409 when they have an overeenkomst for some of those days already
 */
export async function registerOvereenkomst(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ overeenkomstId: string }> {
  const agreed = checkInput(schema, input);
  const overeenkomstId = newUuid();
  await ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, agreed.gemeentecode);
    const partnerId = await findPartner(trx, agreed.partnerId);
    if (partnerId === undefined) throw nietGevonden();
    const overeenkomst = toOvereenkomst(agreed, { uuid: overeenkomstId, partnerId, gemeenteId });
    const { geldigVan, geldigTot } = overeenkomst;
    const periods = await listPeriods(trx, partnerId, gemeenteId);
    // Two at once would leave open which one decides what data a signal may hold.
    if (periods.some(({ van, tot }) => (geldigTot ?? "9999") >= van && geldigVan <= (tot ?? "9999"))) {
      throw conflict("overeenkomst-overlapt", "Voor een deel van deze dagen is er al een overeenkomst.");
    }
    await insertOvereenkomst(trx, overeenkomst);
    await recordAudit(ctx, trx, [{ handeling: "overeenkomst geregistreerd", gemeenteId, onderwerp: overeenkomstId }]);
  });
  return { overeenkomstId };
}
