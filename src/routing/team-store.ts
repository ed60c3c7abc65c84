import type { Read, Trx } from "../context.ts";
import type { TeamRol } from "../law/lists.ts";
import { lockRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";

export type Gebied = { soort: "buurt" | "wijk" | "postcode"; van: string; tot: string };
export type TeamGegevens = { naam: string; rol: TeamRol; capaciteit: number | null; gebieden: readonly Gebied[] };

/**
 * Makes whoever changes teams of this gemeente wait for the other, so that two never take areas that overlap. The
 * fallback team, which every gemeente has, stands for all of them.
 */
export async function lockTeams(trx: Trx, gemeenteId: number): Promise<void> {
  await trx.q
    .selectFrom("teams")
    .select("id")
    .where("gemeente_id", "=", gemeenteId)
    .where("vangnet", "=", 1)
    .modifyEnd(lockRows(trx))
    .execute();
}

export async function findTeamByUuid({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam", "rol", "vangnet", "capaciteit"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}
export type TeamRij = NonNullable<Awaited<ReturnType<typeof findTeamByUuid>>>;

export async function insertTeam(trx: Trx, gemeenteId: number, uuid: string, team: TeamGegevens): Promise<void> {
  const { naam, rol, capaciteit, gebieden } = team;
  const { id } = await trx.q
    .insertInto("teams")
    .values({ uuid, gemeente_id: gemeenteId, naam, vangnet: 0, rol, capaciteit })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertGebieden(trx, gemeenteId, id, gebieden);
}

/** Puts another team in its place, areas and all. */
export async function replaceTeam(trx: Trx, gemeenteId: number, id: number, team: TeamGegevens): Promise<void> {
  const { naam, rol, capaciteit, gebieden } = team;
  await trx.q.updateTable("teams").set({ naam, rol, capaciteit }).where("id", "=", id).execute();
  await trx.q.deleteFrom("team_gebieden").where("team_id", "=", id).where("gemeente_id", "=", gemeenteId).execute();
  await insertGebieden(trx, gemeenteId, id, gebieden);
}

const insertGebieden = (trx: Trx, gemeenteId: number, teamId: number, gebieden: readonly Gebied[]): Promise<void> =>
  trx.insertMany(
    "team_gebieden",
    gebieden.map(({ soort, van, tot }) => ({ gemeente_id: gemeenteId, team_id: teamId, soort, van, tot })),
  );

/** Every gebied that the teams of this gemeente have, with the team whose it is. */
export async function listTeamGebieden({ q }: Read, gemeenteId: number): Promise<BezetGebied[]> {
  return await q
    .selectFrom("team_gebieden as g")
    .innerJoin("teams as t", "t.id", "g.team_id")
    .select(["g.team_id as teamId", "t.naam as teamNaam", "g.soort", "g.van", "g.tot"])
    .where("g.gemeente_id", "=", gemeenteId)
    .orderBy("g.id")
    .execute();
}
/** An area with the team that has it. */
export type BezetGebied = Gebied & { teamId: number; teamNaam: string };

/** The absences of a team that are not over on this day, the first to begin first. */
export async function listAfwezigheid({ q }: Read, teamId: number, vandaag: Day) {
  return await q
    .selectFrom("team_afwezigheid")
    .select(["uuid as id", "van", "tot", "reden"])
    .where("team_id", "=", teamId)
    .where("tot", ">=", vandaag)
    .orderBy("van")
    .orderBy("tot")
    .execute();
}

export async function insertAfwezigheid(
  { q }: Trx,
  afwezigheid: { uuid: string; gemeenteId: number; teamId: number; van: Day; tot: Day; reden: string },
): Promise<void> {
  const { gemeenteId, teamId, ...rest } = afwezigheid;
  await q
    .insertInto("team_afwezigheid")
    .values({ ...rest, gemeente_id: gemeenteId, team_id: teamId })
    .execute();
}

/** An absence of this team that is not over on this day. */
export async function findAfwezigheid({ q }: Read, teamId: number, uuid: string, vandaag: Day) {
  return await q
    .selectFrom("team_afwezigheid")
    .select(["id", "van"])
    .where("team_id", "=", teamId)
    .where("uuid", "=", uuid)
    .where("tot", ">=", vandaag)
    .executeTakeFirst();
}

/** Ends an absence on this day; null takes it away, when it had not begun. */
export async function endAfwezigheidOn({ q }: Trx, id: number, tot: Day | null): Promise<void> {
  if (tot === null) await q.deleteFrom("team_afwezigheid").where("id", "=", id).execute();
  else await q.updateTable("team_afwezigheid").set({ tot }).where("id", "=", id).execute();
}

/** The teams of this municipality, as rules name them. */
export async function listTeamUuids({ q }: Read, gemeenteId: number): Promise<string[]> {
  const rows = await q.selectFrom("teams").select("uuid").where("gemeente_id", "=", gemeenteId).execute();
  return rows.map(({ uuid }) => uuid);
}

/** The teams of this municipality, as people call them. */
export async function listTeamNamenRijen({ q }: Read, gemeenteId: number) {
  return await q
    .selectFrom("teams")
    .select(["uuid", "naam", "vangnet"])
    .where("gemeente_id", "=", gemeenteId)
    .execute();
}
