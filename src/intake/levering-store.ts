import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import { geweigerdeRij } from "../personal-columns.ts";
import type { Row } from "../platform/database.ts";
import { type Incoming, LeveringOvergenomen, type Outcome, type Poging } from "./incoming.ts";
import { teBewaren } from "./regels-rules.ts";

export type Levering = {
  id: number;
  uuid: string;
  status: "bezig" | "verwerkt" | "onderbroken" | "geweigerd";
  formaat: "json" | "ndjson" | "csv" | "xlsx";
  inhoudHash: string | null;
  kenmerken: Record<string, string>;
  fouten: Fout[];
  aantal: number;
  aanvaard: number;
  bestaand: number;
  geweigerd: number;
  ontvangenOp: string;
  klaarOp: string | null;
  gelezenBytes: number;
  gelezenHash: string | null;
  /** How much of the file was read when its last rows went in: what the sender sees. */
  voortgangBytes: number;
  poging: number;
  bijgewerktOp: string;
  idempotencySleutel: string | null;
};

export const leveringen = (read: Read) =>
  read.q
    .selectFrom("leveringen")
    .select([
      "id",
      "uuid",
      "status",
      "formaat",
      "inhoud_hash as inhoudHash",
      "kenmerken",
      "fouten",
      "aantal",
      "aanvaard",
      "bestaand",
      "geweigerd",
      "ontvangen_op as ontvangenOp",
      "klaar_op as klaarOp",
      "gelezen_bytes as gelezenBytes",
      "gelezen_hash as gelezenHash",
      "voortgang_bytes as voortgangBytes",
      "poging",
      "bijgewerkt_op as bijgewerktOp",
      "idempotency_sleutel as idempotencySleutel",
    ]);
type Found = Omit<Levering, "kenmerken" | "fouten"> & { kenmerken: string; fouten: string };
export const toLevering = (row: Found): Levering => ({
  ...row,
  kenmerken: JSON.parse(row.kenmerken),
  fouten: JSON.parse(row.fouten),
});

export async function findLevering(read: Read, partnerId: number, uuid: string): Promise<Levering | null> {
  const row = await leveringen(read).where("uuid", "=", uuid).where("partner_id", "=", partnerId).executeTakeFirst();
  return row ? toLevering(row) : null;
}

export async function findByIdempotency(read: Read, partnerId: number, sleutel: string): Promise<Levering | null> {
  const row = await leveringen(read)
    .where("partner_id", "=", partnerId)
    .where("idempotency_sleutel", "=", sleutel)
    .executeTakeFirst();
  return row ? toLevering(row) : null;
}

export async function insertLevering(
  trx: Trx,
  levering: {
    uuid: string;
    partnerId: number;
    idempotencySleutel: string | null;
    formaat: string;
    ontvangenOp: string;
  },
): Promise<number> {
  const [id] = await trx.takeIds("leveringen", 1);
  await trx.insertMany("leveringen", [
    {
      id: id as number,
      uuid: levering.uuid,
      partner_id: levering.partnerId,
      idempotency_sleutel: levering.idempotencySleutel,
      formaat: levering.formaat,
      kenmerken: "{}",
      status: "bezig",
      fouten: "[]",
      ontvangen_op: levering.ontvangenOp,
      bijgewerkt_op: levering.ontvangenOp,
      gelezen_bytes: 0,
    },
  ]);
  return id as number;
}

/** The line of the row report; none for a signal that came alone. */
export function regelRows({ levering, kenmerk }: Incoming, outcome: Outcome): Row[] {
  if (!levering) return [];
  const refused = "fouten" in outcome;
  return [
    {
      levering_id: levering.id,
      regel: levering.regel,
      kenmerk,
      status: refused ? "geweigerd" : outcome.soort,
      signaal_id: refused ? null : outcome.ontvangst.signaalId,
      fouten: refused ? JSON.stringify(levering.place(outcome.fouten)) : null,
      cellen:
        refused && levering.cellen
          ? geweigerdeRij.seal(teBewaren(levering.cellen(), levering.place(outcome.fouten)))
          : null,
    },
  ];
}

/**
 * Adds the outcomes of a chunk to the counts of the leveringen that its rows belong to; before the rows of the report,
 * because only the try that owns a levering may write those.
 *
 * @throws LeveringOvergenomen when another try reads one of them now
 */
export async function countRegels(
  trx: Trx,
  leveringen: readonly ((Poging & { bytes?: number }) | null)[],
  outcomes: readonly Outcome[],
  now: string,
): Promise<void> {
  const counts = new Map<
    number,
    { poging: number; aanvaard: number; bestaand: number; geweigerd: number; bytes: number }
  >();
  leveringen.forEach((levering, index) => {
    if (!levering) return;
    const count = counts.get(levering.id) ?? {
      poging: levering.poging,
      aanvaard: 0,
      bestaand: 0,
      geweigerd: 0,
      bytes: 0,
    };
    const soort = outcomes[index]?.soort;
    count[soort === "aanvaard" || soort === "bestaand" ? soort : "geweigerd"] += 1;
    count.bytes = Math.max(count.bytes, levering.bytes ?? 0);
    counts.set(levering.id, count);
  });
  for (const [id, { poging, aanvaard, bestaand, geweigerd, bytes }] of counts) {
    const counted = await trx.q
      .updateTable("leveringen")
      .set({
        aantal: sql`aantal + ${aanvaard + bestaand + geweigerd}`,
        aanvaard: sql`aanvaard + ${aanvaard}`,
        bestaand: sql`bestaand + ${bestaand}`,
        geweigerd: sql`geweigerd + ${geweigerd}`,
        bijgewerkt_op: now,
        voortgang_bytes: bytes,
      })
      .where("id", "=", id)
      .where("poging", "=", poging)
      .executeTakeFirst();
    if (counted.numUpdatedRows === 0n) throw new LeveringOvergenomen();
  }
}

export type Regel = {
  regel: number;
  kenmerk: string | null;
  status: "aanvaard" | "bestaand" | "geweigerd";
  signaal: string | null;
  fouten: Fout[];
};

/** Lines of the row report from the file's line `after` on, in the order of the file. */
export async function listRegels(
  read: Read,
  leveringId: number,
  filter: { status?: Regel["status"]; after: number; limit: number },
): Promise<Regel[]> {
  const rows = await read.q
    .selectFrom("levering_regels as r")
    .leftJoin("signalen as s", "s.id", "r.signaal_id")
    .select(["r.regel", "r.kenmerk", "r.status", "s.uuid as signaal", "r.fouten"])
    .where("r.levering_id", "=", leveringId)
    .where("r.regel", ">", filter.after)
    .$if(filter.status !== undefined, (query) => query.where("r.status", "=", filter.status as Regel["status"]))
    .orderBy("r.regel")
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({ ...row, fouten: row.fouten ? JSON.parse(row.fouten) : [] }));
}
