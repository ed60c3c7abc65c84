import type { Read } from "../context.ts";
import { isOneOf } from "../platform/portable-sql.ts";

/** The signal, the zaak and the kind of partner of each of these terugkoppelingen. */
export async function loadOnopgehaald(read: Read, terugkoppelingIds: readonly number[]) {
  const rows = await read.q
    .selectFrom("terugkoppelingen as t")
    .innerJoin("signalen as s", "s.id", "t.signaal_id")
    .select(["s.uuid as signaal", "s.soort", "s.zaak_id as zaakId"])
    .where(isOneOf(read.engine, "t.id", terugkoppelingIds))
    .orderBy("t.id")
    .execute();
  return rows.flatMap(({ zaakId, ...row }) => (zaakId === null ? [] : [{ ...row, zaakId }]));
}
