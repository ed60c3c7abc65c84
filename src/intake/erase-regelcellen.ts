import type { Context } from "../context.ts";
import { regelcellenTot } from "./regels-rules.ts";
import { eraseCellen, findOldestMetCellen } from "./regels-store.ts";

/** At most this many leveringen a time, so that other work gets its turn. */
const perLook = 100;

/** Erases the cells of refused rows that were kept long enough, the oldest levering first. @returns of how many rows */
export async function eraseRegelcellen(base: Pick<Context, "db" | "clock">): Promise<number> {
  let erased = 0;
  for (let looks = 0; looks < perLook; looks++) {
    const oldest = await findOldestMetCellen(base.db.read);
    if (!oldest || regelcellenTot(oldest.ontvangenOp) > base.clock.now()) break;
    erased += await base.db.write((trx) => eraseCellen(trx, oldest.id));
  }
  return erased;
}
