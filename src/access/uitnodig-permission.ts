import type { Context, Read } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { asGemeente } from "./permission.ts";
import { checkUitnodigen, type Uitnodigbezwaar } from "./uitnodig-rules.ts";
import { findUitnodigbaar } from "./uitnodig-store.ts";

/** Never says why where that would tell of another municipality. */
const bezwaren: Readonly<Record<Exclude<Uitnodigbezwaar, "onbekend">, string>> = {
  kvk: "Deze partner heeft een KvK-nummer. Hij logt daarmee in en heeft geen uitnodiging nodig.",
  voorbij: "De overeenkomst met deze partner is voorbij.",
  elders: "Voor deze partner kan een gemeente niemand uitnodigen. Vraag het aan de beheerder van Seinhuis.",
};

/** Who invites: a municipality that manages, or null for the program itself. @throws Probleem 403 */
export const asUitnodiger = (ctx: Context): number | null =>
  ctx.actor.soort === "systeem" ? null : asGemeente(ctx, "beheer");

/**
 * The partner for which one may invite: the program any, a municipality its own alone. @returns its inner id
 * @throws Probleem 404 for an unknown partner and, the same, for somebody else's; 409 for one for which it may not
 */
export async function partnerToInvite(
  ctx: Context,
  read: Read,
  { gemeenteId, uuid }: { gemeenteId: number | null; uuid: string },
): Promise<number> {
  const found = await findUitnodigbaar(read, uuid);
  if (!found) throw nietGevonden();
  if (gemeenteId === null) return found.id;
  const bezwaar = checkUitnodigen(found, gemeenteId, localDay(ctx.clock.now()));
  if (bezwaar === "onbekend") throw nietGevonden();
  if (bezwaar) throw conflict("uitnodigen-kan-niet", bezwaren[bezwaar]);
  return found.id;
}
