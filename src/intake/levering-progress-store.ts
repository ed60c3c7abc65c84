import type { Trx } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import type { Gelezen } from "./levering-bytes.ts";
import type { Levering } from "./levering-store.ts";

/**
 * Makes a levering that was broken off, or refused as a whole, ready to be read from its first row again; what it
 * brought in stays in.
 *
 * @param earlier  as it was when the new bytes were held against it
 * @param silentSince  one that is being read, but got no row since this instant, was broken off with its process
 * @returns false when somebody else is reading it, or was in the meantime
 */
export async function restartLevering(
  trx: Trx,
  earlier: Levering,
  next: { formaat: Levering["formaat"]; now: string; silentSince: string },
): Promise<boolean> {
  const taken = await trx.q
    .updateTable("leveringen")
    .set({ status: "bezig", fouten: "[]", aantal: 0, aanvaard: 0, bestaand: 0, geweigerd: 0, klaar_op: null })
    .set({ formaat: next.formaat, bijgewerkt_op: next.now, voortgang_bytes: 0 })
    .where("id", "=", earlier.id)
    .where("gelezen_bytes", "=", earlier.gelezenBytes)
    .where(({ eb }) =>
      eb.or([
        eb("status", "in", ["onderbroken", "geweigerd"]),
        eb.and([eb("status", "=", "bezig"), eb("bijgewerkt_op", "<=", next.silentSince)]),
      ]),
    )
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return false;
  await trx.q.deleteFrom("levering_regels").where("levering_id", "=", earlier.id).execute();
  return true;
}

/** Keeps how far a levering was read. A second try that came less far than the first changes nothing. */
export async function keepGelezen(trx: Trx, id: number, { bytes, hash }: Gelezen): Promise<void> {
  await trx.q
    .updateTable("leveringen")
    .set({ gelezen_bytes: bytes, gelezen_hash: hash })
    .where("id", "=", id)
    .where("gelezen_bytes", "<", bytes)
    .execute();
}

export async function finishLevering(
  trx: Trx,
  id: number,
  end: {
    status: Levering["status"];
    inhoudHash: string | null;
    kenmerken: Record<string, string>;
    fouten: readonly Fout[];
    klaarOp: string;
  },
): Promise<void> {
  await trx.q
    .updateTable("leveringen")
    .set({
      status: end.status,
      inhoud_hash: end.inhoudHash,
      kenmerken: JSON.stringify(end.kenmerken),
      fouten: JSON.stringify(end.fouten),
      klaar_op: end.klaarOp,
    })
    .where("id", "=", id)
    .execute();
}
