import type { Read, Trx } from "../context.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import { loadTeamGebieden } from "./area-store.ts";
import type { Organisatie, Team } from "./rules.ts";

/**
 * What each of these municipalities has to choose a team from. Open zaken are counted only where there is a capacity,
 * and those teams kept as they are until this transaction ends, so that two chunks never give the same last place.
 */
export async function loadOrganisaties(
  trx: Trx,
  gemeenteIds: readonly number[],
  vandaag: Day,
): Promise<Map<number, Organisatie>> {
  const gebieden = await loadTeamGebieden(trx, gemeenteIds);
  const teams = await loadTeams(trx, gemeenteIds, vandaag);
  const begrensd = [...teams.values()].flat().filter(({ capaciteit }) => capaciteit !== null);
  if (begrensd.length > 0) await countUp(trx, begrensd);
  return new Map([...teams].map(([id, own]) => [id, { teams: own, gebieden: gebieden.get(id) ?? [] }]));
}

async function countUp(trx: Trx, teams: readonly Team[]): Promise<void> {
  const ids = teams.map(({ id }) => id);
  await lockBegrensd(trx, ids);
  const counts = await countOpenZaken(trx, ids);
  for (const team of teams) team.openZaken = counts.get(team.id) ?? 0;
}

async function lockBegrensd(trx: Trx, ids: readonly number[]): Promise<void> {
  await trx.q
    .selectFrom("teams")
    .select("id")
    .where(isOneOf(trx.engine, "id", ids))
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
}

/** The teams of these municipalities by municipality, with every absence that is not over; nothing is counted yet. */
export async function loadTeams(
  read: Read,
  gemeenteIds: readonly number[],
  vandaag: Day,
): Promise<Map<number, Team[]>> {
  const rows = await teamsQuery(read, gemeenteIds, vandaag).execute();
  const teams = new Map<number, Team & { gemeenteId: number; afwezigheid: { van: string; tot: string }[] }>();
  for (const { id, gemeenteId, afwezigVan, afwezigTot, vangnet, ...row } of rows) {
    const team = teams.get(id) ?? { ...row, id, gemeenteId, vangnet: vangnet === 1, openZaken: 0, afwezigheid: [] };
    if (afwezigVan !== null && afwezigTot !== null) team.afwezigheid.push({ van: afwezigVan, tot: afwezigTot });
    teams.set(id, team);
  }
  return Map.groupBy(teams.values(), ({ gemeenteId }) => gemeenteId);
}

export const teamsQuery = ({ engine, q }: Read, gemeenteIds: readonly number[], vandaag: Day) =>
  q
    .selectFrom("teams")
    .leftJoin("team_afwezigheid as a", (join) => join.onRef("a.team_id", "=", "teams.id").on("a.tot", ">=", vandaag))
    .select([
      "teams.id",
      "teams.uuid",
      "teams.gemeente_id as gemeenteId",
      "teams.naam",
      "teams.rol",
      "teams.vangnet",
      "teams.capaciteit",
      "a.van as afwezigVan",
      "a.tot as afwezigTot",
    ])
    .where(isOneOf(engine, "teams.gemeente_id", gemeenteIds));

/** How many open zaken each of these teams has; a team without one is absent. */
export async function countOpenZaken(read: Read, teamIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await openZakenQuery(read, teamIds).execute();
  return new Map(rows.map(({ teamId, aantal }) => [teamId, Number(aantal)]));
}

export const openZakenQuery = ({ engine, q }: Read, teamIds: readonly number[]) =>
  q
    .selectFrom("zaken")
    .select(({ fn }) => ["team_id as teamId", fn.countAll().as("aantal")])
    .where(isOneOf(engine, "team_id", teamIds))
    .where("afgesloten_op", "is", null)
    .groupBy("team_id");
