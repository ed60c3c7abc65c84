import { asBeheer } from "../access/beheer.ts";
import { asGemeente } from "../access/permission.ts";
import type { Context, Read } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findTeamByUuid, type TeamRij } from "./team-store.ts";

/**
 * The municipality that this actor manages: the one with this code on the command line, its own over HTTP.
 * @throws Probleem 403; 404
 */
export async function beheerdeGemeente(ctx: Context, read: Read, gemeentecode: string | undefined): Promise<number> {
  return gemeentecode === undefined ? asGemeente(ctx, "beheer") : await asBeheer(ctx, read, gemeentecode);
}

/** @throws Probleem 404 for what is absent, another municipality's or no id at all */
export async function ownTeam(read: Read, gemeenteId: number, uuid: string): Promise<TeamRij> {
  const team = isUuid(uuid) ? await findTeamByUuid(read, gemeenteId, uuid) : undefined;
  if (!team) throw nietGevonden();
  return team;
}
