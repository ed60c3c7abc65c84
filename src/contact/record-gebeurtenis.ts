import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Gebeurtenis } from "../law/werkafspraken-regel.ts";
import { enqueue } from "../platform/outbox.ts";
import { findZelfde } from "./gebeurtenis-eens-store.ts";
import { termijnenQuery } from "./household-store.ts";
import { moveTermijnen, toVervuld } from "./move-termijnen.ts";
import { ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { checkDatum } from "./rules.ts";
import { insertGebeurtenissen, loadContactFeiten, type NieuweGebeurtenis } from "./store.ts";
import { toTermijn } from "./view.ts";

/** What happened in a zaak on a local day: as terms know it, as the timeline tells it, and how the audit calls it. */
export type Vastlegging = {
  zaak: string;
  datum: string;
  gebeurtenis: Gebeurtenis;
  tijdlijn: NieuweGebeurtenis;
  handeling: string;
};
export type Vastgelegd = { vastgelegdOp: string; termijnen: ReturnType<typeof toTermijn>[] };

/**
 * Writes down what happened in an open zaak: terms begin and end with it, and who writes it down has started on the zaak.
 * The same form sent twice writes nothing twice.
 * @returns the terms that began or changed by it, as they stand today
 * @throws Probleem 403; 404; 409 when the zaak is closed; 422 when the day cannot be
 */
export async function recordGebeurtenis(ctx: Context, input: Vastlegging): Promise<Vastgelegd> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { zaak: zaakUuid, datum, gebeurtenis, tijdlijn, handeling } = input;
  const now = ctx.clock.now();
  const vandaag = localDay(now);
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
    const eerder = await findZelfde(trx, ctx, zaak, tijdlijn);
    if (eerder !== undefined) return { vastgelegdOp: eerder, termijnen: [] };
    const { eersteOntvangst } = await loadContactFeiten(trx, zaak);

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const fouten = checkDatum(datum, vandaag, localDay(eersteOntvangst));
    if (fouten.length > 0) throw geweigerd(fouten);

    const gevolg = await moveTermijnen(trx, { zaakId: zaak.id, gemeenteId }, [gebeurtenis], datum);
    if (zaak.status === "nieuw") await pickUp(trx, zaak, now);
    const by = { door: ctx.actor.naam, op: now };
    await insertGebeurtenissen(trx, zaak.id, by, [tijdlijn, ...toVervuld(gevolg.vervuld)]);
    await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
    const details = { gebeurtenis, begonnen: gevolg.begonnen, vervuld: gevolg.vervuld.map(({ soort }) => soort) };
    await recordAudit(ctx, trx, [{ handeling, gemeenteId, onderwerp: zaak.uuid, details }]);
    const rows = await termijnenQuery(trx, [zaak]).execute();
    const touched = rows.filter(({ id }) => gevolg.ids.includes(id));
    return { vastgelegdOp: now, termijnen: touched.map((rij) => toTermijn(rij, vandaag)) };
  });
}
