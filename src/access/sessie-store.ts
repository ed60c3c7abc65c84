import type { Read, Trx } from "../context.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { gebruikerPersoon, medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";

/** A session with who it is of, and for which partner or municipality that person acts. */
export type GevondenSessie = {
  id: number;
  begonnenOp: Instant;
  gezienOp: Instant;
  verlooptOp: Instant;
  gebruiker: { id: number; uuid: string; naam: string | null };
  partner: { id: number; uuid: string; naam: string; soort: SignaalpartnerSoort } | null;
  medewerker: GevondenMedewerker | null;
};
export type GevondenMedewerker = {
  id: number;
  uuid: string;
  naam: string | null;
  rol: string;
  gemeente: { id: number; code: string; naam: string };
  team: { id: number; uuid: string; naam: string } | null;
};

export type NieuweSessie = { sleutelHash: string; gebruikerId: number; begonnenOp: Instant; verlooptOp: Instant };

export async function insertSessie({ q }: Trx, sessie: NieuweSessie): Promise<void> {
  await q
    .insertInto("sessies")
    .values({
      sleutel_hash: sessie.sleutelHash,
      gebruiker_id: sessie.gebruikerId,
      begonnen_op: sessie.begonnenOp,
      gezien_op: sessie.begonnenOp,
      verloopt_op: sessie.verlooptOp,
    })
    .execute();
}

/** A session that was not ended, of somebody who was not sent away. Whether its time is over is not looked at. */
export async function findSessie({ q }: Read, sleutelHash: string): Promise<GevondenSessie | undefined> {
  const row = await q
    .selectFrom("sessies as s")
    .innerJoin("gebruikers as g", "g.id", "s.gebruiker_id")
    .leftJoin("signaalpartners as p", "p.id", "g.partner_id")
    .leftJoin("medewerkers as m", (join) =>
      join.onRef("m.id", "=", "g.medewerker_id").on("m.ingetrokken_op", "is", null),
    )
    .select(["s.id", "s.begonnen_op", "s.gezien_op", "s.verloopt_op"])
    .select(["g.id as gebruikerId", "g.uuid", "g.persoonsgegevens"])
    .select(["p.id as partnerId", "p.uuid as partnerUuid", "p.naam", "p.soort", "m.id as medewerkerId"])
    .where("s.sleutel_hash", "=", sleutelHash)
    .where("s.beeindigd_op", "is", null)
    .where("g.ingetrokken_op", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { partnerId, partnerUuid, naam, soort, medewerkerId } = row;
  return {
    id: row.id,
    begonnenOp: row.begonnen_op,
    gezienOp: row.gezien_op,
    verlooptOp: row.verloopt_op,
    gebruiker: { id: row.gebruikerId, uuid: row.uuid, naam: gebruikerPersoon.open(row.persoonsgegevens).naam },
    partner:
      partnerId !== null && partnerUuid !== null && naam !== null && soort !== null
        ? { id: partnerId, uuid: partnerUuid, naam, soort }
        : null,
    medewerker: medewerkerId === null ? null : await findMedewerkerOf(q, medewerkerId),
  };
}

/** Of these sessions that were not ended: until when each lasts, and who it is of with role and team in one text. */
export async function loadSessieStanden({ engine, q }: Read, sleutelHashes: readonly string[]) {
  const rows = await q
    .selectFrom("sessies as s")
    .innerJoin("gebruikers as g", "g.id", "s.gebruiker_id")
    .innerJoin("medewerkers as m", "m.id", "g.medewerker_id")
    .select(["s.sleutel_hash as sleutelHash", "s.gezien_op as gezienOp", "s.verloopt_op as verlooptOp"])
    .select(["m.id", "m.rol", "m.team_id"])
    .where(isOneOf(engine, "s.sleutel_hash", sleutelHashes))
    .where("s.beeindigd_op", "is", null)
    .where("g.ingetrokken_op", "is", null)
    .where("m.ingetrokken_op", "is", null)
    .execute();
  return rows.map(({ id, rol, team_id, ...row }) => ({ ...row, wie: `${id} ${rol} ${team_id ?? "-"}` }));
}

async function findMedewerkerOf(q: Read["q"], id: number): Promise<GevondenMedewerker> {
  const row = await q
    .selectFrom("medewerkers as m")
    .innerJoin("gemeenten as g", "g.id", "m.gemeente_id")
    .leftJoin("teams as t", "t.id", "m.team_id")
    .select(["m.id", "m.uuid", "m.rol", "m.persoonsgegevens", "g.id as gemeenteId", "g.code", "g.naam as gemeente"])
    .select(["t.id as teamId", "t.uuid as teamUuid", "t.naam as team"])
    .where("m.id", "=", id)
    .executeTakeFirstOrThrow();
  const { teamId, teamUuid, team } = row;
  return {
    id: row.id,
    uuid: row.uuid,
    naam: medewerkerPersoon.open(row.persoonsgegevens).naam,
    rol: row.rol,
    gemeente: { id: row.gemeenteId, code: row.code, naam: row.gemeente },
    team: teamId !== null && teamUuid !== null && team !== null ? { id: teamId, uuid: teamUuid, naam: team } : null,
  };
}

export async function setGezien({ q }: Trx, id: number, now: Instant): Promise<void> {
  await q.updateTable("sessies").set({ gezien_op: now }).where("id", "=", id).execute();
}

/** @returns whose session it was; undefined when it had ended before, or never was */
export async function setBeeindigd({ q }: Trx, sleutelHash: string, now: Instant): Promise<number | undefined> {
  const row = await q
    .updateTable("sessies")
    .set({ beeindigd_op: now })
    .where("sleutel_hash", "=", sleutelHash)
    .where("beeindigd_op", "is", null)
    .returning("gebruiker_id")
    .executeTakeFirst();
  return row?.gebruiker_id;
}

/** Ends every session of somebody. @returns how many there were */
export async function setAlleBeeindigd({ q }: Trx, gebruikerId: number, now: Instant): Promise<number> {
  const result = await q
    .updateTable("sessies")
    .set({ beeindigd_op: now })
    .where("gebruiker_id", "=", gebruikerId)
    .where("beeindigd_op", "is", null)
    .where("verloopt_op", ">", now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Who a user is, as the audit names them: of a municipality, the worker. */
export async function findWie({ q }: Read, gebruikerId: number) {
  return await q
    .selectFrom("gebruikers as g")
    .leftJoin("medewerkers as m", "m.id", "g.medewerker_id")
    .select(["g.uuid", "m.uuid as medewerker", "m.gemeente_id as gemeenteId"])
    .where("g.id", "=", gebruikerId)
    .executeTakeFirstOrThrow();
}

/** Forgets sessions that ended by themselves before this instant. */
export async function deleteVerlopen({ q }: Trx, before: Instant): Promise<void> {
  await q.deleteFrom("sessies").where("verloopt_op", "<", before).execute();
}
