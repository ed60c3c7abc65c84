import type { Read } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";

/** What people of this municipality are called, by their uuid; null for who gave no name. */
export async function loadNamen(
  { engine, q }: Read,
  gemeenteId: number,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await q
    .selectFrom("medewerkers")
    .select(["uuid", "persoonsgegevens"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", [...new Set(uuids)]))
    .execute();
  return new Map(rows.map(({ uuid, persoonsgegevens }) => [uuid, medewerkerPersoon.open(persoonsgegevens).naam]));
}
