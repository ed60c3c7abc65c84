import { loadBeleid } from "../beleid-store.ts";
import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { geldendePogingenregel } from "../law/werkafspraken-beleid.ts";
import { escalateZaken } from "./escalate-zaken.ts";
import { countPogingen } from "./escalatie-rules.ts";
import { loadPogingen, lockOpenZaken } from "./escalatie-store.ts";

/**
 * Hands a zaak over when so many attempts reached nobody, once in a zaak; in the transaction of the attempt.
 *
 * @source maastricht-werkwijze
 */
export async function escalatePogingen(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  { zaakId, gemeenteId }: { zaakId: number; gemeenteId: number },
): Promise<void> {
  const beleid = (await loadBeleid(trx, [gemeenteId])).get(gemeenteId) ?? [];
  const regel = geldendePogingenregel(localDay(ctx.clock.now()), beleid);
  if (!regel) return;
  const { pogingen, gesprekken, regels } = await loadPogingen(trx, zaakId);
  const aantal = countPogingen(pogingen, gesprekken);
  if (aantal < regel.aantal || regels.includes(regel.sleutel)) return;
  const aanleiding = { pogingen: aantal, bron: regel.bron };
  const zaken = await lockOpenZaken(trx, [zaakId]);
  await escalateZaken(ctx, trx, zaken, [{ zaakId, regel: regel.sleutel, rol: regel.naar, aanleiding }]);
}
