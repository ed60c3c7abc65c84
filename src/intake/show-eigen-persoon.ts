import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { type EigenPersoon, findEigenPersoon } from "./eigen-persoon-store.ts";

export type { EigenPersoon } from "./eigen-persoon-store.ts";

/**
 * Whom a partner's own signal is about, as the partner itself wrote it: for one page, so that somebody without software
 * knows which of the own signals this is. The look leaves a trace.
 * @throws Probleem 403; 404 when absent or another's
 */
export async function showEigenPersoon(ctx: Context, uuid: string): Promise<EigenPersoon> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const found = isUuid(uuid) ? await findEigenPersoon(ctx.db.read, partnerId, uuid) : null;
  if (!found) throw nietGevonden();
  const { gemeenteId, ...persoon } = found;
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [
      { handeling: "signaal.bekeken", gemeenteId, onderwerp: uuid, details: { deel: "persoon" } },
    ]),
  );
  return persoon;
}
