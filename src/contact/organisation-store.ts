import type { Read, Trx } from "../context.ts";
import type { Reden } from "../law/reden.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
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

/** Gives a zaak to a team by hand: no redistribution takes it away again. */
export async function giveToTeam({ q }: Trx, zaakId: number, teamId: number, redenen: readonly Reden[]): Promise<void> {
  await q
    .updateTable("zaken")
    .set({ team_id: teamId, met_de_hand: 1, routering_redenen: JSON.stringify(redenen) })
    .where("id", "=", zaakId)
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
