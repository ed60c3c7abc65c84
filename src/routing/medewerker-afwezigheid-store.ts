import type { Read, Trx } from "../context.ts";
import type { Day } from "../tables.ts";

/** The absences of somebody that are not over on this day, the first to begin first. */
export async function listMedewerkerAfwezigheid({ q }: Read, medewerkerId: number, vandaag: Day) {
  return await q
    .selectFrom("medewerker_afwezigheid")
    .select(["uuid as id", "van", "tot", "reden"])
    .where("medewerker_id", "=", medewerkerId)
    .where("tot", ">=", vandaag)
    .orderBy("van")
    .orderBy("tot")
    .execute();
}

export async function insertMedewerkerAfwezigheid(
  { q }: Trx,
  rij: { uuid: string; gemeenteId: number; medewerkerId: number; van: Day; tot: Day; reden: string },
): Promise<void> {
  const { gemeenteId, medewerkerId, ...rest } = rij;
  const values = { ...rest, gemeente_id: gemeenteId, medewerker_id: medewerkerId };
  await q.insertInto("medewerker_afwezigheid").values(values).execute();
}

export async function findMedewerkerAfwezigheid({ q }: Read, medewerkerId: number, uuid: string, vandaag: Day) {
  return await q
    .selectFrom("medewerker_afwezigheid")
    .select(["id", "van"])
    .where("medewerker_id", "=", medewerkerId)
    .where("uuid", "=", uuid)
    .where("tot", ">=", vandaag)
    .executeTakeFirst();
}

/** Ends an absence on this day; null takes it away, when it had not begun. */
export async function endMedewerkerAfwezigheidOn({ q }: Trx, id: number, tot: Day | null): Promise<void> {
  if (tot === null) await q.deleteFrom("medewerker_afwezigheid").where("id", "=", id).execute();
  else await q.updateTable("medewerker_afwezigheid").set({ tot }).where("id", "=", id).execute();
}
