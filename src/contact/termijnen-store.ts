import { type ReferenceExpression, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { isAfter, isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day, Tables, TermijnStatus } from "../tables.ts";
import type { BekendeTermijn, TermijnWijziging } from "./rules.ts";

export const lopend: readonly TermijnStatus[] = ["open", "risico", "verlopen"];
/** What a closing can make of a term, so that it runs no more. */
export const gestopt: readonly TermijnStatus[] = ["vervallen", "vervuld", "te-laat-vervuld"];

/** The terms of a zaak in one of these states. */
export async function loadTermijnen(
  { q }: Read,
  zaakId: number,
  statussen: readonly TermijnStatus[],
): Promise<BekendeTermijn[]> {
  return await q
    .selectFrom("termijnen")
    .select([
      "id",
      "soort",
      "begint_op as begintOp",
      "vervalt_op as vervaltOp",
      "risico_vanaf as risicoVanaf",
      "vervuld_op as vervuldOp",
    ])
    .where("zaak_id", "=", zaakId)
    .where("status", "in", statussen)
    .orderBy("id")
    .execute();
}

/** Whether the zaak ever had a duty to offer help: a term that did not lapse, running or not. */
export async function loadHadPlicht({ q }: Read, zaakId: number): Promise<boolean> {
  const termijn = await q
    .selectFrom("termijnen")
    .select("id")
    .where("zaak_id", "=", zaakId)
    .where("status", "!=", "vervallen")
    .limit(1)
    .executeTakeFirst();
  return termijn !== undefined;
}

/** The local days on which an offer was documented in a zaak. */
export async function loadAanbodDagen({ q }: Read, zaakId: number): Promise<Day[]> {
  const rows = await q
    .selectFrom("contactpogingen")
    .select("datum")
    .where("zaak_id", "=", zaakId)
    .where("aanbod", "=", 1)
    .execute();
  return rows.map(({ datum }) => datum);
}

export async function saveTermijnen(trx: Trx, wijzigingen: readonly TermijnWijziging[]): Promise<void> {
  const rows = wijzigingen.map(({ id, status, vervuldOp }) => ({ id, status, vervuld_op: vervuldOp }));
  await trx.updateMany("termijnen", "id", rows);
}

/** A municipality's terms in one state, the first to end first, after (`vervaltOp`, inner id). */
export function termijnenPage(
  read: Read,
  filter: { gemeenteId: number; status: TermijnStatus; na: (string | number)[] | null; limiet: number },
) {
  const [dag, id] = filter.na ?? [];
  const query = read.q
    .selectFrom("termijnen")
    .leftJoin("zaken", "zaken.id", "termijnen.zaak_id")
    .select([
      "termijnen.id",
      "zaken.uuid as zaak",
      "termijnen.soort",
      "termijnen.begint_op",
      "termijnen.vervalt_op",
      "termijnen.risico_vanaf",
      "termijnen.vervuld_op",
      "termijnen.status",
      "termijnen.bronnen",
      "termijnen.uitleg",
    ])
    .where("termijnen.gemeente_id", "=", filter.gemeenteId)
    .where("termijnen.status", "=", filter.status)
    .orderBy("termijnen.vervalt_op")
    .orderBy("termijnen.id")
    .limit(filter.limiet);
  if (dag === undefined || id === undefined) return query;
  return query.where(isAfter(["termijnen.vervalt_op", "termijnen.id"], [dag, id]));
}

export type TermijnRij = Omit<Awaited<ReturnType<ReturnType<typeof termijnenPage>["execute"]>>[number], "zaak">;

/** One step of a term as days go by; `telaat` picks only what is past its last day. */
export type Stap = { van: "open" | "risico"; naar: "risico" | "verlopen"; teLaat: boolean };

/** The terms that are ripe for a step, the earliest first; the state is a literal, so that the partial index serves it. */
export function ripeTermijnen(read: Read, { van, teLaat }: Stap, vandaag: Day, limiet: number) {
  const kolom: ReferenceExpression<Tables, "termijnen"> = van === "open" ? "risico_vanaf" : "vervalt_op";
  const ripe = read.q
    .selectFrom("termijnen")
    .select(["id", "zaak_id", "gemeente_id"])
    .where("status", "=", sql.lit(van))
    .where(kolom, "<=", vandaag)
    .orderBy(kolom)
    .orderBy("id")
    .limit(limiet)
    .modifyEnd(lockRows(read));
  return teLaat ? ripe.where("vervalt_op", "<", vandaag) : ripe;
}

export async function setStatus(trx: Trx, ids: readonly number[], status: TermijnStatus): Promise<void> {
  await trx.q
    .updateTable("termijnen")
    .set({ status })
    .where(isOneOf(trx.engine, "id", ids))
    .execute();
}
