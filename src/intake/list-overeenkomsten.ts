import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { type Bladzijde, cutPage, readNa } from "./overeenkomst-page.ts";
import { ownAgreements } from "./overeenkomst-permission.ts";
import { overeenkomstenPage, toOvereenkomst } from "./overeenkomst-store.ts";
import { toOvereenkomstAntwoord } from "./overeenkomst-view.ts";
import { findPartnerOf } from "./partner-store.ts";

/**
 * The agreements of this partner or of this municipality, past and future too, in the order in which they were made.
 * @param vraag with `partner` only those of one partner of the municipality
 * @throws Probleem 400 for a cursor of another list; 403; 404 for a partner of others
 */
export async function listOvereenkomsten(ctx: Context, vraag: Bladzijde & { partner?: string | undefined }) {
  const eigenaar = ownAgreements(ctx);
  const { read } = ctx.db;
  const { limiet, partner } = vraag;
  const named = partner === undefined ? undefined : await partnerOf(ctx, eigenaar, partner);
  const filter = { na: readNa(vraag.na), limiet: limiet + 1, partnerId: named };
  const { page, volgende } = cutPage(await overeenkomstenPage(read, eigenaar, filter).execute(), limiet);
  return { overeenkomsten: page.map((row) => toOvereenkomstAntwoord(toOvereenkomst(row))), volgende };
}

/** A partner has no partners. */
async function partnerOf(ctx: Context, eigenaar: ReturnType<typeof ownAgreements>, uuid: string): Promise<number> {
  const found = "gemeente_id" in eigenaar ? await findPartnerOf(ctx.db.read, eigenaar.gemeente_id, uuid) : undefined;
  if (!found) throw nietGevonden();
  return found.id;
}
