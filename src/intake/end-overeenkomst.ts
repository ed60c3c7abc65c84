import { z } from "@hono/zod-openapi";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { ownOvereenkomst } from "./overeenkomst-permission.ts";
import { checkEinde, endFrom, isIngetrokken, opzegRedenen } from "./overeenkomst-rules.ts";
import { listPeriods, setEinde } from "./overeenkomst-store.ts";
import { toOvereenkomstAntwoord } from "./overeenkomst-view.ts";
import { holdPartner } from "./partner-store.ts";

export const eindeShape = {
  geldigTot: z.iso.date().openapi({
    description:
      "De laatste dag waarop de overeenkomst geldt: vandaag of later. Begint zij later dan die dag, dan gaat zij nooit gelden",
  }),
  reden: z.enum(opzegRedenen),
};
const schema = z.strictObject({ ...eindeShape, id: z.string() });

/**
 * Ends an agreement on a day, with what was planned after it; a signal of that day or before is taken in still. One that
 * would begin later is withdrawn.
 * @throws Probleem 400, 403, 404; 422 for a day on which it cannot end
 */
export async function endOvereenkomst(ctx: Context, input: z.input<typeof schema>) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { id: uuid, geldigTot, reden } = checkInput(schema, input);
  const vandaag = localDay(ctx.clock.now());
  return await ctx.db.write(async (trx) => {
    const { partnerId } = await ownOvereenkomst(trx, { gemeente_id: gemeenteId }, uuid);
    await holdPartner(trx, partnerId);
    const found = await ownOvereenkomst(trx, { gemeente_id: gemeenteId }, uuid);

    const fouten = checkEinde(found, geldigTot, vandaag);
    if (fouten.length > 0) throw geweigerd(fouten);

    const andere = await listPeriods(trx, { partnerId, gemeenteId, behalve: found.id });
    const beeindigd = endFrom<(typeof andere)[number]>(found, andere, geldigTot, reden);
    const ingetrokken = beeindigd.filter(isIngetrokken).map((item) => item.uuid);

    for (const item of beeindigd) await setEinde(trx, item.id, item.geldigTot, item.eindeReden);
    const details = { geldigTot, reden, ingetrokken };
    await recordAudit(ctx, trx, [{ handeling: "overeenkomst beëindigd", gemeenteId, onderwerp: uuid, details }]);
    return { ...toOvereenkomstAntwoord(await ownOvereenkomst(trx, { gemeente_id: gemeenteId }, uuid)), ingetrokken };
  });
}
