import { z } from "@hono/zod-openapi";
import { asBeheer, gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Read } from "../context.ts";
import { conflict, geweigerd, nietGevonden, type Probleem } from "../errors.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { newUuid } from "../platform/ids.ts";
import { afspraakShape, isPeriod, periodFault, toAfspraak } from "./overeenkomst-input.ts";
import { checkAfspraak, type Looptijd, overlaps } from "./overeenkomst-rules.ts";
import { insertOvereenkomst, listPeriods } from "./overeenkomst-store.ts";
import { findPartner, findPartnerOf, holdPartner, type Partner } from "./partner-store.ts";

const schema = z
  .strictObject({ ...afspraakShape, gemeentecode: gemeentecodeSchema.optional(), partnerId: z.string() })
  .refine(isPeriod, periodFault);

/**
 * Registers what a known partner and a municipality agree for a period.
 * @throws Probleem 400, 403, 404; 409 when they have an overeenkomst for some of those days already; 422 for what this
 *   kind of partner cannot agree on
 */
export async function registerOvereenkomst(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ overeenkomstId: string }> {
  const agreed = checkInput(schema, input);
  const overeenkomstId = newUuid();
  await ctx.db.write(async (trx) => {
    const { gemeentecode } = agreed;
    const gemeenteId = gemeentecode === undefined ? asGemeente(ctx, "beheer") : await asBeheer(ctx, trx, gemeentecode);
    const partner = await knownPartner(ctx, trx, gemeenteId, agreed.partnerId);
    await holdPartner(trx, partner.id);
    const afspraak = toAfspraak(agreed);
    const parties = { uuid: overeenkomstId, partnerId: partner.id, gemeenteId };
    refuseOverlap(await listPeriods(trx, parties), afspraak);
    const fouten = checkAfspraak(partner.soort, afspraak);
    if (fouten.length > 0) throw geweigerd(fouten);
    await insertOvereenkomst(trx, { ...parties, ...afspraak });
    await recordAudit(ctx, trx, [{ handeling: "overeenkomst geregistreerd", gemeenteId, onderwerp: overeenkomstId }]);
  });
  return { overeenkomstId };
}

/** A municipality knows its own partners only; another is found by its KvK number, at registration. */
async function knownPartner(ctx: Context, read: Read, gemeenteId: number, uuid: string): Promise<Partner> {
  const found =
    ctx.actor.soort === "systeem" ? await findPartner(read, uuid) : await findPartnerOf(read, gemeenteId, uuid);
  if (!found) throw nietGevonden();
  return found;
}

/** Two at once would leave open which one decides what data a signal may hold. @throws Probleem 409 */
export function refuseOverlap(taken: readonly Looptijd[], wanted: Looptijd): void {
  const inTheWay = taken.find((period) => overlaps(period, wanted));
  if (inTheWay) throw overlapt(inTheWay);
}

/** Both are this municipality's own, so the days are no secret. */
function overlapt({ geldigVan, geldigTot }: Looptijd): Probleem {
  const einde = geldigTot === null ? ", tot nader order" : ` tot en met ${dagtekst(geldigTot)}`;
  const detail = `Er is al een overeenkomst van ${dagtekst(geldigVan)}${einde}. Kies andere dagen.`;
  return conflict("overeenkomst-overlapt", detail);
}
