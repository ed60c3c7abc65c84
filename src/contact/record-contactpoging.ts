import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { contactGebeurtenissen } from "../law/werkafspraken-gebeurtenissen.ts";
import { newUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import { escalatePogingen } from "./escalate-pogingen.ts";
import { moveTermijnen, toVervuld } from "./move-termijnen.ts";
import { ownMedewerker, ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { checkContactpoging, type NieuwContact } from "./rules.ts";
import type { ContactpogingAntwoord } from "./show-contactpoging.ts";
import { insertContactpoging, insertGebeurtenissen, loadContactFeiten } from "./store.ts";

export type ContactpogingInvoer = NieuwContact & { zaak: string; medewerker?: string | undefined };

/**
 * Writes down one attempt to reach the household. It fulfils the running terms that ask for it; the first attempt takes
 * the zaak up, and so many that reached nobody hand it over where that was agreed.
 * @throws Probleem 403; 404; 409 when the zaak is closed; 422 when a rule refuses it
 */
export async function recordContactpoging(ctx: Context, input: ContactpogingInvoer): Promise<ContactpogingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { zaak: zaakUuid, medewerker: medewerkerUuid, ...contact } = input;
  const now = ctx.clock.now();
  const uuid = newUuid();
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
    const medewerker = medewerkerUuid === undefined ? null : await ownMedewerker(trx, gemeenteId, medewerkerUuid);
    const { eersteOntvangst } = await loadContactFeiten(trx, zaak);

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const fouten = checkContactpoging(contact, localDay(now), localDay(eersteOntvangst));
    if (fouten.length > 0) throw geweigerd(fouten);

    const inner = { zaakId: zaak.id, gemeenteId };
    const { vervuld } = await moveTermijnen(trx, inner, contactGebeurtenissen(contact), contact.datum);
    const row = { uuid, gemeenteId, zaakId: zaak.id, medewerkerId: medewerker?.id ?? null, now };
    await insertContactpoging(trx, row, contact);
    if (zaak.status === "nieuw") await pickUp(trx, zaak, now);
    await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, toVervuld(vervuld));
    await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
    const details = { contactpoging: uuid, aanbod: contact.aanbod, termijnenVervuld: vervuld.length };
    await recordAudit(ctx, trx, [{ handeling: "contactpoging.vastgelegd", gemeenteId, onderwerp: zaak.uuid, details }]);
    await escalatePogingen(ctx, trx, inner);
    return {
      id: uuid,
      ...contact,
      notitie: contact.notitie || null,
      medewerker: medewerker && { id: medewerker.uuid },
      vastgelegdOp: now,
    };
  });
}
