import type { Read, Trx } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { Inhoud } from "./verplaats-rules.ts";

export type NieuweVerplaatsing = {
  gemeenteId: number;
  soort: "samenvoeging" | "splitsing";
  vanZaakId: number;
  naarZaakId: number;
  inhoud: Inhoud;
  op: Instant;
  door: string;
};

/** Remembers a move, so that it can be shown and undone. @returns its public id */
export async function insertVerplaatsing(trx: Trx, move: NieuweVerplaatsing): Promise<string> {
  const uuid = newUuid();
  await trx.insertMany("verplaatsingen", [
    {
      uuid,
      gemeente_id: move.gemeenteId,
      soort: move.soort,
      van_zaak_id: move.vanZaakId,
      naar_zaak_id: move.naarZaakId,
      inhoud: JSON.stringify(move.inhoud),
      op: move.op,
      door: move.door,
    },
  ]);
  return uuid;
}

/** A move of this municipality, kept as it is until this transaction ends. */
export async function lockVerplaatsing(trx: Trx, gemeenteId: number, uuid: string) {
  const row = await trx.q
    .selectFrom("verplaatsingen")
    .selectAll()
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
  return row && { ...row, inhoud: JSON.parse(row.inhoud) as Inhoud };
}

export async function setOngedaan({ q }: Trx, id: number, now: Instant): Promise<void> {
  await q.updateTable("verplaatsingen").set({ ongedaan_op: now }).where("id", "=", id).execute();
}

/** The moves from and to a zaak, the newest first. */
export const loadVerplaatsingen = async (read: Read, zaakUuid: string) =>
  await verplaatsingenQuery(read, zaakUuid).execute();

export const verplaatsingenQuery = ({ q }: Read, zaakUuid: string) =>
  q
    .selectFrom("zaken as zaak")
    .innerJoin("verplaatsingen as v", (join) =>
      join.on(({ or, eb, ref }) =>
        or([eb("v.van_zaak_id", "=", ref("zaak.id")), eb("v.naar_zaak_id", "=", ref("zaak.id"))]),
      ),
    )
    .innerJoin("zaken as van", "van.id", "v.van_zaak_id")
    .innerJoin("zaken as naar", "naar.id", "v.naar_zaak_id")
    .select(["v.uuid", "v.soort", "van.uuid as van", "naar.uuid as naar", "v.op", "v.ongedaan_op"])
    .where("zaak.uuid", "=", zaakUuid)
    .orderBy("v.id", "desc");

/** The zaak that this one was merged into. */
export async function findSamengevoegdMet({ q }: Read, zaakId: number): Promise<{ id: string } | null> {
  const row = await q
    .selectFrom("zaken")
    .innerJoin("zaken as naar", "naar.id", "zaken.samengevoegd_met_id")
    .select("naar.uuid as id")
    .where("zaken.id", "=", zaakId)
    .executeTakeFirst();
  return row ?? null;
}
