import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { isOneOf, isOneOfPairs, jsonRows } from "../platform/portable-sql.ts";
import type { TeamGebied } from "./rules.ts";

/** Where an address lies, by the area table of CBS. */
export type Gebied = { gemeentecode: string; wijk: string; buurt: string };

/** @returns by `postcode/huisnummer`; an address that the table does not know is absent */
export async function loadGebieden(
  read: Read,
  plekken: readonly { postcode: string; huisnummer: number }[],
): Promise<Map<string, Gebied>> {
  const pairs = plekken.map(({ postcode, huisnummer }) => [huisnummer, postcode] as const);
  const rows = await read.q
    .selectFrom("gebieden")
    .selectAll()
    .where(isOneOfPairs(read.engine, ["huisnummer", "postcode"], pairs))
    .execute();
  return new Map(rows.map(({ postcode, huisnummer, ...gebied }) => [`${postcode}/${huisnummer}`, gebied]));
}

/** A row of the area table. */
export type GebiedRij = Gebied & { postcode: string; huisnummer: number };

/** Puts these rows, no two of one address, into the area table; of what is there only what is different is written. */
export async function putGebieden(trx: Trx, rijen: readonly GebiedRij[]): Promise<void> {
  const waarden = rijen.map((rij) => [rij.postcode, rij.huisnummer, rij.buurt, rij.wijk, rij.gemeentecode]);
  // Without `where true`, SQLite would take `on conflict` for the condition of a join.
  await sql`
    insert into gebieden (postcode, huisnummer, buurt, wijk, gemeentecode)
    select value ->> 0, cast(value ->> 1 as integer), value ->> 2, value ->> 3, value ->> 4
    from ${jsonRows(trx.engine, waarden)} where true
    on conflict (postcode, huisnummer) do update
      set buurt = excluded.buurt, wijk = excluded.wijk, gemeentecode = excluded.gemeentecode
      where (gebieden.buurt, gebieden.wijk, gebieden.gemeentecode) <> (excluded.buurt, excluded.wijk, excluded.gemeentecode)
  `.execute(trx.q);
}

/** The areas of all teams of these municipalities, by municipality. */
export async function loadTeamGebieden(read: Read, gemeenteIds: readonly number[]): Promise<Map<number, TeamGebied[]>> {
  const rows = await read.q
    .selectFrom("team_gebieden")
    .select(["gemeente_id", "team_id as teamId", "soort", "van", "tot"])
    .where(isOneOf(read.engine, "gemeente_id", gemeenteIds))
    .orderBy("id")
    .execute();
  return Map.groupBy(rows, (row) => row.gemeente_id);
}
