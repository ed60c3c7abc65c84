import type { Read } from "../context.ts";
import { isOneOf, isOneOfPairs } from "../platform/portable-sql.ts";
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
