import type { EigenBeleid } from "./beleid-rules.ts";
import type { Read, Trx } from "./context.ts";
import { type Beleidsregel, isParameterNaam } from "./law/parameters.ts";
import { isOneOf } from "./platform/portable-sql.ts";
import type { Instant } from "./tables.ts";

/** What municipalities set themselves, with its days; a municipality without own policy is absent. */
export async function loadBeleid(read: Read, gemeenteIds: readonly number[]): Promise<Map<number, Beleidsregel[]>> {
  return Map.groupBy(await loadRegels(read, gemeenteIds), ({ gemeente_id }) => gemeente_id);
}

/** The same of one municipality as it was known at a moment: what was written down later judged nothing before. */
export async function loadBeleidOp(read: Read, gemeenteId: number): Promise<(moment: Instant) => Beleidsregel[]> {
  const regels = await loadRegels(read, [gemeenteId]);
  return (moment) => regels.filter(({ vastgelegdOp }) => vastgelegdOp <= moment);
}

async function loadRegels(read: Read, gemeenteIds: readonly number[]) {
  const rows = await read.q
    .selectFrom("beleid")
    .select(["gemeente_id", "sleutel", "waarde", "geldt_van", "vastgelegd_op as vastgelegdOp"])
    .where(isOneOf(read.engine, "gemeente_id", gemeenteIds))
    .orderBy("id")
    .execute();
  return rows.flatMap(({ sleutel, waarde, geldt_van, ...row }) =>
    isParameterNaam(sleutel) ? [{ ...row, sleutel, waarde: JSON.parse(waarde) as unknown, geldtVan: geldt_van }] : [],
  );
}

/** The same of one municipality with the reasons that were given, from the first day to the last. */
export async function loadEigenBeleid({ q }: Read, gemeenteId: number): Promise<EigenBeleid[]> {
  const rows = await q
    .selectFrom("beleid")
    .select(["sleutel", "waarde", "geldt_van", "reden"])
    .where("gemeente_id", "=", gemeenteId)
    .orderBy("geldt_van")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ sleutel, waarde, geldt_van: geldtVan, reden }) =>
    isParameterNaam(sleutel) ? [{ sleutel, waarde: JSON.parse(waarde) as unknown, geldtVan, reden }] : [],
  );
}

/** Takes every open zaak of a municipality for one of a day before, so that the next sweep gives it a new place. */
export async function askNewPlaces({ q }: Trx, gemeenteId: number): Promise<void> {
  await q
    .updateTable("zaken")
    .set({ geprioriteerd_op: "" })
    .where("gemeente_id", "=", gemeenteId)
    .where("afgesloten_op", "is", null)
    .execute();
}
