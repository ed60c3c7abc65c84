import type { Context } from "../context.ts";
import { geenRecht } from "../errors.ts";
import { noteActor } from "../platform/trace.ts";
import type { Instant } from "../tables.ts";
import { isRol, type Rol, type RolRecht, rolRechten } from "./rollen.ts";
import { peekSessie, useSessie } from "./sessie.ts";
import { readCookie } from "./sessie-cookie.ts";
import { checkSameSite, csrfOf, NietIngelogd } from "./web-sessie.ts";

/** Somebody of a municipality who is logged in. */
export type InboxSessie = {
  /** For the cookie alone: never show or log it. */
  readonly sleutel: string;
  readonly csrf: string;
  readonly medewerker: { readonly uuid: string; readonly naam: string | null; readonly rol: Rol };
  readonly gemeente: { readonly code: string; readonly naam: string };
  /** Of a wijkteam: the own team; null for who has none. */
  readonly team: { readonly uuid: string; readonly naam: string } | null;
  readonly rechten: ReadonlySet<string>;
  /** When this request came: what a page shows is from then or later. */
  readonly op: Instant;
};

/** Beside the portal's: one browser can be in both. */
export const inboxCookie = "seinhuis-inbox";

/**
 * Who makes this request to the inbox, and the context in which the verbs act for that municipality.
 * @param recht  what the page is for: who may not do that is turned away
 * @param stil  a page asks by itself: the session does not last longer by it
 * @throws NietIngelogd without a session that still lasts; Probleem 403 without that right, and for a post from
 *   another site
 */
export async function enterInbox(
  base: Omit<Context, "actor">,
  request: Request,
  recht: RolRecht | null,
  { stil = false }: { stil?: boolean } = {},
): Promise<{ ctx: Context; sessie: InboxSessie }> {
  checkSameSite(base, request);
  const sleutel = readCookie(base.config, request, inboxCookie);
  const found = sleutel === undefined ? undefined : await (stil ? peekSessie : useSessie)(base, sleutel);
  const medewerker = found?.medewerker;
  if (!sleutel || !medewerker) throw new NietIngelogd();
  const { id, uuid, naam, rol, gemeente, team } = medewerker;
  noteActor(`gemeente/${gemeente.id}/medewerker/${uuid}`);
  if (!isRol(rol)) throw geenRecht();
  const { rechten, eigenTeam } = rolRechten[rol];
  const scopes = new Set<string>(rechten);
  if (recht !== null && !scopes.has(recht)) throw geenRecht("Deze pagina hoort niet bij uw rol.");
  const wie = { id, uuid, teamId: eigenTeam ? (team?.id ?? 0) : null };
  return {
    ctx: {
      ...base,
      actor: { soort: "gemeente", naam: `medewerker ${uuid}`, gemeenteId: gemeente.id, scopes, medewerker: wie },
    },
    sessie: {
      sleutel,
      csrf: csrfOf(base, sleutel),
      medewerker: { uuid, naam, rol },
      gemeente: { code: gemeente.code, naam: gemeente.naam },
      team: team && { uuid: team.uuid, naam: team.naam },
      rechten: scopes,
      op: base.clock.now(),
    },
  };
}
