import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { Eindresultaat } from "../law/lists.ts";
import { enqueue } from "../platform/outbox.ts";
import { decideAfsluiting } from "./afsluiting-rules.ts";
import { lapseTermijnen } from "./end-rules.ts";
import { loadOpenSignalen } from "./end-store.ts";
import { loadAfsluitFeiten, type SluitFeiten, type TeSluiten } from "./finish-store.ts";
import { finishZaken } from "./finish-zaken.ts";
import { saveTermijnen } from "./termijnen-store.ts";

/**
 * What becomes of zaken of which signals ended, in the transaction of the caller that holds them: one without an open
 * signal closes, the others go on without what ended and get another place.
 *
 * @param resultaatVan  the result of a zaak without an open signal; null when it stays open all the same
 */
export async function endZaken(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaken: readonly TeSluiten[],
  resultaatVan: (zaakId: number, feiten: SluitFeiten) => Eindresultaat | null,
): Promise<void> {
  const now = ctx.clock.now();
  const vandaag = localDay(now);
  const ids = zaken.map(({ id }) => id);
  const open = Map.groupBy(await loadOpenSignalen(trx, ids), ({ zaakId }) => zaakId);
  const feitenVan = await loadAfsluitFeiten(trx, ids);

  const sluitingen = zaken.flatMap((zaak) => {
    const feiten = feitenVan(zaak.id);
    const resultaat = open.has(zaak.id) ? null : resultaatVan(zaak.id, feiten);
    return resultaat ? [{ zaak, resultaat, besluit: decideAfsluiting(resultaat, feiten, vandaag) }] : [];
  });
  const closed = new Set(sluitingen.map(({ zaak }) => zaak.id));
  const goingOn = ids.filter((id) => !closed.has(id));
  const lapsed = goingOn.flatMap((id) => lapseTermijnen(feitenVan(id).termijnen, open.get(id) ?? [], vandaag));

  await finishZaken(ctx, trx, sluitingen);
  await saveTermijnen(trx, lapsed);
  await enqueue(trx, "zaak.herprioriteren", goingOn, now);
}
