import { asGemeente, asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { type Eigenaar, findOvereenkomst, type Overeenkomst } from "./overeenkomst-store.ts";

/**
 * Whose agreements this actor reads: a partner its own, a municipality that manages its own.
 * @throws Probleem 403
 */
export function ownAgreements(ctx: Context): Eigenaar {
  if (ctx.actor.soort === "partner") return { partner_id: asPartner(ctx, "signalen:aanleveren") };
  return { gemeente_id: asGemeente(ctx, "beheer") };
}

/** @throws Probleem 404 for what is absent, another's or no id at all */
export async function ownOvereenkomst(
  read: Context["db"]["read"],
  eigenaar: Eigenaar,
  id: string,
): Promise<Overeenkomst> {
  const found = await findOvereenkomst(read, eigenaar, id);
  if (!found) throw nietGevonden();
  return found;
}
