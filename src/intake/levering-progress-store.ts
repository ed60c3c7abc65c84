import { sql } from "kysely";
import type { Trx } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import { LeveringOvergenomen, type Poging } from "./incoming.ts";
import type { Gelezen } from "./levering-bytes.ts";
import type { Levering } from "./levering-store.ts";

/**
 * Makes a levering that was broken off, or refused as a whole, ready to be read from its first row again; what it
 * brought in stays in. The try that read it until now owns it no more.
 *
 * @param earlier  as it was when the new bytes were held against it
 * @param silentSince  one that is being read, but got no row since this instant, was broken off with its process
 * @returns null when somebody else is reading it, or was in the meantime
 */
export async function restartLevering(
  trx: Trx,
  earlier: Levering,
  next: { formaat: Levering["formaat"]; now: string; silentSince: string },
): Promise<Poging | null> {
  const taken = await trx.q
    .updateTable("leveringen")
    .set({ status: "bezig", fouten: "[]", aantal: 0, aanvaard: 0, bestaand: 0, geweigerd: 0, klaar_op: null })
    .set({ formaat: next.formaat, bijgewerkt_op: next.now, voortgang_bytes: 0, poging: sql`poging + 1` })
    .where("id", "=", earlier.id)
    .where("poging", "=", earlier.poging)
    .where("gelezen_bytes", "=", earlier.gelezenBytes)
    .where(({ eb }) =>
      eb.or([
        eb("status", "in", ["onderbroken", "geweigerd"]),
        eb.and([eb("status", "=", "bezig"), eb("bijgewerkt_op", "<=", next.silentSince)]),
      ]),
    )
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return null;
  await trx.q.deleteFrom("levering_regels").where("levering_id", "=", earlier.id).execute();
  return { id: earlier.id, poging: earlier.poging + 1 };
}

/** Keeps that this try lives, though no row came in. @returns false when another reads the levering now */
export async function touchLevering(trx: Trx, { id, poging }: Poging, now: string): Promise<boolean> {
  const touched = await trx.q
    .updateTable("leveringen")
    .set({ bijgewerkt_op: now })
    .where("id", "=", id)
    .where("poging", "=", poging)
    .where("status", "=", "bezig")
    .executeTakeFirst();
  return touched.numUpdatedRows > 0n;
}

/** Keeps how far a levering was read. A second try that came less far than the first changes nothing. */
export async function keepGelezen(trx: Trx, { id, poging }: Poging, { bytes, hash }: Gelezen): Promise<void> {
  await trx.q
    .updateTable("leveringen")
    .set({ gelezen_bytes: bytes, gelezen_hash: hash })
    .where("id", "=", id)
    .where("poging", "=", poging)
    .where("gelezen_bytes", "<", bytes)
    .execute();
}

/** @throws LeveringOvergenomen when another try reads it now: its end is not for this one to tell */
export async function finishLevering(
  trx: Trx,
  { id, poging }: Poging,
  end: {
    status: Levering["status"];
    inhoudHash: string | null;
    kenmerken: Record<string, string>;
    fouten: readonly Fout[];
    klaarOp: string;
  },
): Promise<void> {
  const ended = await trx.q
    .updateTable("leveringen")
    .set({
      status: end.status,
      inhoud_hash: end.inhoudHash,
      kenmerken: JSON.stringify(end.kenmerken),
      fouten: JSON.stringify(end.fouten),
      klaar_op: end.klaarOp,
    })
    .where("id", "=", id)
    .where("poging", "=", poging)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new LeveringOvergenomen();
}
