import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { isUuid } from "../platform/ids.ts";
import { loadZakenMet } from "./zaken-store.ts";
import { isInZicht } from "./zicht.ts";

/**
 * Which zaken these are, as far as the actor sees them, in the order that was asked. Looking leaves a trace in the audit.
 * @throws Probleem 403
 */
export async function showWerklijstZaken(ctx: Context, { zaken }: { zaken: readonly string[] }) {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const rows = await loadZakenMet(ctx.db.read, gemeenteId, "zaken.uuid", zaken.filter(isUuid));
  const seen = rows
    .filter((zaak) => isInZicht(ctx, zaak))
    .toSorted((a, b) => zaken.indexOf(a.uuid) - zaken.indexOf(b.uuid));
  const details = { zaken: seen.map(({ uuid }) => uuid) };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "zaken.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return seen.map(({ uuid, adres, afgesloten_op }) => ({ id: uuid, adres, gesloten: afgesloten_op !== null }));
}
