import type { Read, Trx } from "./context.ts";
import type { Doorzendbaar } from "./forward-rules.ts";
import type { Incasso } from "./intake/incasso-rules.ts";
import type { Reden } from "./law/reden.ts";
import { signaalPersoon } from "./personal-columns.ts";
import { lockRows } from "./platform/portable-sql.ts";
import type { Tables } from "./tables.ts";

type Stand = Pick<Tables["signalen"], "status"> & { ingetrokken: Tables["signalen"]["intrekking_reden"] };

/** The signals of a zaak, the first received first, kept as they are until this transaction ends. */
export async function lockDoorzendbaar(trx: Trx, zaakId: number): Promise<(Doorzendbaar & Stand)[]> {
  const rows = await trx.q
    .selectFrom("signalen")
    .selectAll()
    .where("zaak_id", "=", zaakId)
    .orderBy("ontvangen_op")
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    uuid: row.uuid,
    partnerId: row.partner_id,
    soort: row.soort,
    status: row.status,
    ingetrokken: row.intrekking_reden,
    ontvangenOp: row.ontvangen_op,
    opmerkingen: JSON.parse(row.opmerkingen) as Reden[],
    inhoud: {
      kenmerk: row.kenmerk,
      inhoudHash: row.inhoud_hash,
      signaaldatum: row.signaaldatum,
      ontstaansdatum: row.ontstaansdatum,
      bedragCenten: row.bedrag_centen,
      crisis: row.crisis_soort === null ? null : { soort: row.crisis_soort, datum: row.crisis_datum },
      warmeOverdracht: row.warme_overdracht === 1,
      uitzondering: row.uitzondering,
      incasso: JSON.parse(row.incasso) as Incasso | null,
      ...signaalPersoon.open(row.persoonsgegevens),
    },
  }));
}

export async function gemeentecodeOf({ q }: Read, gemeenteId: number): Promise<string> {
  const { code } = await q
    .selectFrom("gemeenten")
    .select("code")
    .where("id", "=", gemeenteId)
    .executeTakeFirstOrThrow();
  return code;
}
