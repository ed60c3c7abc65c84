import type { Read, Trx } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { SjabloonRij } from "./brief-sjabloon-rules.ts";

/** Every version of every text that a municipality made, the oldest first. */
export async function loadSjabloonRijen({ q }: Read, gemeenteId: number): Promise<SjabloonRij[]> {
  const rows = await q
    .selectFrom("briefsjablonen")
    .selectAll()
    .where("gemeente_id", "=", gemeenteId)
    .orderBy("id")
    .execute();
  return rows.map(({ uuid, vastgelegd_op, vervallen, versie, soort, naam, tekst, reden, door }) => ({
    id: uuid,
    versie,
    soort,
    naam,
    tekst,
    reden,
    door,
    vastgelegdOp: vastgelegd_op,
    vervallen: vervallen === 1,
  }));
}

/** Throws on a broken constraint when somebody else made that version first. */
export async function insertSjabloon(trx: Trx, gemeenteId: number, rij: SjabloonRij): Promise<void> {
  const { id: uuid, vastgelegdOp: vastgelegd_op, vervallen, ...rest } = rij;
  await trx.insertMany("briefsjablonen", [
    { uuid, gemeente_id: gemeenteId, ...rest, vastgelegd_op, vervallen: vervallen ? 1 : 0 },
  ]);
}

export async function findGemeenteNaam({ q }: Read, gemeenteId: number): Promise<string> {
  const row = await q.selectFrom("gemeenten").select("naam").where("id", "=", gemeenteId).executeTakeFirstOrThrow();
  return row.naam;
}

/** What these people of a municipality are called, by uuid. */
export async function loadMedewerkerNamen(
  { engine, q }: Read,
  gemeenteId: number,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await q
    .selectFrom("medewerkers")
    .select(["uuid", "persoonsgegevens"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", uuids))
    .execute();
  return new Map(
    rows.flatMap(({ uuid, persoonsgegevens }) => {
      const { naam } = medewerkerPersoon.open(persoonsgegevens);
      return naam === null ? [] : [[uuid, naam] as const];
    }),
  );
}
