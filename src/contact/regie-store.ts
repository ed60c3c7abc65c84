import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Read } from "../context.ts";
import { openStatussen } from "../matching/rules.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import type { Day } from "../tables.ts";
import type { Werklast } from "./regie-rules.ts";

/** The teams of a municipality, with whether each is absent today. */
export async function listRegieTeams({ q }: Read, gemeenteId: number, vandaag: Day) {
  const rows = await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam", "rol", "vangnet", "capaciteit"])
    .select(({ selectFrom, fn }) => [
      selectFrom("team_afwezigheid as a")
        .whereRef("a.team_id", "=", "teams.id")
        .where("a.tot", ">=", vandaag)
        .where("a.van", "<=", vandaag)
        .select(({ fn }) => fn.max("a.tot").as("tot"))
        .as("afwezigTot"),
      selectFrom("team_gebieden as g")
        .whereRef("g.team_id", "=", "teams.id")
        .select(fn.countAll().as("aantal"))
        .as("gebieden"),
    ])
    .where("gemeente_id", "=", gemeenteId)
    .orderBy("id")
    .execute();
  return rows.map(({ vangnet, gebieden, ...row }) => ({ ...row, vangnet: vangnet === 1, gebieden: Number(gebieden) }));
}

/** What each team has to do, in one statement; a team without an open zaak is not in it. */
export function werklastQuery({ q }: Read, vraag: { gemeenteId: number; teamId: number | null; vandaag: Day }) {
  const { gemeenteId, teamId, vandaag } = vraag;
  const count = (is: RawBuilder<SqlBool>) => sql<number>`sum(case when ${is} then 1 else 0 end)`;
  const query = q
    .selectFrom("zaken")
    .select(({ fn }) => [
      "zaken.team_id as teamId",
      fn.countAll().as("openZaken"),
      count(sql`zaken.status = 'nieuw'`).as("nieuw"),
      count(sql`zaken.behandelaar_id is null`).as("zonderBehandelaar"),
      count(heeftCrisis).as("crisis"),
      count(
        sql`${eersteTermijn(sql`vervalt_op`)} >= ${vandaag} and ${eersteTermijn(sql`risico_vanaf`)} <= ${vandaag}`,
      ).as("termijnRisico"),
      count(sql`${eersteTermijn(sql`vervalt_op`)} < ${vandaag}`).as("termijnVerlopen"),
      count(isAfwezig(sql`zaken.behandelaar_id`, vandaag)).as("bijAfwezige"),
    ])
    .where("zaken.afgesloten_op", "is", null)
    .groupBy("zaken.team_id");
  return teamId === null
    ? query.where("zaken.gemeente_id", "=", gemeenteId)
    : query.where("zaken.team_id", "=", teamId);
}

export async function loadWerklast(
  read: Read,
  vraag: { gemeenteId: number; teamId: number | null; vandaag: Day },
): Promise<Map<number, Werklast>> {
  const rows = await werklastQuery(read, vraag).execute();
  return new Map(
    rows.map(({ teamId, ...row }) => [
      teamId,
      {
        openZaken: Number(row.openZaken),
        nieuw: Number(row.nieuw),
        zonderBehandelaar: Number(row.zonderBehandelaar),
        crisis: Number(row.crisis),
        termijnRisico: Number(row.termijnRisico),
        termijnVerlopen: Number(row.termijnVerlopen),
        bijAfwezige: Number(row.bijAfwezige),
      },
    ]),
  );
}

// The three below say the same as the filters of the list of work, so that a number and the list behind it are equal.
const heeftCrisis = sql<SqlBool>`exists (select 1 from signalen signaal where signaal.adres_id = zaken.adres_id
  and signaal.zaak_id = zaken.id and signaal.crisis_soort is not null and signaal.ingetrokken_op is null
  and signaal.status in (${sql.join(openStatussen)}))`;

const eersteTermijn = (kolom: RawBuilder<unknown>): RawBuilder<Day | null> =>
  sql`(select termijn.${kolom} from termijnen termijn where termijn.zaak_id = zaken.id
    and termijn.vervuld_op is null and termijn.status <> 'vervallen' order by termijn.vervalt_op, termijn.id limit 1)`;

const isAfwezig = (medewerkerId: RawBuilder<unknown>, vandaag: Day): RawBuilder<SqlBool> =>
  sql`exists (select 1 from medewerker_afwezigheid weg where weg.medewerker_id = ${medewerkerId}
    and weg.van <= ${vandaag} and weg.tot >= ${vandaag})`;

/** The people of a team, and whoever else works its zaken, with what each has of it; a name comes opened. */
export async function listTeamMedewerkers({ q }: Read, vraag: { gemeenteId: number; teamId: number; vandaag: Day }) {
  const { gemeenteId, teamId, vandaag } = vraag;
  const werk = q
    .selectFrom("zaken")
    .select(({ fn }) => ["behandelaar_id", fn.countAll().as("openZaken")])
    .select(sql<number>`sum(case when ${eersteTermijn(sql`vervalt_op`)} < ${vandaag} then 1 else 0 end)`.as("verlopen"))
    .where("team_id", "=", teamId)
    .where("afgesloten_op", "is", null)
    .groupBy("behandelaar_id");
  const rows = await q
    .selectFrom("medewerkers as m")
    .leftJoin(werk.as("werk"), "werk.behandelaar_id", "m.id")
    .select(["m.uuid", "m.rol", "m.team_id as teamId", "m.persoonsgegevens", "werk.openZaken", "werk.verlopen"])
    .select(({ selectFrom }) =>
      selectFrom("medewerker_afwezigheid as a")
        .whereRef("a.medewerker_id", "=", "m.id")
        .where("a.van", "<=", vandaag)
        .where("a.tot", ">=", vandaag)
        .select(({ fn }) => fn.max("a.tot").as("tot"))
        .as("afwezigTot"),
    )
    .where("m.gemeente_id", "=", gemeenteId)
    .where("m.ingetrokken_op", "is", null)
    .where(({ eb, or }) => or([eb("m.team_id", "=", teamId), eb("werk.openZaken", ">", 0)]))
    .orderBy("m.id")
    .execute();
  return rows.map(({ persoonsgegevens, teamId: eigen, openZaken, verlopen, ...row }) => ({
    ...row,
    vanTeam: eigen === teamId,
    naam: medewerkerPersoon.open(persoonsgegevens).naam,
    openZaken: Number(openZaken ?? 0),
    termijnVerlopen: Number(verlopen ?? 0),
  }));
}

/** How many people of each team are away today. */
export async function countAfwezigen({ q }: Read, gemeenteId: number, vandaag: Day): Promise<Map<number, number>> {
  const rows = await q
    .selectFrom("medewerkers as m")
    .select(({ fn }) => ["m.team_id as teamId", fn.countAll().as("aantal")])
    .where("m.gemeente_id", "=", gemeenteId)
    .where("m.ingetrokken_op", "is", null)
    .where("m.team_id", "is not", null)
    .where(isAfwezig(sql`m.id`, vandaag))
    .groupBy("m.team_id")
    .execute();
  return new Map(rows.map(({ teamId, aantal }) => [Number(teamId), Number(aantal)]));
}
