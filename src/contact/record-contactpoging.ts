import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { contactGebeurtenissen } from "../law/werkafspraken-gebeurtenissen.ts";
import { newUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import { againAfterRace } from "../platform/race.ts";
import { endAfspraak } from "./afspraak-store.ts";
import { type Eerder, findOpSleutel, isVerhuisdUit } from "./contact-eens-store.ts";
import { escalatePogingen } from "./escalate-pogingen.ts";
import { moveTermijnen, toVervuld } from "./move-termijnen.ts";
import { own, ownMedewerker, ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { checkContactpoging, type NieuwContact } from "./rules.ts";
import type { ContactpogingAntwoord } from "./show-contactpoging.ts";
import { insertContactpoging, insertGebeurtenissen, loadContactFeiten, lockZaak, type Zaak } from "./store.ts";
import { eisZicht, isInZicht } from "./zicht.ts";

/**
 * `sleutel` is made by who sends it: the same one again writes nothing twice. `afspraak` is the plan that this attempt
 * carried out; one of another kind, or that is over already, stays as it is.
 */
export type ContactpogingInvoer = NieuwContact & {
  zaak: string;
  medewerker?: string | undefined;
  sleutel?: string | undefined;
  afspraak?: string | undefined;
};
type Gelezen = { contact: NieuwContact; medewerker: { id: number; uuid: string } | null; input: ContactpogingInvoer };

/**
 * Writes down one attempt to reach the household. It fulfils the running terms that ask for it; the first attempt takes
 * the zaak up, and so many that reached nobody hand it over where that was agreed.
 * @throws Probleem 403; 404; 409 when the zaak is closed, or the key was used for something else; 422 when a rule refuses it
 */
export async function recordContactpoging(ctx: Context, input: ContactpogingInvoer): Promise<ContactpogingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { zaak: _zaak, medewerker: wie, sleutel: _sleutel, afspraak: _afspraak, ...contact } = input;
  const record = async (trx: Trx): Promise<ContactpogingAntwoord> => {
    const medewerker = wie === undefined ? null : await ownMedewerker(trx, gemeenteId, wie);
    const gelezen = { contact, medewerker, input };
    const eerder = await findEerder(ctx, trx, gemeenteId, gelezen);
    return eerder ? toAntwoord(gelezen, eerder) : await store(ctx, trx, gemeenteId, gelezen);
  };
  return await againAfterRace(() => ctx.db.write(record));
}

/**
 * What was stored under the same key, also when the zaak was closed or handed over since: nothing new is told by it.
 * @throws Probleem 404; 409 when the key was used for something else
 */
async function findEerder(ctx: Context, trx: Trx, gemeenteId: number, gelezen: Gelezen): Promise<Eerder | undefined> {
  const { sleutel, zaak: uuid } = gelezen.input;
  if (sleutel === undefined) return undefined;
  // Locked first: whoever sends the same at the same time waits here, and then finds it.
  const zaak = await own(uuid, () => lockZaak(trx, gemeenteId, uuid));
  const eerder = await findOpSleutel(trx, gemeenteId, sleutel);
  if (!eerder) return undefined;
  const zelf = ctx.actor.soort === "gemeente" ? ctx.actor.medewerker?.id : undefined;
  if (isInZicht(ctx, zaak) || (zelf !== undefined && eerder.medewerkerId === zelf)) {
    if (await isSame(trx, zaak, eerder, gelezen)) return eerder;
  }
  eisZicht(ctx, [zaak]);
  throw conflict("sleutel-gebruikt", "Met deze sleutel is al iets anders vastgelegd. Er is nu niets gewijzigd.");
}

async function isSame(trx: Trx, zaak: Zaak, eerder: Eerder, { contact, medewerker }: Gelezen): Promise<boolean> {
  const was = eerder.contact;
  return (
    was.soort === contact.soort &&
    was.bereikt === contact.bereikt &&
    was.datum === contact.datum &&
    was.dagdeel === contact.dagdeel &&
    was.aanbod === contact.aanbod &&
    was.notitie === (contact.notitie ?? "") &&
    eerder.medewerkerId === (medewerker?.id ?? null) &&
    (eerder.zaakId === zaak.id || (await isVerhuisdUit(trx, zaak.id, eerder.id)))
  );
}

async function store(ctx: Context, trx: Trx, gemeenteId: number, gelezen: Gelezen): Promise<ContactpogingAntwoord> {
  const { contact, medewerker, input } = gelezen;
  const now = ctx.clock.now();
  const uuid = newUuid();
  const zaak = await ownZaak(ctx, trx, gemeenteId, input.zaak);
  const { eersteOntvangst } = await loadContactFeiten(trx, zaak);

  if (zaak.afgesloten_op !== null) throw zaakGesloten();
  const fouten = checkContactpoging(contact, localDay(now), localDay(eersteOntvangst));
  if (fouten.length > 0) throw geweigerd(fouten);

  const inner = { zaakId: zaak.id, gemeenteId };
  const { vervuld } = await moveTermijnen(trx, inner, contactGebeurtenissen(contact), contact.datum);
  const row = { uuid, ...inner, medewerkerId: medewerker?.id ?? null, now, sleutel: input.sleutel ?? null };
  await insertContactpoging(trx, row, contact);
  if (input.afspraak) {
    await endAfspraak(trx, { zaakId: zaak.id, uuid: input.afspraak, soort: contact.soort }, "gedaan", now);
  }
  if (zaak.status === "nieuw") await pickUp(trx, zaak, now);
  await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, toVervuld(vervuld));
  await enqueue(trx, "zaak.herprioriteren", [zaak.id], now);
  const details = { contactpoging: uuid, aanbod: contact.aanbod, termijnenVervuld: vervuld.length };
  await recordAudit(ctx, trx, [{ handeling: "contactpoging.vastgelegd", gemeenteId, onderwerp: zaak.uuid, details }]);
  await escalatePogingen(ctx, trx, inner);
  return toAntwoord(gelezen, { uuid, vastgelegdOp: now });
}

const toAntwoord = (
  { contact, medewerker }: Gelezen,
  { uuid, vastgelegdOp }: Pick<Eerder, "uuid" | "vastgelegdOp">,
): ContactpogingAntwoord => ({
  id: uuid,
  ...contact,
  notitie: contact.notitie || null,
  medewerker: medewerker && { id: medewerker.uuid },
  vastgelegdOp,
});
