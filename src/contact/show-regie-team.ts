import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { ownTeam } from "./own.ts";
import { geenWerk, type Werklast } from "./regie-rules.ts";
import { listTeamMedewerkers, loadWerklast } from "./regie-store.ts";

export type RegieMedewerker = {
  id: string;
  naam: string | null;
  rol: string;
  /** False for somebody of another team, or of none, who works zaken of this one. */
  vanTeam: boolean;
  /** Of this team alone. */
  openZaken: number;
  termijnVerlopen: number;
  /** The last local day of an absence that has begun; null when there. */
  afwezigTot: string | null;
};

/**
 * What one team has to do, and what each of its people has of that.
 * @throws Probleem 403; 404
 */
export async function showRegieTeam(
  ctx: Context,
  { id: uuid }: { id: string },
): Promise<{ id: string; naam: string; werk: Werklast; medewerkers: RegieMedewerker[] }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const vandaag = localDay(ctx.clock.now());
  const team = await ownTeam(read, gemeenteId, uuid);
  const vraag = { gemeenteId, teamId: team.id, vandaag };
  const [werklast, medewerkers] = await Promise.all([loadWerklast(read, vraag), listTeamMedewerkers(read, vraag)]);
  return {
    id: team.uuid,
    naam: team.naam,
    werk: werklast.get(team.id) ?? geenWerk,
    medewerkers: medewerkers.map(({ uuid: id, ...row }) => ({ id, ...row })),
  };
}
