import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Instant } from "../tables.ts";
import { type AuditFilter, filterDetails, toVraag } from "./audit-filter.ts";
import { type AuditVraag, loadAudit } from "./audit-store.ts";
import { type LogRegel, toRegels } from "./audit-view.ts";
import { recordAudit } from "./record.ts";

/** How many rows are in memory at a time. */
const perPage = 1_000;

/**
 * The same rows as `listAudit`, all of them, page by page as they are asked for. Written down before the first.
 * @throws Probleem 403 without the right, 400 for a period that is none
 */
export async function exportAudit(ctx: Context, filter: AuditFilter): Promise<AsyncGenerator<LogRegel[]>> {
  const gemeenteId = asGemeente(ctx, "audit:lezen");
  const vraag = toVraag(gemeenteId, filter);
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [
      { handeling: "logboek.gedownload", gemeenteId, onderwerp: filter.onderwerp, details: filterDetails(filter) },
    ]),
  );
  return pages(ctx, vraag);
}

async function* pages({ db: { reports } }: Context, vraag: AuditVraag): AsyncGenerator<LogRegel[]> {
  let after: readonly [op: Instant, id: number] | null = null;
  for (;;) {
    const rijen = await loadAudit(reports, vraag, after, perPage);
    if (rijen.length > 0) yield await toRegels(reports, vraag.gemeenteId, rijen);
    const last = rijen.at(-1);
    if (!last || rijen.length < perPage) return;
    after = [last.op, last.id];
  }
}
