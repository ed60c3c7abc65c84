import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { findKoppeling } from "./koppeling-store.ts";
import { type KoppelingAntwoord, loadKanten, toKoppeling } from "./koppeling-view.ts";
import { eisKant } from "./koppeling-zicht.ts";
import { own } from "./own.ts";

/**
 * One possible link with both its sides. Looking leaves a trace in the audit.
 * @throws Probleem 403; 404 for what is absent, another municipality's, or out of sight at both sides
 */
export async function showKoppeling(ctx: Context, { id }: { id: string }): Promise<KoppelingAntwoord> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const koppeling = await own(id, () => findKoppeling(read, gemeenteId, id));
  await eisKant(ctx, read, koppeling);
  const kanten = await loadKanten(read, [koppeling]);
  const details = { status: koppeling.status, koppelingen: [koppeling.uuid] };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "koppelingen.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return toKoppeling(koppeling, kanten);
}
