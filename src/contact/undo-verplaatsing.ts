import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { enqueue } from "../platform/outbox.ts";
import { holdAdressen } from "./koppeling-store.ts";
import { reclassify } from "./merge-together.ts";
import { own } from "./own.ts";
import { insertGebeurtenissenVan } from "./store.ts";
import { restoreMove } from "./undo-rows.ts";
import { andereZaakOpen, loadUndoStand, type Move } from "./undo-store.ts";
import { objectToUndo } from "./verplaats-rules.ts";
import { lockZaken } from "./verplaats-store.ts";
import { type VerplaatsingAntwoord, verplaatsingAntwoord } from "./verplaats-view.ts";
import { lockVerplaatsing, setOngedaan } from "./verplaatsingen-store.ts";
import { eisZicht } from "./zicht.ts";

/**
 * Undoes a merge or a split: what moved goes back where it was, what came since stays, and a zaak that was closed by it
 * opens as it was.
 * @throws Probleem 403; 404; 409 when it was undone before, or when something since makes it impossible
 */
export async function undoVerplaatsing(
  ctx: Context,
  input: { zaak: string; verplaatsing: string; reden?: string | undefined },
): Promise<VerplaatsingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const work = ctx.db.write(async (trx) => {
    const move = await lockMove(trx, gemeenteId, input);
    eisZicht(ctx, [move.van, move.naar]);
    if (move.ongedaan_op !== null) throw conflict("al-ongedaan", "Dit is al ongedaan gemaakt.");
    const bezwaar = objectToUndo(await loadUndoStand(trx, move));
    if (bezwaar) throw conflict(bezwaar.code, bezwaar.melding);

    const now = ctx.clock.now();
    await restoreMove(trx, move, now);
    await reclassify(trx, gemeenteId, [move.van.adres_id, move.naar.adres_id]);
    await setOngedaan(trx, move.id, now);
    await tell(ctx, trx, move, input.reden);
    await enqueue(trx, "zaak.herprioriteren", [move.van.id, move.naar.id], now);
    const details = { soort: move.soort, verplaatsing: move.uuid };
    await recordAudit(ctx, trx, [
      { handeling: "verplaatsing.ongedaan", gemeenteId, onderwerp: move.van.uuid, details },
    ]);
    return await verplaatsingAntwoord(trx, gemeenteId, input.zaak, move.uuid);
  });
  return await work.catch((error) => {
    throw isUniqueViolation(error) ? andereZaakOpen() : error;
  });
}

/** A move of the zaak that is named, with its two zaken, all of it held. */
async function lockMove(trx: Trx, gemeenteId: number, input: { zaak: string; verplaatsing: string }): Promise<Move> {
  const move = await own(input.verplaatsing, () => lockVerplaatsing(trx, gemeenteId, input.verplaatsing));
  await holdAdressen(
    trx,
    move.inhoud.adressen.map(({ id }) => id),
  );
  const zaken = await lockZaken(trx, gemeenteId, { ids: [move.van_zaak_id, move.naar_zaak_id] });
  const van = zaken.find(({ id }) => id === move.van_zaak_id);
  const naar = zaken.find(({ id }) => id === move.naar_zaak_id);
  if (!van || !naar || ![van.uuid, naar.uuid].includes(input.zaak)) throw nietGevonden();
  return { ...move, van, naar };
}

async function tell(ctx: Context, trx: Trx, { soort, uuid, van, naar }: Move, tekst?: string): Promise<void> {
  const by = { door: ctx.actor.naam, op: ctx.clock.now() };
  const about = (zaakId: number, andereZaak: string) => ({
    zaakId,
    gebeurtenissen: [
      { soort: "verplaatsingOngedaan" as const, details: { soort, andereZaak, verplaatsing: uuid }, tekst },
    ],
  });
  await insertGebeurtenissenVan(trx, by, [about(van.id, naar.uuid), about(naar.id, van.uuid)]);
}
