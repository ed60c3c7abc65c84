import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { type KoppelingStatus, koppelingenPage } from "./koppeling-store.ts";
import { type KoppelingAntwoord, loadKanten, toKoppeling } from "./koppeling-view.ts";
import { readCursor, toPage } from "./paging.ts";
import { teamBound } from "./zicht.ts";

/**
 * The links of the municipality that wait for a decision, or that had one. Looking leaves a trace in the audit.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listKoppelingen(
  ctx: Context,
  { status, na, limiet }: { status: KoppelingStatus; na?: string | undefined; limiet: number },
): Promise<{ koppelingen: KoppelingAntwoord[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const [after] = readCursor(na, ["id"]) ?? [0];
  const rows = await koppelingenPage(read, {
    gemeenteId,
    status,
    team: teamBound(ctx),
    na: Number(after),
    limiet: limiet + 1,
  }).execute();
  const { page, volgende } = toPage(rows, limiet, ({ id }) => [id]);
  const kanten = await loadKanten(read, page);
  const details = { status, koppelingen: page.map(({ uuid }) => uuid) };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "koppelingen.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return { koppelingen: page.map((rij) => toKoppeling(rij, kanten)), volgende };
}
