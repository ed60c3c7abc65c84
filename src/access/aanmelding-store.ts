import type { Read, Trx } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";

/** A worker as somebody logs in; `gebruiker` is the account that the worker is tied to, if any. */
export type Medewerker = {
  id: number;
  uuid: string;
  rol: string;
  team: { id: number; uuid: string } | null;
  persoon: { email: string; naam: string | null };
  ingetrokken: boolean;
  gebruiker: { id: number; uuid: string; sleutel: string; ingetrokken: boolean } | null;
};

/** The municipalities with these codes, as far as they work here. */
export async function findGemeenten(
  { q }: Read,
  codes: readonly string[],
): Promise<{ id: number; code: string; naam: string }[]> {
  return await q.selectFrom("gemeenten").select(["id", "code", "naam"]).where("code", "in", codes).execute();
}

export async function findMedewerkerByAccount(read: Read, gemeenteId: number, sleutel: string) {
  return await findBy(read, gemeenteId, "u.extern_sleutel", sleutel);
}

export async function findMedewerkerByEmail(read: Read, gemeenteId: number, emailSleutel: string) {
  return await findBy(read, gemeenteId, "m.email_sleutel", emailSleutel);
}

async function findBy(
  { q }: Read,
  gemeenteId: number,
  column: "u.extern_sleutel" | "m.email_sleutel",
  value: string,
): Promise<Medewerker | undefined> {
  const row = await q
    .selectFrom("medewerkers as m")
    .leftJoin("gebruikers as u", "u.medewerker_id", "m.id")
    .leftJoin("teams as t", "t.id", "m.team_id")
    .select(["m.id", "m.uuid", "m.rol", "m.persoonsgegevens", "m.ingetrokken_op", "t.id as teamId", "t.uuid as team"])
    .select(["u.id as gebruikerId", "u.uuid as gebruiker", "u.extern_sleutel as sleutel", "u.ingetrokken_op as weg"])
    .where("m.gemeente_id", "=", gemeenteId)
    .where(column, "=", value)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, uuid, rol, teamId, team, gebruikerId, gebruiker, sleutel, weg } = row;
  return {
    id,
    uuid,
    rol,
    team: teamId !== null && team !== null ? { id: teamId, uuid: team } : null,
    persoon: medewerkerPersoon.open(row.persoonsgegevens),
    ingetrokken: row.ingetrokken_op !== null,
    gebruiker:
      gebruikerId !== null && gebruiker !== null && sleutel !== null
        ? { id: gebruikerId, uuid: gebruiker, sleutel, ingetrokken: weg !== null }
        : null,
  };
}

export async function findTeamByNaam({ q }: Read, gemeenteId: number, naam: string) {
  return await q
    .selectFrom("teams")
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeenteId)
    .where("naam", "=", naam)
    .executeTakeFirst();
}

export async function insertMedewerker(
  { q }: Trx,
  medewerker: {
    uuid: string;
    gemeenteId: number;
    teamId: number | null;
    rol: string;
    emailSleutel: string;
    persoon: { email: string; naam: string | null };
  },
): Promise<number> {
  const { id } = await q
    .insertInto("medewerkers")
    .values({
      uuid: medewerker.uuid,
      gemeente_id: medewerker.gemeenteId,
      team_id: medewerker.teamId,
      rol: medewerker.rol,
      email_sleutel: medewerker.emailSleutel,
      persoonsgegevens: medewerkerPersoon.seal(medewerker.persoon),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateMedewerker(
  { q }: Trx,
  id: number,
  { rol, teamId, persoon }: { rol: string; teamId: number | null; persoon: Medewerker["persoon"] },
): Promise<void> {
  await q
    .updateTable("medewerkers")
    .set({ rol, team_id: teamId, persoonsgegevens: medewerkerPersoon.seal(persoon) })
    .where("id", "=", id)
    .execute();
}
