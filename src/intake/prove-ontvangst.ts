import { CompactSign } from "jose";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findBewijs } from "./signaal-store.ts";

/** The media type of what is signed, so that no other text of ours can pass for a proof. */
export const bewijsType = "seinhuis-ontvangstbewijs+json";

/**
 * The signed proof that a partner notified a municipality: which signal, when it was received, for whom, and which
 * proof of sociale incasso came with it. No person, no address. Signed anew at every request, with the same content.
 *
 * @returns a compact JWS (PS256), checkable offline with the published key
 * @throws Probleem 404 when the signal is absent or another's
 * @source bgs-2 wgs-3
 */
export async function proveOntvangst(ctx: Context, uuid: string): Promise<string> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const found = isUuid(uuid) ? await findBewijs(ctx.db.read, partnerId, uuid) : null;
  if (!found) throw nietGevonden();
  const { kid, alg, privateKey } = ctx.keys.bewijs;
  const payload = new TextEncoder().encode(JSON.stringify({ uitgever: ctx.config.publicUrl, ...found }));
  return await new CompactSign(payload).setProtectedHeader({ alg, kid, typ: bewijsType }).sign(privateKey);
}
