import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { newUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import { ownMedewerker, ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { checkContactpoging, fulfilTermijnen, type NieuwContact } from "./rules.ts";
import type { ContactpogingAntwoord } from "./show-contactpoging.ts";
import { insertContactpoging, insertGebeurtenissen, loadContactFeiten } from "./store.ts";
import { loadTermijnen, lopend, saveTermijnen } from "./termijnen-store.ts";

export type ContactpogingInvoer = NieuwContact & { zaak: string; medewerker?: string | undefined };

/**
 * Writes down one attempt to reach the household. An offer fulfils the running terms; the first attempt takes the zaak up.
 * @throws Probleem 403; 404; 409 when the zaak is closed; 422 when a rule refuses it
 */
export async function recordContactpoging(ctx: Context, input: ContactpogingInvoer): Promise<ContactpogingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { zaak: zaakUuid, medewerker: medewerkerUuid, ...contact } = input;
  const now = ctx.clock.now();
  const uuid = newUuid();
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(trx, gemeenteId, zaakUuid);
    const medewerker = medewerkerUuid === undefined ? null : await ownMedewerker(trx, gemeenteId, medewerkerUuid);
    const { eersteOntvangst } = await loadContactFeiten(trx, zaak);
    const termijnen = await loadTermijnen(trx, zaak.id, lopend);

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const fouten = checkContactpoging(contact, localDay(now), localDay(eersteOntvangst));
    if (fouten.length > 0) throw geweigerd(fouten);
    const vervuld = contact.aanbod ? fulfilTermijnen(termijnen, contact.datum) : [];

    const row = { uuid, gemeenteId, zaakId: zaak.id, medewerkerId: medewerker?.id ?? null, now };
    await insertContactpoging(trx, row, contact);
    await saveTermijnen(trx, vervuld);
    if (zaak.status === "nieuw") await pickUp(trx, zaak, now);
    const gebeurtenissen = vervuld.map(({ soort, status, vervuldOp }) => ({
      soort: "termijnVervuld" as const,
      details: { termijn: soort, status, vervuldOp },
    }));
    await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, gebeurtenissen);
    await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
    const details = { contactpoging: uuid, aanbod: contact.aanbod, termijnenVervuld: vervuld.length };
    await recordAudit(ctx, trx, [{ handeling: "contactpoging.vastgelegd", gemeenteId, onderwerp: zaak.uuid, details }]);
    return {
      id: uuid,
      ...contact,
      notitie: contact.notitie || null,
      medewerker: medewerker && { id: medewerker.uuid },
      vastgelegdOp: now,
    };
  });
}
