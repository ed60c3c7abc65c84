import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { type Afspraak, type GeslotenSignaal, loadAfspraken, loadGeslotenZaken, loadSignalen } from "./closed-store.ts";
import { isSame, type Niveau, outcomeOf, wordTerugkoppeling } from "./rules.ts";
import { insertTerugkoppelingen, latestTerugkoppeling, type NieuweTerugkoppeling } from "./store.ts";

/**
 * Tells the partner of every signal in these zaken how it ended, in the caller's transaction.
 *
 * Says only what is new: a second run, or a zaak that was reopened and closed with the same result, adds nothing. A zaak
 * that is open again by now is left alone.
 */
export async function sendTerugkoppelingen(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaakIds: readonly number[],
): Promise<void> {
  const zaken = await loadGeslotenZaken(trx, zaakIds);
  const signalen = await loadSignalen(trx, zaken);
  const afspraken = await loadAfspraken(
    trx,
    signalen.map(({ partnerId }) => partnerId),
  );
  const eerder = await latestTerugkoppeling(
    trx,
    signalen.map(({ id }) => id),
  );

  const zaakById = new Map(zaken.map((zaak) => [zaak.id, zaak]));
  const items = signalen.flatMap((signaal): NieuweTerugkoppeling[] => {
    const zaak = zaakById.get(signaal.zaakId);
    if (!zaak) return [];
    const uitkomst = outcomeOf(signaal.status, zaak.resultaat);
    const woorden = wordTerugkoppeling(uitkomst, niveauOf(signaal, afspraken), { bereikt: zaak.bereikt });
    const last = eerder.get(signaal.id);
    if (last && isSame(last, woorden)) return [];
    return [{ signaalId: signaal.id, partnerId: signaal.partnerId, gemeenteId: signaal.gemeenteId, woorden }];
  });

  await insertTerugkoppelingen(trx, items, ctx.clock.now());
  await recordAudit(ctx, trx, auditRegels(items));
}

/** Of two agreements the one that began last, as at receipt; the least when there is none. `afspraken` oldest first. */
function niveauOf({ partnerId, gemeenteId, signaaldatum }: GeslotenSignaal, afspraken: readonly Afspraak[]): Niveau {
  const afspraak = afspraken.findLast(
    (item) =>
      item.partnerId === partnerId &&
      item.gemeenteId === gemeenteId &&
      item.geldigVan <= signaaldatum &&
      (item.geldigTot === null || signaaldatum <= item.geldigTot),
  );
  return afspraak?.niveau ?? "basis";
}

function auditRegels(items: readonly NieuweTerugkoppeling[]) {
  const perGemeente = Map.groupBy(items, ({ gemeenteId }) => gemeenteId);
  return [...perGemeente].map(([gemeenteId, sent]) => ({
    handeling: "terugkoppelingen.verzonden",
    gemeenteId,
    onderwerp: null,
    details: { aantal: sent.length, bronnen: [...new Set(sent.flatMap(({ woorden }) => woorden.bronnen))] },
  }));
}
