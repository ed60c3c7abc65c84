import type { Read } from "./context.ts";
import type { Wijziging } from "./intake/correctie-rules.ts";
import type { Correctiereden } from "./law/lists.ts";
import { correctieVelden } from "./personal-columns.ts";
import { isOneOf } from "./platform/portable-sql.ts";
import type { Instant } from "./tables.ts";

export type Correctie = { uuid: string; op: Instant; reden: Correctiereden; wijziging: Wijziging };

/** What was corrected in these signals, oldest first, by the inner id of the signal; absent when nothing. */
export async function listCorrecties(read: Read, signaalIds: readonly number[]): Promise<Map<number, Correctie[]>> {
  const rows = await read.q
    .selectFrom("signaal_correcties")
    .select(["signaal_id", "uuid", "op", "reden", "cijfers", "wijziging"])
    .where(isOneOf(read.engine, "signaal_id", signaalIds))
    .orderBy("signaal_id")
    .orderBy("id")
    .execute();
  const items = rows.map(({ cijfers, wijziging, reden, ...row }) => ({
    ...row,
    reden: reden as Correctiereden,
    // Of a person who was erased only the amounts and days are left.
    wijziging: { ...JSON.parse(cijfers), ...(wijziging && correctieVelden.open(wijziging)) } as Wijziging,
  }));
  return Map.groupBy(items, ({ signaal_id }) => signaal_id);
}
