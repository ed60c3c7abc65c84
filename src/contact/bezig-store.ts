import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import { goneSince, staleSince } from "./bezig-rules.ts";

/** Who has a zaak open to work on, as it is stored: perhaps gone by now. */
export type BezigRij = { medewerkerId: number; wie: string; naam: string | null; sinds: Instant; gezienOp: Instant };
type Claim = { zaakId: number; medewerkerId: number; now: Instant };

export async function findBezig({ q }: Read, zaakId: number): Promise<BezigRij | undefined> {
  const row = await q
    .selectFrom("zaak_bezig as b")
    .innerJoin("medewerkers as m", "m.id", "b.medewerker_id")
    .select(["b.medewerker_id", "b.sinds", "b.gezien_op", "m.uuid", "m.persoonsgegevens"])
    .where("b.zaak_id", "=", zaakId)
    .executeTakeFirst();
  return (
    row && {
      medewerkerId: row.medewerker_id,
      wie: row.uuid,
      naam: medewerkerPersoon.open(row.persoonsgegevens).naam ?? null,
      sinds: row.sinds,
      gezienOp: row.gezien_op,
    }
  );
}

/**
 * Makes somebody the one who is busy, unless another is: in one statement, so that of two at once one has it. Who had
 * it and was not gone keeps the time since when.
 */
export async function claimBezig({ q }: Trx, { zaakId, medewerkerId, now }: Claim): Promise<void> {
  const gone = sql<boolean>`zaak_bezig.gezien_op <= ${goneSince(now)}`;
  await q
    .insertInto("zaak_bezig")
    .values({ zaak_id: zaakId, medewerker_id: medewerkerId, sinds: now, gezien_op: now })
    .onConflict((conflict) =>
      conflict
        .column("zaak_id")
        .doUpdateSet({
          medewerker_id: medewerkerId,
          sinds: sql`case when ${gone} then ${now} else zaak_bezig.sinds end`,
          gezien_op: now,
        })
        .where(({ or, eb }) => or([gone, eb("zaak_bezig.medewerker_id", "=", medewerkerId)])),
    )
    .execute();
}

/** Makes somebody the one who is busy, whoever was. */
export async function takeBezig({ q }: Trx, { zaakId, medewerkerId, now }: Claim): Promise<void> {
  const values = { medewerker_id: medewerkerId, sinds: now, gezien_op: now };
  await q
    .insertInto("zaak_bezig")
    .values({ zaak_id: zaakId, ...values })
    .onConflict((conflict) => conflict.column("zaak_id").doUpdateSet(values))
    .execute();
}

export async function releaseBezig({ q }: Trx, zaakId: number, medewerkerId: number): Promise<void> {
  await q.deleteFrom("zaak_bezig").where("zaak_id", "=", zaakId).where("medewerker_id", "=", medewerkerId).execute();
}

/** Writes down that who is busy with these zaken is still there; who took one over just now was seen then. */
export async function seeBezig({ engine, q }: Trx, zaakIds: readonly number[], now: Instant): Promise<void> {
  await q
    .updateTable("zaak_bezig")
    .set({ gezien_op: now })
    .where(isOneOf(engine, "zaak_id", zaakIds))
    .where("gezien_op", "<=", staleSince(now))
    .execute();
}
