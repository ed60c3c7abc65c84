import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { isOpenMelding } from "../matching/rules.ts";
import { enqueue } from "../platform/outbox.ts";
import { isHulpGevraagd, resultaatNaIntrekking } from "./end-rules.ts";
import { endSignaalRows, loadIngetrokken, loadStanden, lockDoorgezonden, lockOpenZaken } from "./end-store.ts";
import { endZaken } from "./end-zaken.ts";

type Ctx = Pick<Context, "actor" | "clock">;
type Ingetrokken = Awaited<ReturnType<typeof loadIngetrokken>>[number];

/**
 * Does to zaken what follows when partners take signals back, in the caller's transaction. A zaak that is closed, and a
 * signal that never had one, keep only the mark. Safe to run twice.
 *
 * @source lezing-intrekking
 */
export async function endIngetrokken(ctx: Ctx, trx: Trx, signaalIds: readonly number[]): Promise<void> {
  const named = await loadIngetrokken(trx, signaalIds);
  await passOn(ctx, trx, named);
  const held = await lockOpenZaken(trx, [...new Set(named.flatMap(({ zaakId }) => zaakId ?? []))]);
  // Read again, now that nobody else changes these zaken.
  const stillOpen = (await loadIngetrokken(trx, signaalIds)).filter(({ status }) =>
    isOpenMelding({ status, ingetrokken: null }),
  );
  const perZaak = Map.groupBy(stillOpen, ({ zaakId }) => zaakId);
  const zaken = held.filter(({ id }) => perZaak.has(id));
  await endSignalen(
    ctx,
    trx,
    zaken.flatMap(({ id }) => perZaak.get(id) ?? []),
  );

  const zaakIds = zaken.map(({ id }) => id);
  const standen = Map.groupBy(await loadStanden(trx, zaakIds), ({ zaakId }) => zaakId);
  await endZaken(ctx, trx, zaken, (zaakId, { stappen }) =>
    isHulpGevraagd(stappen) ? null : resultaatNaIntrekking(standen.get(zaakId) ?? []),
  );
  const regels = zaken.map(({ id, uuid, gemeenteId }) => {
    const details = { redenen: perZaak.get(id)?.map(({ reden }) => reden) };
    return { handeling: "signalen.intrekkingVerwerkt", gemeenteId, onderwerp: uuid, details };
  });
  await recordAudit(ctx, trx, regels);
}

/** One that was sent in error was unjustified; the others keep the state that they had. */
async function endSignalen({ clock }: Ctx, trx: Trx, ended: readonly Ingetrokken[]): Promise<void> {
  const mistaken = ended.filter(({ reden }) => reden === "vergissing").map(({ id }) => id);
  await endSignaalRows(trx, mistaken, "Niet opgepakt: onterecht signaal");
  const ids = ended.map(({ id }) => id);
  await enqueue(trx, "signaal.beeindigd", ids, clock.now());
}

/** What was sent on to another municipality is taken back there too; its partner knows of one signal. @source lezing-doorzending */
async function passOn(ctx: Ctx, trx: Trx, named: readonly Ingetrokken[]): Promise<void> {
  const van = new Map(named.map((signaal) => [signaal.id, signaal]));
  const next = (await lockDoorgezonden(trx, [...van.keys()])).flatMap(({ vanId, ...signaal }) => {
    const first = vanId === null ? undefined : van.get(vanId);
    return first ? [{ ...signaal, op: first.ingetrokken_op, reden: first.reden }] : [];
  });
  const rows = next.map(({ id, op, reden }) => ({ id, ingetrokken_op: op, intrekking_reden: reden }));
  await trx.updateMany("signalen", "id", rows);
  const ids = next.map(({ id }) => id);
  await enqueue(trx, "signaal.ingetrokken", ids, ctx.clock.now());
  const regels = next.map(({ uuid, gemeenteId, reden }) => {
    return { handeling: "signaal.ingetrokken", gemeenteId, onderwerp: uuid, details: { reden } };
  });
  await recordAudit(ctx, trx, regels);
}
