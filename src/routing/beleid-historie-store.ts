import type { Read } from "../context.ts";
import type { Instant } from "../tables.ts";

/** One number that a municipality set itself, at every day on which it did, the latest day first. */
export async function loadKeuzes(
  { q }: Read,
  gemeenteId: number,
  sleutel: string,
): Promise<{ waarde: unknown; geldtVan: string; reden: string; vastgelegdOp: Instant }[]> {
  const rows = await q
    .selectFrom("beleid")
    .select(["waarde", "geldt_van as geldtVan", "reden", "vastgelegd_op as vastgelegdOp"])
    .where("gemeente_id", "=", gemeenteId)
    .where("sleutel", "=", sleutel)
    .orderBy("geldt_van", "desc")
    .execute();
  return rows.map(({ waarde, ...row }) => ({ ...row, waarde: JSON.parse(waarde) as unknown }));
}
