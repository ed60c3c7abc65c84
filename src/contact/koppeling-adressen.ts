import type { Context, Trx } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { enqueue } from "../platform/outbox.ts";
import { checkZelfdeWoning, chooseHoofdadres } from "./koppeling-rules.ts";
import { holdAdressen, type KoppelingRij, loadBevestigd, loadWoning } from "./koppeling-store.ts";
import { mergeTogether, reclassify } from "./merge-together.ts";
import type { Inhoud } from "./verplaats-rules.ts";
import { lockZaken, openZaakIds, saveRows } from "./verplaats-store.ts";

/**
 * Makes two addresses one dwelling in the caller's transaction: what comes in at either joins one zaak from now on, and
 * two open zaken become one. Does nothing when they are one already.
 *
 * @throws Probleem 422 when a number without addition would be two dwellings
 * @source lezing-zelfde-woning
 */
export async function joinAdressen(
  ctx: Context,
  trx: Trx,
  gemeenteId: number,
  koppeling: KoppelingRij,
  reden: string | undefined,
): Promise<void> {
  const rows = await holdWoningen(trx, [koppeling.adres_a_id, koppeling.adres_b_id]);
  const [a, b] = [koppeling.adres_a_id, koppeling.adres_b_id].map((id) => hoofdVan(rows, id)) as [number, number];
  if (a === b) return;
  const fouten = checkZelfdeWoning(rows.map(({ adressleutel }) => adressleutel));
  if (fouten.length > 0) throw geweigerd(fouten);
  const found = await lockZaken(trx, gemeenteId, { ids: await openZaakIds(trx, [a, b]) });
  const zaakOp = (adresId: number) => found.find((zaak) => zaak.adres_id === adresId && zaak.afgesloten_op === null);
  const { hoofdId, spellingId } = chooseHoofdadres(
    { adresId: a, heeftZaak: zaakOp(a) !== undefined },
    { adresId: b, heeftZaak: zaakOp(b) !== undefined },
  );
  const adressen = rows
    .filter((row) => row.hoofdId === spellingId)
    .map(({ id, zelfde_als_id }) => ({ id, zelfde_als_id, werd: { zelfde_als_id: hoofdId } }));
  await saveRows(
    trx,
    "adressen",
    adressen.map(({ id, werd }) => ({ id, ...werd })),
  );
  const [blijft, gaat] = [zaakOp(hoofdId), zaakOp(spellingId)];
  if (blijft && gaat) {
    const { id, status, besloten_op, besloten_door } = koppeling;
    const was = { adressen, koppelingen: [{ id, status, besloten_op, besloten_door }] };
    await mergeTogether(ctx, trx, { blijft, gaat, reden, koppeling: was });
    return;
  }
  await reclassify(trx, gemeenteId, [hoofdId]);
  if (blijft) await enqueue(trx, "zaak.herprioriteren", [blijft.id], ctx.clock.now());
}

/**
 * Makes a spelling an address of its own again: somebody found that it is another dwelling, and that decides the link
 * between the two as well. @returns what it was before
 */
export async function separateSpelling(
  ctx: Context,
  trx: Trx,
  spellingId: number,
): Promise<Pick<Inhoud, "adressen" | "koppelingen">> {
  const [{ zelfde_als_id }] = (await holdAdressen(trx, [spellingId])) as [Adresrij];
  const woning = (await loadWoning(trx, [spellingId])).map(({ id }) => id);
  const koppelingen = await loadBevestigd(trx, spellingId, woning);
  await saveRows(trx, "adressen", [{ id: spellingId, zelfde_als_id: null }]);
  const besluit = { status: "afgewezen", besloten_op: ctx.clock.now(), besloten_door: ctx.actor.naam };
  await saveRows(
    trx,
    "koppelingen",
    koppelingen.map(({ id }) => ({ id, ...besluit })),
  );
  return { adressen: [{ id: spellingId, zelfde_als_id, werd: { zelfde_als_id: null } }], koppelingen };
}

type Adresrij = Awaited<ReturnType<typeof loadWoning>>[number];
const hoofdVan = (rows: readonly Adresrij[], adresId: number): number =>
  rows.find(({ id }) => id === adresId)?.hoofdId ?? adresId;

/** Holds every spelling of these dwellings; one that was added meanwhile too. */
async function holdWoningen(trx: Trx, adresIds: readonly number[]): Promise<Adresrij[]> {
  for (let held: readonly number[] = []; ; ) {
    const rows = await loadWoning(trx, adresIds);
    if (rows.every(({ id }) => held.includes(id))) return rows;
    held = rows.map(({ id }) => id);
    await holdAdressen(trx, held);
  }
}
