import type { Read } from "../context.ts";
import type { Intrekkingsreden } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { signaalPersoon } from "../personal-columns.ts";
import type { Row } from "../platform/database.ts";
import { isOneOfPairs } from "../platform/portable-sql.ts";
import type { Draft } from "./draft-rules.ts";

/** What stays of a signal for its partner. */
export type Ontvangst = {
  signaalId: number;
  uuid: string;
  partnerId: number;
  kenmerk: string;
  inhoudHash: string;
  gemeentecode: string;
  signaaldatum: string;
  ontvangenOp: string;
  /** As decided at receipt: null when it was taken up. */
  nietOpgepakt: string | null;
  /** What was irregular about it, as decided at receipt. */
  opmerkingen: Reden[];
};
/** Its own signal as a partner reads it: with what the partner itself did since. */
export type EigenSignaal = Ontvangst & { ingetrokken: { op: string; reden: Intrekkingsreden } | null };

/** Without what another municipality sent on: its partner knows the first signal alone. @source lezing-doorzending */
const ontvangsten = (read: Read) =>
  read.q
    .selectFrom("signalen as s")
    .innerJoin("gemeenten as g", "g.id", "s.gemeente_id")
    .where("s.doorgezonden_van_id", "is", null)
    .select([
      "s.id as signaalId",
      "s.uuid",
      "s.partner_id as partnerId",
      "s.kenmerk",
      "s.inhoud_hash as inhoudHash",
      "g.code as gemeentecode",
      "s.signaaldatum",
      "s.ontvangen_op as ontvangenOp",
      "s.zaak_id",
      "s.status",
      "s.opmerkingen",
      "s.ingetrokken_op",
      "s.intrekking_reden",
    ]);
type Found = Awaited<ReturnType<ReturnType<typeof ontvangsten>["execute"]>>[number];

// A signal without a zaak was decided at receipt; what happens to a zaak later is told by a terugkoppeling.
const toOntvangst = ({
  zaak_id,
  status,
  ingetrokken_op: op,
  intrekking_reden: reden,
  ...row
}: Found): EigenSignaal => ({
  ...row,
  nietOpgepakt: zaak_id === null ? status : null,
  opmerkingen: JSON.parse(row.opmerkingen) as Reden[],
  ingetrokken: op !== null && reden !== null ? { op, reden } : null,
});

/** @returns by `partnerId/kenmerk` */
export async function loadByKenmerk(
  read: Read,
  keys: readonly (readonly [partnerId: number, kenmerk: string])[],
): Promise<Map<string, EigenSignaal>> {
  const rows = await ontvangsten(read)
    .where(isOneOfPairs(read.engine, ["s.partner_id", "s.kenmerk"], keys))
    .execute();
  return new Map(rows.map((row) => [`${row.partnerId}/${row.kenmerk}`, toOntvangst(row)]));
}

/** A partner's own signal, or null. */
export async function findOntvangst(read: Read, partnerId: number, uuid: string): Promise<EigenSignaal | null> {
  const row = await ontvangsten(read)
    .where("s.uuid", "=", uuid)
    .where("s.partner_id", "=", partnerId)
    .executeTakeFirst();
  return row ? toOntvangst(row) : null;
}

/** The latest that the partner could hear of a signal, or null when nothing yet. */
export async function findLatestTerugkoppeling(read: Read, signaalId: number) {
  const row = await read.q
    .selectFrom("terugkoppelingen")
    .select(["waarde", "contact", "regeling", "aangemaakt_op as aangemaaktOp"])
    .where("signaal_id", "=", signaalId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { contact, regeling, ...rest } = row;
  return { ...rest, ...(contact ? { contact } : {}), ...(regeling ? { regeling } : {}) };
}

/** The part of a row that comes from the draft alone. */
export function draftColumns(draft: Draft): Row {
  return {
    kenmerk: draft.kenmerk,
    inhoud_hash: draft.inhoudHash,
    signaaldatum: draft.signaaldatum,
    ontstaansdatum: draft.ontstaansdatum,
    bedrag_centen: draft.bedragCenten,
    crisis_soort: draft.crisis?.soort ?? null,
    crisis_datum: draft.crisis?.datum ?? null,
    warme_overdracht: draft.warmeOverdracht ? 1 : 0,
    uitzondering: draft.uitzondering,
    incasso: JSON.stringify(draft.incasso),
    persoonsgegevens: signaalPersoon.seal({ persoon: draft.persoon, klantnummer: draft.klantnummer }),
  };
}
