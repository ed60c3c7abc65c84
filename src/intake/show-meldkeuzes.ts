import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { loadMeldkeuzes, type Meldkeuzes } from "./meldkeuzes-store.ts";

export type { Meldkeuzes } from "./meldkeuzes-store.ts";

/** What the acting partner can report today, so that a form asks no more than it needs. */
export async function showMeldkeuzes(ctx: Context): Promise<Meldkeuzes> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  return await loadMeldkeuzes(ctx.db.read, partnerId, localDay(ctx.clock.now()));
}
