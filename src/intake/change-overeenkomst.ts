import { z } from "@hono/zod-openapi";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd, ongeldigeInvoer } from "../errors.ts";
import { addDagen, localDay } from "../law/calendar.ts";
import { newUuid } from "../platform/ids.ts";
import { sameAfspraak } from "./onboarding-rules.ts";
import { isPeriod, periodText, pickAfspraak, wijzigingShape } from "./overeenkomst-input.ts";
import { ownOvereenkomst } from "./overeenkomst-permission.ts";
import { checkAfspraak, checkWijziging, geenVerschil, isIngetrokken } from "./overeenkomst-rules.ts";
import {
  type Afspraak,
  insertOvereenkomst,
  listBetween,
  listPeriods,
  type Overeenkomst,
  setEinde,
} from "./overeenkomst-store.ts";
import { holdPartner } from "./partner-store.ts";
import { refuseOverlap } from "./register-overeenkomst.ts";

const schema = z.strictObject({ ...wijzigingShape, id: z.string() });
type Wijziging = z.output<typeof schema>;

/**
 * Changes an agreement from a day on: it ends the day before, and a new one goes on with what is different. What is not
 * named stays as it was. The same change again makes nothing twice.
 * @throws Probleem 400, 403, 404; 409 when the new period meets another; 422 for a day or a content that cannot be
 */
export async function changeOvereenkomst(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ overeenkomstId: string; bestond: boolean }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const wijziging = checkInput(schema, input);
  const { id: uuid, vanaf } = wijziging;
  const overeenkomstId = newUuid();
  return await ctx.db.write(async (trx) => {
    const { partnerId } = await ownOvereenkomst(trx, { gemeente_id: gemeenteId }, uuid);
    await holdPartner(trx, partnerId);
    const found = await ownOvereenkomst(trx, { gemeente_id: gemeenteId }, uuid);

    const earlier = findEarlier(found, await listBetween(trx, partnerId, gemeenteId), wijziging);
    if (earlier) return { overeenkomstId: earlier.uuid, bestond: true };
    const afspraak = merge(found, wijziging);
    checkDagen(found, afspraak, localDay(ctx.clock.now()));
    const same = sameAfspraak(afspraak, { ...pickAfspraak(found), geldigVan: vanaf });
    const fouten = [...(same ? [geenVerschil] : []), ...checkAfspraak(found.partner.soort, afspraak)];
    if (fouten.length > 0) throw geweigerd(fouten);
    refuseOverlap(await listPeriods(trx, { partnerId, gemeenteId, behalve: found.id }), afspraak);

    await setEinde(trx, found.id, addDagen(vanaf, -1), "vervangen");
    await insertOvereenkomst(trx, { ...afspraak, uuid: overeenkomstId, partnerId, gemeenteId });
    const details = { vanaf, vervangenDoor: overeenkomstId };
    await recordAudit(ctx, trx, [{ handeling: "overeenkomst gewijzigd", gemeenteId, onderwerp: uuid, details }]);
    return { overeenkomstId, bestond: false };
  });
}

/** First the agreement that is changed, then the period that was asked for: it may only seem wrong by the former. */
function checkDagen(found: Overeenkomst, afspraak: Afspraak, vandaag: string): void {
  const fouten = checkWijziging(found, afspraak.geldigVan, vandaag);
  if (fouten.length > 0) throw geweigerd(fouten);
  if (isPeriod(afspraak)) return;
  throw ongeldigeInvoer([{ veld: "/geldigTot", code: "ongeldige-waarde", melding: periodText }]);
}

/** What the same change made before: its answer may have been lost. */
function findEarlier(
  found: Overeenkomst,
  alle: readonly Overeenkomst[],
  wijziging: Wijziging,
): Overeenkomst | undefined {
  if (found.eindeReden !== "vervangen" || found.geldigTot !== addDagen(wijziging.vanaf, -1)) return undefined;
  return alle.find((item) => {
    const { geldigTot = item.geldigTot } = wijziging;
    const wanted = merge(found, { ...wijziging, geldigTot });
    return item.geldigVan === wijziging.vanaf && !isIngetrokken(item) && sameAfspraak(pickAfspraak(item), wanted);
  });
}

/** What is sent, and for the rest what was agreed. */
function merge(found: Overeenkomst, { id: _id, vanaf, ...sent }: Wijziging): Afspraak {
  const changes = Object.entries(sent).filter(([, value]) => value !== undefined);
  return pickAfspraak({ ...found, ...Object.fromEntries(changes), geldigVan: vanaf });
}
