import { type RawBuilder, sql } from "kysely";
import type { Read } from "./context.ts";
import { isOneOf } from "./platform/portable-sql.ts";
import type { Day } from "./tables.ts";

/**
 * Whether anybody of the zaak in this column was reached: by an attempt, or in a conversation.
 *
 * @source ddas-1.2 lezing-gesprek-is-aanbod
 * @reading Who held a first conversation had contact, whether an attempt was written down with it or not.
 */
export const isBereikt = (zaakId: string): RawBuilder<boolean> => sql<boolean>`(exists (
    select 1 from contactpogingen poging where poging.zaak_id = ${sql.ref(zaakId)} and poging.bereikt = 1
  ) or exists (
    select 1 from zaak_gebeurtenissen gesprek where gesprek.zaak_id = ${sql.ref(zaakId)} and gesprek.soort = 'gesprek'
  ))`;

/** Those of these zaken in which anybody was reached. */
export async function loadBereikt(read: Read, zaakIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await read.q
    .selectFrom("zaken")
    .select("zaken.id")
    .where(isOneOf(read.engine, "zaken.id", zaakIds))
    .where(isBereikt("zaken.id"))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export type Gesprek = { zaak_id: number; datum: Day };

/** The conversations in these zaken, oldest first. */
export async function loadGesprekken(read: Read, zaakIds: readonly number[]): Promise<Gesprek[]> {
  const rows = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select(["zaak_id", "details"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where("soort", "=", "gesprek")
    .orderBy("id")
    .execute();
  const gesprekken = rows.map(({ zaak_id, details }) => ({
    zaak_id,
    datum: (JSON.parse(details) as { datum: Day }).datum,
  }));
  return gesprekken.toSorted((a, b) => (a.datum < b.datum ? -1 : Number(a.datum > b.datum)));
}
