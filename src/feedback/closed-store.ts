import type { Read, Trx } from "../context.ts";
import type { Eindresultaat, Signaalstatus } from "../law/lists.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import type { Niveau } from "./rules.ts";

export type GeslotenZaak = { id: number; adresId: number; resultaat: Eindresultaat; bereikt: boolean };
export type GeslotenSignaal = {
  id: number;
  zaakId: number;
  partnerId: number;
  gemeenteId: number;
  signaaldatum: Day;
  status: Signaalstatus;
};
export type Afspraak = {
  partnerId: number;
  gemeenteId: number;
  geldigVan: Day;
  geldigTot: Day | null;
  niveau: Niveau;
};

/** Those of these zaken that are closed now, kept as they are until this transaction ends. */
export async function loadGeslotenZaken(trx: Trx, zaakIds: readonly number[]): Promise<GeslotenZaak[]> {
  const zaken = await trx.q
    .selectFrom("zaken")
    .select(["id", "adres_id as adresId", "resultaat"])
    .where(isOneOf(trx.engine, "id", zaakIds))
    .where("afgesloten_op", "is not", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  const bereikt = await trx.q
    .selectFrom("contactpogingen")
    .select("zaak_id")
    .distinct()
    .where(isOneOf(trx.engine, "zaak_id", zaakIds))
    .where("bereikt", "=", 1)
    .execute();
  const reached = new Set(bereikt.map(({ zaak_id }) => zaak_id));
  return zaken.flatMap(({ resultaat, ...zaak }) =>
    resultaat === null ? [] : [{ ...zaak, resultaat: resultaat as Eindresultaat, bereikt: reached.has(zaak.id) }],
  );
}

/** The signals of these zaken; found by their addresses, which is where the index is. */
export async function loadSignalen(read: Read, zaken: readonly GeslotenZaak[]): Promise<GeslotenSignaal[]> {
  const adresIds = zaken.map(({ adresId }) => adresId);
  const rows = await read.q
    .selectFrom("signalen")
    .select([
      "id",
      "zaak_id as zaakId",
      "partner_id as partnerId",
      "gemeente_id as gemeenteId",
      "signaaldatum",
      "status",
    ])
    .where(isOneOf(read.engine, "adres_id", adresIds))
    .where(
      isOneOf(
        read.engine,
        "zaak_id",
        zaken.map(({ id }) => id),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.flatMap(({ zaakId, ...row }) => (zaakId === null ? [] : [{ ...row, zaakId }]));
}

/** The agreements of these partners, whichever municipality and time they are for. */
export async function loadAfspraken(read: Read, partnerIds: readonly number[]): Promise<Afspraak[]> {
  return await read.q
    .selectFrom("overeenkomsten")
    .select([
      "partner_id as partnerId",
      "gemeente_id as gemeenteId",
      "geldig_van as geldigVan",
      "geldig_tot as geldigTot",
      "terugkoppelniveau as niveau",
    ])
    .where(isOneOf(read.engine, "partner_id", [...new Set(partnerIds)]))
    .orderBy("geldig_van")
    .orderBy("id")
    .execute();
}
