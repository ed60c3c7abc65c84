import type { Context, Scope } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { noteActor } from "../platform/trace.ts";
import { useSessie } from "./sessie.ts";
import { readCookie } from "./sessie-cookie.ts";
import { checkSameSite, csrfOf, NietIngelogd } from "./web-sessie.ts";

/** Somebody of a partner who is logged in. */
export type PortalSessie = {
  /** For the cookie alone: never show or log it. */
  readonly sleutel: string;
  readonly csrf: string;
  readonly gebruiker: { readonly uuid: string; readonly naam: string | null };
  readonly partner: { readonly uuid: string; readonly naam: string; readonly soort: SignaalpartnerSoort };
};

export const sessieCookie = "seinhuis";

/** What somebody of a partner may do in the portal. */
const portalScopes: readonly Scope[] = ["signalen:aanleveren", "terugkoppelingen:lezen", "sleutels:beheren"];

/**
 * Who makes this request to the portal, and the context in which the verbs act for that partner.
 * @throws NietIngelogd without a session that still lasts; Probleem 403 for a post from another site
 */
export async function enterPortal(
  base: Omit<Context, "actor">,
  request: Request,
): Promise<{ ctx: Context; sessie: PortalSessie }> {
  checkSameSite(base, request);
  const sleutel = readCookie(base.config, request, sessieCookie);
  const found = sleutel === undefined ? undefined : await useSessie(base, sleutel);
  if (!sleutel || !found?.partner) throw new NietIngelogd();
  const { id: partnerId, ...partner } = found.partner;
  const { uuid, naam } = found.gebruiker;
  noteActor(`partner/${partnerId}/gebruiker/${uuid}`);
  return {
    ctx: { ...base, actor: { soort: "partner", naam: `gebruiker ${uuid}`, partnerId, scopes: new Set(portalScopes) } },
    sessie: { sleutel, csrf: csrfOf(base, sleutel), gebruiker: { uuid, naam }, partner },
  };
}
