import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { type Bladzijde, cutPage, readNa } from "./overeenkomst-page.ts";
import { partnersPage } from "./partner-store.ts";

/**
 * The partners that this municipality has, or had, an agreement with, in the order in which they were registered.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listPartners(ctx: Context, { na, limiet }: Bladzijde) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const filter = { gemeenteId, na: readNa(na), limiet: limiet + 1, vandaag: localDay(ctx.clock.now()) };
  const { page, volgende } = cutPage(await partnersPage(ctx.db.read, filter).execute(), limiet);
  const signaalpartners = page.map(({ uuid, naam, soort, kvkNummer, actief }) => {
    return { id: uuid, naam, soort, kvkNummer, actief: Number(actief) === 1 };
  });
  return { signaalpartners, volgende };
}
