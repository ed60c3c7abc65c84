import { type Expression, type SqlBool, sql } from "kysely";
import type { Read } from "../context.ts";
import { adresGegevens } from "../personal-columns.ts";
import { isAfter, isOneOf } from "../platform/portable-sql.ts";
import type { ZaakFilter } from "./rules.ts";

/** Inner ids, checked to be this municipality's; `na` is (rang, id) in the open list and (id) in the closed one. */
export type ZakenVraag = {
  gemeenteId: number;
  teamId: number | null;
  behandelaarId: number | null;
  /** Only what this team or this worker has, whatever else was asked. */
  bound?: { teamId: number; medewerkerId: number } | null;
  status: ZaakFilter;
  na: (string | number)[] | null;
  limiet: number;
};

/** A page of zaken: open ones the most urgent first, closed ones the newest first. */
export function zakenPage(read: Read, vraag: ZakenVraag) {
  const closed = vraag.status === "gesloten";
  let query = selectZaken(read)
    .where("zaken.afgesloten_op", closed ? "is not" : "is", null)
    .limit(vraag.limiet);
  for (const condition of ownership(vraag)) query = query.where(condition);
  const { bound } = vraag;
  if (bound) {
    query = query.where(({ eb, or }) =>
      or([eb("zaken.team_id", "=", bound.teamId), eb("zaken.behandelaar_id", "=", bound.medewerkerId)]),
    );
  }
  if (vraag.status === "nieuw" || vraag.status === "inBehandeling")
    query = query.where("zaken.status", "=", vraag.status);
  const [first, id] = vraag.na ?? [];
  if (closed) {
    // What was merged into another zaak is to be found there.
    const page = query.where("zaken.samengevoegd_met_id", "is", null).orderBy("zaken.id", "desc");
    return first === undefined ? page : page.where("zaken.id", "<", Number(first));
  }
  const page = query.orderBy("zaken.rang").orderBy("zaken.id");
  return first === undefined || id === undefined ? page : page.where(isAfter(["zaken.rang", "zaken.id"], [first, id]));
}

export async function loadZaken(read: Read, vraag: ZakenVraag): Promise<ZaakRij[]> {
  return (await zakenPage(read, vraag).execute()).map(openAdres);
}

export async function findZaak(read: Read, gemeenteId: number, uuid: string): Promise<ZaakRij | undefined> {
  const row = await selectZaken(read)
    .where("zaken.gemeente_id", "=", gemeenteId)
    .where("zaken.uuid", "=", uuid)
    .executeTakeFirst();
  return row && openAdres(row);
}

/** Those of these zaken that are this municipality's, in no order. */
export async function loadZakenMet(
  read: Read,
  gemeenteId: number,
  by: "zaken.id" | "zaken.uuid",
  values: readonly (string | number)[],
): Promise<ZaakRij[]> {
  const query = selectZaken(read)
    .where("zaken.gemeente_id", "=", gemeenteId)
    .where(isOneOf(read.engine, by, values));
  return (await query.execute()).map(openAdres);
}

/** With which team and which worker each of these zaken of a municipality is. */
export async function loadPlaatsen({ engine, q }: Read, gemeenteId: number, uuids: readonly string[]) {
  return await q
    .selectFrom("zaken")
    .select(["uuid", "team_id", "behandelaar_id"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", uuids))
    .execute();
}

type Gelezen = Awaited<ReturnType<ReturnType<typeof selectZaken>["execute"]>>[number];
export type ZaakRij = ReturnType<typeof openAdres>;

// The foreign keys say that address and team are there.
export const openAdres = ({ adresgegevens, team, teamnaam, ...row }: Gelezen) => ({
  ...row,
  adres: adresGegevens.open(adresgegevens as string),
  team: { id: team as string, naam: teamnaam as string },
});

// Left joins, though every zaak has an address and a team: they keep the planner from starting at the other table.
export const selectZaken = (read: Read) =>
  read.q
    .selectFrom("zaken")
    .leftJoin("adressen", "adressen.id", "zaken.adres_id")
    .leftJoin("teams", "teams.id", "zaken.team_id")
    .leftJoin("medewerkers", "medewerkers.id", "zaken.behandelaar_id")
    .select([
      "zaken.id",
      "zaken.uuid",
      "zaken.adres_id",
      "zaken.team_id",
      "zaken.behandelaar_id",
      "zaken.status",
      "zaken.rang",
      "zaken.band",
      "zaken.prioriteit",
      "zaken.prioriteit_redenen",
      "zaken.opvolgadvies",
      "zaken.routering_redenen",
      "zaken.geopend_op",
      "zaken.opgepakt_op",
      "zaken.afgesloten_op",
      "zaken.resultaat",
      "adressen.adresgegevens",
      "teams.uuid as team",
      "teams.naam as teamnaam",
      "medewerkers.uuid as behandelaar",
    ]);

/**
 * The narrowest of the three leads the index. The others are ranges of one value: SQLite prefers the equality to them,
 * and PostgreSQL still knows how many rows they keep.
 */
function ownership({ gemeenteId, teamId, behandelaarId }: ZakenVraag): Expression<SqlBool>[] {
  const conditions = [
    { column: "zaken.behandelaar_id", id: behandelaarId },
    { column: "zaken.team_id", id: teamId },
    { column: "zaken.gemeente_id", id: gemeenteId },
  ].filter(({ id }) => id !== null);
  return conditions.map(({ column, id }, index) =>
    index === 0 ? sql<SqlBool>`${sql.ref(column)} = ${id}` : sql<SqlBool>`${sql.ref(column)} between ${id} and ${id}`,
  );
}
