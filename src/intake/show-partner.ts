import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { listPeriods } from "./overeenkomst-store.ts";
import { findPartnerOf } from "./partner-store.ts";
import { overeenkomstOp } from "./rules.ts";

/** One partner of this municipality. @throws Probleem 403; 404 for one that it has no agreement with */
export async function showPartner(ctx: Context, { id: uuid }: { id: string }) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const found = await findPartnerOf(read, gemeenteId, uuid);
  if (!found) throw nietGevonden();
  const periods = await listPeriods(read, { partnerId: found.id, gemeenteId });
  const { naam, soort, kvkNummer } = found;
  return { id: uuid, naam, soort, kvkNummer, actief: overeenkomstOp(periods, localDay(ctx.clock.now())) !== null };
}
