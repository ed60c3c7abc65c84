import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { newUuid } from "../platform/ids.ts";
import { againAfterRace } from "../platform/race.ts";
import { checkAfspraak, type NieuweAfspraak } from "./afspraak-rules.ts";
import { type AfspraakAntwoord, findAfspraak, insertAfspraak } from "./afspraak-store.ts";
import { own, ownMedewerker, ownZaak, zaakGesloten } from "./own.ts";

/** `id` is made by the form, so that sending it again plans nothing twice; `medewerker` is who will do it. */
export type AfspraakInvoer = NieuweAfspraak & {
  zaak: string;
  medewerker?: string | undefined;
  id?: string | undefined;
};

/**
 * Plans the next attempt to reach a household.
 * @throws Probleem 403; 404; 409 when the zaak is closed, or the id was used for something else; 422 when a rule refuses it
 */
export async function planAfspraak(ctx: Context, input: AfspraakInvoer): Promise<AfspraakAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  return await againAfterRace(() => ctx.db.write((trx) => plan(ctx, trx, gemeenteId, input)));
}

async function plan(ctx: Context, trx: Trx, gemeenteId: number, input: AfspraakInvoer): Promise<AfspraakAntwoord> {
  const { zaak: zaakUuid, medewerker: wie, id: uuid = newUuid(), ...afspraak } = input;
  const now = ctx.clock.now();
  const zaak = await ownZaak(ctx, trx, gemeenteId, zaakUuid);
  const medewerker = wie === undefined ? null : await ownMedewerker(trx, gemeenteId, wie);
  const eerder = await findAfspraak(trx, zaak.id, uuid);
  if (eerder) {
    if (!isSame(eerder, input)) throw conflict("sleutel-gebruikt", "Dit plan bestaat al. Er is nu niets gewijzigd.");
    return eerder;
  }
  if (zaak.afgesloten_op !== null) throw zaakGesloten();
  const fouten = checkAfspraak(afspraak, localDay(now));
  if (fouten.length > 0) throw geweigerd(fouten);

  const row = { uuid, gemeenteId, zaakId: zaak.id, medewerkerId: medewerker?.id ?? null, door: ctx.actor.naam, now };
  await insertAfspraak(trx, row, afspraak);
  const details = { afspraak: uuid, soort: afspraak.soort, datum: afspraak.datum };
  await recordAudit(ctx, trx, [{ handeling: "afspraak.gepland", gemeenteId, onderwerp: zaak.uuid, details }]);
  return await own(uuid, () => findAfspraak(trx, zaak.id, uuid));
}

const isSame = (eerder: AfspraakAntwoord, input: AfspraakInvoer): boolean =>
  eerder.soort === input.soort &&
  eerder.datum === input.datum &&
  eerder.dagdeel === input.dagdeel &&
  (eerder.notitie ?? "") === (input.notitie ?? "") &&
  (eerder.medewerker?.id ?? null) === (input.medewerker ?? null);
