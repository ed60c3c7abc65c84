import type { Read } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";

export async function findTeam({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}

export async function findMedewerker({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}

/** Teams in the order in which they were made, after inner id `na`. */
export async function listTeams({ q }: Read, gemeenteId: number, na: number, limiet: number) {
  return await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam"])
    .where("gemeente_id", "=", gemeenteId)
    .where("id", ">", na)
    .orderBy("id")
    .limit(limiet)
    .execute();
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
    .where("medewerkers.id", ">", na)
    .orderBy("medewerkers.id")
    .limit(limiet)
    .execute();
  return rows.map(({ persoonsgegevens, ...row }) => ({
    ...row,
    naam: medewerkerPersoon.open(persoonsgegevens).naam ?? null,
  }));
}
