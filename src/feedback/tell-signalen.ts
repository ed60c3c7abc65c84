import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { type Afspraak, loadAfspraken, type VerteldeZaak, type VerteldSignaal } from "./closed-store.ts";
import { isNews, type Niveau, tellOutcome } from "./rules.ts";
import { insertTerugkoppelingen, latestTerugkoppeling, type NieuweTerugkoppeling } from "./store.ts";

/** Puts what is new of these signals in the mailboxes of their partners. `zaken` are those of the signals. */
export async function tellSignalen(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaken: readonly VerteldeZaak[],
  signalen: readonly VerteldSignaal[],
): Promise<void> {
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
    const verteld = { ...signaal, bereikt: zaak.bereikt };
    const woorden = tellOutcome(verteld, zaak.resultaat, niveauOf(signaal, afspraken));
    if (!woorden || !isNews(verteld, woorden, eerder.get(signaal.id))) return [];
    return [{ signaalId: signaal.id, partnerId: signaal.partnerId, gemeenteId: signaal.gemeenteId, woorden }];
  });

  await insertTerugkoppelingen(trx, items, ctx.clock.now());
  await recordAudit(ctx, trx, auditRegels(items));
}

/** Of two agreements the one that began last, as at receipt; the least when there is none. `afspraken` oldest first. */
function niveauOf({ partnerId, gemeenteId, signaaldatum }: VerteldSignaal, afspraken: readonly Afspraak[]): Niveau {
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
