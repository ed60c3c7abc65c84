import type { Read } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";

export type LokaleMedewerker = {
  uuid: string;
  naam: string | null;
  rol: string;
  team: string | null;
  gemeente: string;
};

/** The people of municipalities, for the demo's list: those without a team first, then team by team. */
export async function listLokaleMedewerkersRijen({ q }: Read, limiet: number): Promise<LokaleMedewerker[]> {
  const rows = await q
    .selectFrom("medewerkers as m")
    .innerJoin("gemeenten as g", "g.id", "m.gemeente_id")
    .leftJoin("teams as t", "t.id", "m.team_id")
    .select(["m.uuid", "m.rol", "m.persoonsgegevens", "t.naam as team", "g.naam as gemeente"])
    .where("m.ingetrokken_op", "is", null)
    .orderBy("m.id")
    .limit(limiet)
    .execute();
  return rows.map(({ persoonsgegevens, ...row }) => ({
    ...row,
    naam: medewerkerPersoon.open(persoonsgegevens).naam,
  }));
}

export async function findLokaleMedewerker({ q }: Read, uuid: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "rol", "team_id"])
    .where("uuid", "=", uuid)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
}

/** The user that this worker logs in as; undefined before the first time. */
export async function findGebruikerOf({ q }: Read, medewerkerId: number) {
  return await q
    .selectFrom("gebruikers")
    .select(["id", "uuid", "ingetrokken_op"])
    .where("medewerker_id", "=", medewerkerId)
    .executeTakeFirst();
}
