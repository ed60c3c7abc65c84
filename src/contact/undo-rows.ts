import type { Trx } from "../context.ts";
import type { Instant } from "../tables.ts";
import { addMissing, lapseNeedless, settleZaak } from "./split-termijnen.ts";
import { countSignalen, isBewerkt, loadOnveranderd, type Move, oldAdres } from "./undo-store.ts";
import { undoOppakking } from "./verplaats-rules.ts";
import { moveRijen, saveRows, setZaak } from "./verplaats-store.ts";

/** Puts back every row that a move changed, in the caller's transaction; the caller checked that it can be. */
export async function restoreMove(trx: Trx, move: Move, now: Instant): Promise<void> {
  const { soort, inhoud, van } = move;
  const adresId = soort === "samenvoeging" ? await oldAdres(trx, move) : van.adres_id;
  await saveRows(
    trx,
    "adressen",
    inhoud.adressen.map(({ id, zelfde_als_id }) => ({ id, zelfde_als_id })),
  );
  await saveRows(trx, "koppelingen", inhoud.koppelingen);
  await moveRijen(trx, inhoud.rijen, { id: van.id, adres_id: adresId });
  await restoreTermijnen(trx, move, now);
  await restoreNaar(trx, move, now);
  // Both may be known at other addresses than before.
  const opnieuw = { koppelingen_gezocht_op: null };
  if (soort === "splitsing") return await setZaak(trx, van.id, opnieuw);
  const { status } = inhoud.van;
  await setZaak(trx, van.id, { ...opnieuw, status, adres_id: adresId, afgesloten_op: null, samengevoegd_met_id: null });
}

/**
 * What the move fulfilled runs again, what it made lapses where no signal needs it, and each zaak keeps or gets every
 * term that its signals bring.
 */
async function restoreTermijnen(trx: Trx, { inhoud, van, naar }: Move, now: Instant): Promise<void> {
  const rows = await loadOnveranderd(trx, inhoud.termijnen);
  await saveRows(
    trx,
    "termijnen",
    rows.map(({ werd: _werd, ...row }) => row),
  );
  for (const zaak of [van, naar]) {
    await settleZaak(trx, zaak.id, now);
    await lapseNeedless(trx, zaak, inhoud.gemaakt);
    await addMissing(trx, zaak, now);
  }
}

async function restoreNaar(trx: Trx, { soort, inhoud, van, naar }: Move, now: Instant): Promise<void> {
  if (inhoud.nieuw && (await countSignalen(trx, naar.id)) === 0) {
    return await setZaak(trx, naar.id, { status: "gesloten", afgesloten_op: now, samengevoegd_met_id: van.id });
  }
  const huishouden = inhoud.huishoudgegevens;
  const isUnchanged = huishouden !== null && naar.huishoudgegevens === huishouden.werd.gegevens;
  await setZaak(trx, naar.id, {
    ...(soort === "samenvoeging" ? undoOppakking(naar, inhoud.naar, await isBewerkt(trx, naar)) : {}),
    ...(isUnchanged ? { huishoudgegevens: huishouden.gegevens } : {}),
    koppelingen_gezocht_op: null,
  });
}
