import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { countOpenZaken } from "./choice-store.ts";
import { ownTeam } from "./own-team.ts";
import { isAfwezig } from "./rules.ts";
import { listAfwezigheid, listTeamGebieden } from "./team-store.ts";

export type TeamAntwoord = Awaited<ReturnType<typeof showTeam>>;

/**
 * One team with its areas, its load and the days on which it is or will be absent.
 * @throws Probleem 403; 404
 */
export async function showTeam(ctx: Context, { id: uuid }: { id: string }) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const vandaag = localDay(ctx.clock.now());
  const { id, vangnet, ...team } = await ownTeam(read, gemeenteId, uuid);
  const gebieden = await listTeamGebieden(read, gemeenteId);
  const afwezigheid = await listAfwezigheid(read, id, vandaag);
  const counts = await countOpenZaken(read, [id]);
  return {
    id: uuid,
    naam: team.naam,
    rol: team.rol,
    vangnet: vangnet === 1,
    capaciteit: team.capaciteit,
    openZaken: counts.get(id) ?? 0,
    afwezig: isAfwezig({ afwezigheid }, vandaag),
    gebieden: gebieden.filter(({ teamId }) => teamId === id).map(({ soort, van, tot }) => ({ soort, van, tot })),
    afwezigheid,
  };
}
