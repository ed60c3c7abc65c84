import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findGebruiker, type LokaleGebruiker, listPartnerGebruikers } from "./gebruiker-store.ts";

export type { LokaleGebruiker } from "./gebruiker-store.ts";

type Base = Omit<Context, "actor">;

/** A demo has some ten people. */
const most = 200;

/** The people to choose from where anybody may be anybody. @throws Probleem 404 everywhere else */
export async function listLokaleGebruikers(base: Base): Promise<LokaleGebruiker[]> {
  eisLokaal(base);
  return await listPartnerGebruikers(base.db.read, most);
}

/** The chosen one of them. @throws Probleem 404 everywhere else, and for who is not on the list */
export async function chooseLokaleGebruiker(base: Base, uuid: string): Promise<{ id: number; uuid: string }> {
  eisLokaal(base);
  const found = isUuid(uuid) ? await findGebruiker(base.db.read, uuid) : undefined;
  if (!found || found.ingetrokken || found.partnerId === null) throw nietGevonden();
  return { id: found.id, uuid: found.uuid };
}

/** The settings refuse it in production and beside a log-in service; what they let pass by mistake stops here. */
export function eisLokaal({ config }: Base): void {
  if (!config.localLogin || config.production || config.oidc || config.oidcGemeenten.length > 0) throw nietGevonden();
}
