import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { TeamRol } from "../law/lists.ts";
import { geenWerk, ordenTeams, type RegieOrde, telSamen, type Werklast } from "./regie-rules.ts";
import { countAfwezigen, listRegieTeams, loadWerklast } from "./regie-store.ts";

export type RegieTeam = Werklast & {
  id: string;
  naam: string;
  rol: TeamRol;
  vangnet: boolean;
  capaciteit: number | null;
  /** How many areas it has. */
  gebieden: number;
  /** The last local day of an absence that has begun; null when it is there. */
  afwezigTot: string | null;
  /** How many of its people are away today. */
  afwezigen: number;
};

/**
 * All teams of the municipality with what each has to do: numbers alone, no household and no person.
 * @throws Probleem 403
 */
export async function showRegie(
  ctx: Context,
  { orde = "druk" }: { orde?: RegieOrde } = {},
): Promise<{ teams: RegieTeam[]; samen: Werklast }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const vandaag = localDay(ctx.clock.now());
  const [rows, werklast, afwezigen] = await Promise.all([
    listRegieTeams(read, gemeenteId, vandaag),
    loadWerklast(read, { gemeenteId, teamId: null, vandaag }),
    countAfwezigen(read, gemeenteId, vandaag),
  ]);
  const teams = rows.map(({ id, uuid, ...team }) => ({
    ...team,
    ...(werklast.get(id) ?? geenWerk),
    id: uuid,
    afwezigen: afwezigen.get(id) ?? 0,
  }));
  return { teams: ordenTeams(teams, orde), samen: telSamen(teams) };
}
