import type { Context } from "../context.ts";
import { ownAgreements, ownOvereenkomst } from "./overeenkomst-permission.ts";
import { toOvereenkomstAntwoord } from "./overeenkomst-view.ts";

/** One own agreement. @throws Probleem 403; 404 when it is absent or of others */
export async function showOvereenkomst(ctx: Context, { id }: { id: string }) {
  return toOvereenkomstAntwoord(await ownOvereenkomst(ctx.db.read, ownAgreements(ctx), id));
}
