import type { Read, Trx } from "../context.ts";
import type { Crisissoort } from "../law/lists.ts";
import { adresGegevens, signaalPersoon } from "../personal-columns.ts";
import type { Row } from "../platform/database.ts";
import { isOneOf, isOneOfPairs, lockRows } from "../platform/portable-sql.ts";
import type { Adres } from "./adres.ts";
import type { EerdereMelding } from "./rules.ts";

/** A stored signal as matching and priority look at it. */
export type BekendeMelding = EerdereMelding & {
  id: number;
  adresId: number;
  crisisDatum: string | null;
  warmeOverdracht: boolean;
  meervoudig: boolean;
  opeenvolgend: boolean;
};
export type OpenZaak = { id: number; adresId: number; teamId: number; termijnen: { soort: string; status: string }[] };

/** @returns the id of each address that is known, by `gemeenteId/adressleutel` */
export async function loadAdressen(
  read: Read,
  keys: readonly (readonly [gemeenteId: number, adressleutel: string])[],
): Promise<Map<string, number>> {
  const rows = await read.q
    .selectFrom("adressen")
    .select(["id", "gemeente_id", "adressleutel"])
    .where(isOneOfPairs(read.engine, ["gemeente_id", "adressleutel"], keys))
    .execute();
  return new Map(rows.map((row) => [`${row.gemeente_id}/${row.adressleutel}`, row.id]));
}

export function adresRow(adres: {
  id: number;
  gemeenteId: number;
  adressleutel: string;
  buurt: string | null;
  wijk: string | null;
  adres: Adres;
}): Row {
  return {
    id: adres.id,
    gemeente_id: adres.gemeenteId,
    adressleutel: adres.adressleutel,
    buurt: adres.buurt,
    wijk: adres.wijk,
    adresgegevens: adresGegevens.seal(adres.adres),
  };
}

/** Every stored signal at these addresses, oldest first. */
export async function loadMeldingen(read: Read, adresIds: readonly number[]): Promise<BekendeMelding[]> {
  const rows = await read.q
    .selectFrom("signalen")
    .selectAll()
    .where(isOneOf(read.engine, "adres_id", adresIds))
    .orderBy("signaaldatum")
    .orderBy("id")
    .execute();
  return rows.map((row) => {
    const { persoon, klantnummer } = signaalPersoon.open(row.persoonsgegevens);
    return {
      id: row.id,
      adresId: row.adres_id,
      zaakId: row.zaak_id,
      status: row.status,
      partnerId: row.partner_id,
      soort: row.soort,
      signaaldatum: row.signaaldatum,
      ontstaansdatum: row.ontstaansdatum,
      bedragCenten: row.bedrag_centen,
      crisisSoort: row.crisis_soort as Crisissoort | null,
      crisisDatum: row.crisis_datum,
      warmeOverdracht: row.warme_overdracht === 1,
      meervoudig: row.meervoudig === 1,
      opeenvolgend: row.opeenvolgend === 1,
      klantnummer,
      achternaam: persoon.achternaam,
      geboortedatum: persoon.geboortedatum,
    };
  });
}

/** The open zaken at these addresses, kept as they are until this transaction ends. */
export async function loadOpenZaken(trx: Trx, adresIds: readonly number[]): Promise<OpenZaak[]> {
  const zaken = await trx.q
    .selectFrom("zaken")
    .select(["id", "adres_id as adresId", "team_id as teamId"])
    .where(isOneOf(trx.engine, "adres_id", adresIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
  const termijnen = await trx.q
    .selectFrom("termijnen")
    .select(["zaak_id", "soort", "status"])
    .where(
      isOneOf(
        trx.engine,
        "zaak_id",
        zaken.map(({ id }) => id),
      ),
    )
    .execute();
  const byZaak = Map.groupBy(termijnen, ({ zaak_id }) => zaak_id);
  return zaken.map((zaak) => ({ ...zaak, termijnen: byZaak.get(zaak.id) ?? [] }));
}
