import { type RawBuilder, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day, Instant } from "../tables.ts";

type Persoon = { email: string; naam: string | null };

/** Somebody of this municipality, withdrawn or not, with what is personal opened. */
export async function findMedewerkerRij({ q }: Read, gemeenteId: number, uuid: string) {
  const row = await q
    .selectFrom("medewerkers as m")
    .leftJoin("teams as t", "t.id", "m.team_id")
    .select(["m.id", "m.uuid", "m.rol", "m.persoonsgegevens", "m.ingetrokken_op as ingetrokkenOp"])
    .select(["t.uuid as teamId", "t.naam as teamNaam"])
    .where("m.gemeente_id", "=", gemeenteId)
    .where("m.uuid", "=", uuid)
    .executeTakeFirst();
  if (!row) return undefined;
  const { persoonsgegevens, teamId, teamNaam, ...rest } = row;
  const team = teamId === null || teamNaam === null ? null : { id: teamId, naam: teamNaam };
  return { ...rest, team, persoon: medewerkerPersoon.open(persoonsgegevens) as Persoon };
}

/** Keeps somebody as they are until this transaction ends. */
export async function lockMedewerker(trx: Trx, gemeenteId: number, uuid: string) {
  const row = await trx.q
    .selectFrom("medewerkers")
    .select(["id", "uuid", "rol", "team_id", "persoonsgegevens", "ingetrokken_op"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
  if (!row) return undefined;
  const { persoonsgegevens, ...rest } = row;
  return { ...rest, persoon: medewerkerPersoon.open(persoonsgegevens) as Persoon };
}
export type MedewerkerRij = NonNullable<Awaited<ReturnType<typeof lockMedewerker>>>;

export type MedewerkersVraag = {
  gemeenteId: number;
  /** Null is everybody; 0 who has no team. */
  teamId: number | null;
  rol: string | null;
  ingetrokken: boolean;
  vandaag: Day;
};

/** A page of people in the order of registration, after inner id `na`, each with the number of open zaken. */
export async function listMedewerkerRijen({ q }: Read, vraag: MedewerkersVraag, na: number, limiet: number) {
  const rows = await matching(q, vraag)
    .leftJoin("teams as t", "t.id", "m.team_id")
    .select(["m.id", "m.uuid", "m.rol", "m.persoonsgegevens", "m.ingetrokken_op as ingetrokkenOp"])
    .select(["t.uuid as teamId", "t.naam as teamNaam"])
    .select(({ selectFrom, fn }) => [
      selectFrom("zaken")
        .whereRef("zaken.behandelaar_id", "=", "m.id")
        .where("zaken.afgesloten_op", "is", null)
        .select(fn.countAll().as("aantal"))
        .as("openZaken"),
      selectFrom("medewerker_afwezigheid as a")
        .whereRef("a.medewerker_id", "=", "m.id")
        .where("a.van", "<=", vraag.vandaag)
        .where("a.tot", ">=", vraag.vandaag)
        .select((own) => own.fn.max("a.tot").as("tot"))
        .as("afwezigTot"),
    ])
    .where("m.id", ">", na)
    .orderBy("m.id")
    .limit(limiet)
    .execute();
  return rows.map(({ persoonsgegevens, teamId, teamNaam, openZaken, ...row }) => ({
    ...row,
    naam: medewerkerPersoon.open(persoonsgegevens).naam,
    team: teamId === null || teamNaam === null ? null : { id: teamId, naam: teamNaam },
    openZaken: Number(openZaken),
  }));
}

/** How many there are, and how many of them stand up to and with inner id `na`. */
export async function countMedewerkers({ q }: Read, vraag: MedewerkersVraag, na: number) {
  const row = await matching(q, vraag)
    .select(({ fn }) => fn.countAll().as("totaal"))
    .select(sql<number>`sum(case when m.id <= ${na} then 1 else 0 end)`.as("eerder"))
    .executeTakeFirstOrThrow();
  return { totaal: Number(row.totaal), eerder: Number(row.eerder ?? 0) };
}

function matching(q: Read["q"], { gemeenteId, teamId, rol, ingetrokken }: MedewerkersVraag) {
  let query = q
    .selectFrom("medewerkers as m")
    .where("m.gemeente_id", "=", gemeenteId)
    .where("m.ingetrokken_op", ingetrokken ? "is not" : "is", null);
  if (teamId === 0) query = query.where("m.team_id", "is", null);
  else if (teamId !== null) query = query.where("m.team_id", "=", teamId);
  return rol === null ? query : query.where("m.rol", "=", rol);
}

export async function saveMedewerker(
  { q }: Trx,
  id: number,
  { rol, teamId, persoon }: { rol: string; teamId: number | null; persoon: Persoon },
): Promise<void> {
  const sealed = medewerkerPersoon.seal(persoon);
  await q
    .updateTable("medewerkers")
    .set({ rol, team_id: teamId, persoonsgegevens: sealed })
    .where("id", "=", id)
    .execute();
}

export async function setIngetrokken({ q }: Trx, id: number, op: Instant | null): Promise<void> {
  await q.updateTable("medewerkers").set({ ingetrokken_op: op }).where("id", "=", id).execute();
}

/** Ends the sessions of somebody who works here no more, and lets go of what only they had. */
export async function endEigenSpullen({ q }: Trx, id: number, now: Instant): Promise<void> {
  await q
    .updateTable("sessies")
    .set({ beeindigd_op: now })
    .where("beeindigd_op", "is", null)
    .where("gebruiker_id", "in", q.selectFrom("gebruikers").select("id").where("medewerker_id", "=", id))
    .execute();
  await q.deleteFrom("zaak_bezig").where("medewerker_id", "=", id).execute();
  await q.deleteFrom("zoekvragen").where("medewerker_id", "=", id).execute();
  await q
    .updateTable("afspraken")
    .set({ medewerker_id: null })
    .where("medewerker_id", "=", id)
    .where("status", "=", "open")
    .execute();
}

/**
 * Takes all open zaken off somebody, with a line in the timeline of each; the teams keep them.
 * @returns the numbers of those zaken
 */
export async function releaseZakenOf(trx: Trx, id: number, by: { door: string; op: Instant }): Promise<string[]> {
  const zaken = await trx.q
    .selectFrom("zaken")
    .innerJoin("teams", "teams.id", "zaken.team_id")
    .select(["zaken.id", "zaken.uuid", "teams.uuid as team", "teams.naam as teamNaam"])
    .where("zaken.behandelaar_id", "=", id)
    .where("zaken.afgesloten_op", "is", null)
    .orderBy("zaken.id")
    .modifyEnd(lockOf(trx))
    .execute();
  if (zaken.length === 0) return [];
  const ids = zaken.map((zaak) => zaak.id);
  await trx.q
    .updateTable("zaken")
    .set({ behandelaar_id: null })
    .where(isOneOf(trx.engine, "id", ids))
    .execute();
  await trx.insertMany(
    "zaak_gebeurtenissen",
    zaken.map(({ id: zaakId, team, teamNaam }) => ({
      zaak_id: zaakId,
      op: by.op,
      soort: "toegewezen",
      door: by.door,
      details: JSON.stringify({ team, teamNaam, behandelaar: null }),
    })),
  );
  return zaken.map(({ uuid }) => uuid);
}

/** Of a join PostgreSQL locks the rows of every table, unless one is named. */
const lockOf = ({ engine }: Trx): RawBuilder<unknown> => (engine === "postgres" ? sql`for update of zaken` : sql``);

export async function countOpenZakenOf({ q }: Read, id: number): Promise<number> {
  const row = await q
    .selectFrom("zaken")
    .select(({ fn }) => fn.countAll().as("aantal"))
    .where("behandelaar_id", "=", id)
    .where("afgesloten_op", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.aantal);
}
