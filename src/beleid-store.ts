import type { Read } from "./context.ts";
import { type Beleidsregel, isParameterNaam } from "./law/parameters.ts";
import { isOneOf } from "./platform/portable-sql.ts";

/** What municipalities set themselves, with its days; a municipality without own policy is absent. */
export async function loadBeleid(read: Read, gemeenteIds: readonly number[]): Promise<Map<number, Beleidsregel[]>> {
  const rows = await read.q
    .selectFrom("beleid")
    .select(["gemeente_id", "sleutel", "waarde", "geldt_van"])
    .where(isOneOf(read.engine, "gemeente_id", gemeenteIds))
    .orderBy("id")
    .execute();
  const regels = rows.flatMap(({ gemeente_id, sleutel, waarde, geldt_van }) =>
    isParameterNaam(sleutel)
      ? [{ gemeente_id, sleutel, waarde: JSON.parse(waarde) as unknown, geldtVan: geldt_van }]
      : [],
  );
  return Map.groupBy(regels, ({ gemeente_id }) => gemeente_id);
}
