import { loadBeleid } from "../beleid-store.ts";
import type { Read, Trx } from "../context.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import { signaalPersoon } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Prioriteit, ZaakFeiten } from "./rules.ts";

/** What decides the place of these zaken; closed ones are left out. Keeps them as they are until the transaction ends. */
export async function loadFeiten(
  trx: Trx,
  zaakIds: readonly number[],
): Promise<{ zaakId: number; beleid: Beleidsregel[]; feiten: ZaakFeiten }[]> {
  const zaken = await trx.q
    .selectFrom("zaken")
    .select(["id", "gemeente_id", "adres_id"])
    .where(isOneOf(trx.engine, "id", zaakIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  const signalen = await loadSignalen(trx, zaken);
  const termijnen = await loadTermijnen(
    trx,
    zaken.map(({ id }) => id),
  );
  const beleid = await loadBeleid(trx, [...new Set(zaken.map(({ gemeente_id }) => gemeente_id))]);
  return zaken.map(({ id, gemeente_id }) => ({
    zaakId: id,
    beleid: beleid.get(gemeente_id) ?? [],
    feiten: { signalen: signalen.get(id) ?? [], termijnen: termijnen.get(id) ?? [] },
  }));
}

async function loadSignalen(read: Read, zaken: readonly { id: number; adres_id: number }[]) {
  const ids = new Set(zaken.map(({ id }) => id));
  const rows = await read.q
    .selectFrom("signalen")
    .selectAll()
    .where(
      isOneOf(
        read.engine,
        "adres_id",
        zaken.map(({ adres_id }) => adres_id),
      ),
    )
    .where("zaak_id", "is not", null)
    .orderBy("id")
    .execute();
  const feiten = rows.flatMap((row) => {
    if (row.zaak_id === null || !ids.has(row.zaak_id)) return [];
    const { persoon, klantnummer } = signaalPersoon.open(row.persoonsgegevens);
    return {
      zaakId: row.zaak_id,
      partnerId: row.partner_id,
      soort: row.soort,
      signaaldatum: row.signaaldatum,
      bedragCenten: row.bedrag_centen,
      crisisSoort: row.crisis_soort,
      crisisDatum: row.crisis_datum,
      warmeOverdracht: row.warme_overdracht === 1,
      opeenvolgend: row.opeenvolgend === 1,
      achternaam: persoon.achternaam,
      geboortedatum: persoon.geboortedatum,
      klantnummer,
    };
  });
  return Map.groupBy(feiten, ({ zaakId }) => zaakId);
}

async function loadTermijnen(read: Read, zaakIds: readonly number[]) {
  const rows = await read.q
    .selectFrom("termijnen")
    .select(["zaak_id", "status"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .execute();
  return Map.groupBy(rows, ({ zaak_id }) => zaak_id);
}

export async function savePrioriteiten(
  trx: Trx,
  places: readonly { zaakId: number; prioriteit: Prioriteit }[],
): Promise<void> {
  const rows = places.map(({ zaakId, prioriteit }) => ({ id: zaakId, ...prioriteitColumns(prioriteit) }));
  await trx.updateMany("zaken", "id", rows);
}

/** Open zaken whose place was worked out before this day, the longest ago first. */
export async function zakenOfEarlierDays({ q }: Read, vandaag: string, limit: number): Promise<number[]> {
  const rows = await q
    .selectFrom("zaken")
    .select("id")
    .where("afgesloten_op", "is", null)
    .where("geprioriteerd_op", "<", vandaag)
    .orderBy("geprioriteerd_op")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The columns of zaken that hold its place and why. */
export const prioriteitColumns = ({ rang, score, band, redenen, op }: Prioriteit) => ({
  rang,
  prioriteit: score,
  band,
  prioriteit_redenen: JSON.stringify(redenen),
  geprioriteerd_op: op,
});
