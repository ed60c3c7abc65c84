import type { Read, Trx } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import { geweigerdeRij } from "../personal-columns.ts";
import type { Regel } from "./levering-store.ts";

/** A line of the row report with the cells of the row, as far as they are kept. */
export type RegelMetCellen = Regel & { cellen: Record<string, string> | null };

/** Lines from the file's line `after` on, with their cells. */
export async function listRegelsMetCellen(
  read: Read,
  leveringId: number,
  filter: { status?: Regel["status"]; after: number; limit: number },
): Promise<RegelMetCellen[]> {
  const rows = await read.q
    .selectFrom("levering_regels as r")
    .leftJoin("signalen as s", "s.id", "r.signaal_id")
    .select(["r.regel", "r.kenmerk", "r.status", "s.uuid as signaal", "r.fouten", "r.cellen"])
    .where("r.levering_id", "=", leveringId)
    .where("r.regel", ">", filter.after)
    .$if(filter.status !== undefined, (query) => query.where("r.status", "=", filter.status as Regel["status"]))
    .orderBy("r.regel")
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    fouten: row.fouten ? (JSON.parse(row.fouten) as Fout[]) : [],
    cellen: row.cellen ? geweigerdeRij.open(row.cellen) : null,
  }));
}

/** The oldest levering of which cells are kept: it was received first. */
export async function findOldestMetCellen(read: Read): Promise<{ id: number; ontvangenOp: string } | undefined> {
  return await read.q
    .selectFrom("levering_regels as r")
    .innerJoin("leveringen as l", "l.id", "r.levering_id")
    .select(["l.id", "l.ontvangen_op as ontvangenOp"])
    .where("r.cellen", "is not", null)
    .orderBy("r.levering_id")
    .limit(1)
    .executeTakeFirst();
}

/** @returns how many rows lost their cells */
export async function eraseCellen(trx: Trx, leveringId: number): Promise<number> {
  const { numUpdatedRows } = await trx.q
    .updateTable("levering_regels")
    .set({ cellen: null })
    .where("levering_id", "=", leveringId)
    .where("cellen", "is not", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
