import type { Read, Trx } from "../context.ts";
import type { Reden } from "../law/reden.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";

export async function findTeam({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}

/** Somebody who works here: who works here no more gets nothing to do. */
export async function findMedewerker({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
}

/** Gives zaken to a team by hand: no redistribution takes them away again. */
export async function giveToTeam(
  { engine, q }: Trx,
  zaken: readonly number[],
  teamId: number,
  redenen: readonly Reden[],
): Promise<void> {
  if (zaken.length === 0) return;
  await q
    .updateTable("zaken")
    .set({ team_id: teamId, met_de_hand: 1, routering_redenen: JSON.stringify(redenen) })
    .where(isOneOf(engine, "id", zaken))
    .execute();
}

/** Gives zaken to somebody, or with null takes them off whoever has them. */
export async function giveToBehandelaar(
  { engine, q }: Trx,
  zaken: readonly number[],
  behandelaarId: number | null,
): Promise<void> {
  if (zaken.length === 0) return;
  await q
    .updateTable("zaken")
    .set({ behandelaar_id: behandelaarId })
    .where(isOneOf(engine, "id", zaken))
    .execute();
}

/** Teams in the order in which they were made, after inner id `na`, each with its load and its absences of today. */
export function teamsPage({ q }: Read, vraag: { gemeenteId: number; na: number; limiet: number; vandaag: Day }) {
  return q
    .selectFrom("teams")
    .select(["id", "uuid", "naam", "rol", "vangnet", "capaciteit"])
    .select(({ selectFrom, fn }) => [
      selectFrom("zaken")
        .whereRef("zaken.team_id", "=", "teams.id")
        .where("zaken.afgesloten_op", "is", null)
        .select(fn.countAll().as("aantal"))
        .as("openZaken"),
      selectFrom("team_afwezigheid as a")
        .whereRef("a.team_id", "=", "teams.id")
        .where("a.tot", ">=", vraag.vandaag)
        .where("a.van", "<=", vraag.vandaag)
        .select(fn.countAll().as("aantal"))
        .as("afwezig"),
    ])
    .where("gemeente_id", "=", vraag.gemeenteId)
    .where("id", ">", vraag.na)
    .orderBy("id")
    .limit(vraag.limiet);
}

/** The names of these people, also of who works here no more. */
export async function loadMedewerkerNamen({ engine, q }: Read, gemeenteId: number, uuids: readonly string[]) {
  if (uuids.length === 0) return [];
  const rows = await q
    .selectFrom("medewerkers")
    .select(["uuid", "persoonsgegevens"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", uuids))
    .execute();
  return rows.map(({ uuid, persoonsgegevens }) => ({ uuid, naam: medewerkerPersoon.open(persoonsgegevens).naam }));
}

/** Staff in the order in which they were registered, after inner id `na`. */
export async function listMedewerkers({ q }: Read, gemeenteId: number, na: number, limiet: number) {
  const rows = await q
    .selectFrom("medewerkers")
    .leftJoin("teams", "teams.id", "medewerkers.team_id")
    .select([
      "medewerkers.id",
      "medewerkers.uuid",
      "medewerkers.rol",
      "medewerkers.persoonsgegevens",
      "teams.uuid as team",
    ])
    .where("medewerkers.gemeente_id", "=", gemeenteId)
    .where("medewerkers.ingetrokken_op", "is", null)
    .where("medewerkers.id", ">", na)
    .orderBy("medewerkers.id")
    .limit(limiet)
    .execute();
  return rows.map(({ persoonsgegevens, ...row }) => ({
    ...row,
    naam: medewerkerPersoon.open(persoonsgegevens).naam ?? null,
  }));
}

/** Who is away on this day, each with the last day of the absence that lasts longest. */
export async function loadAfwezigen({ q }: Read, gemeenteId: number, vandaag: Day) {
  return await q
    .selectFrom("medewerker_afwezigheid as a")
    .innerJoin("medewerkers as m", "m.id", "a.medewerker_id")
    .where("a.gemeente_id", "=", gemeenteId)
    .where("a.van", "<=", vandaag)
    .where("a.tot", ">=", vandaag)
    .groupBy("m.uuid")
    .select(({ fn }) => ["m.uuid", fn.max("a.tot").as("tot")])
    .execute();
}
