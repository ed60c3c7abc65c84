import type { Selectable } from "kysely";
import type { Read, Trx } from "../context.ts";
import type { Crisissoort } from "../law/lists.ts";
import { termijnStand } from "../law/termijnen.ts";
import { adresGegevens, signaalPersoon } from "../personal-columns.ts";
import type { Row } from "../platform/database.ts";
import { isOneOf, isOneOfPairs, lockRows, shareRows } from "../platform/portable-sql.ts";
import type { Tables } from "../tables.ts";
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
export type OpenZaak = { id: number; adresId: number; teamId: number; termijnen: Termijn[] };
type Termijn = { soort: string; status: string; begintOp: string };

/** A known address: `id` of the main one, `spelling` of the one that was asked for. */
export type BekendAdres = { id: number; spelling: number };

/**
 * The addresses that are known; of two spellings of one dwelling both give the main one. Nobody can make two addresses
 * one, or two again, before this transaction ends.
 *
 * @returns by `gemeenteId/adressleutel`
 */
export async function loadAdressen(
  trx: Trx,
  keys: readonly (readonly [gemeenteId: number, adressleutel: string])[],
): Promise<Map<string, BekendAdres>> {
  const rows = await trx.q
    .selectFrom("adressen")
    .select(["id", "gemeente_id", "adressleutel", "zelfde_als_id"])
    .where(isOneOfPairs(trx.engine, ["gemeente_id", "adressleutel"], keys))
    .orderBy("id")
    .modifyEnd(shareRows(trx))
    .execute();
  return new Map(
    rows.map(({ id, gemeente_id, adressleutel, zelfde_als_id }) => [
      `${gemeente_id}/${adressleutel}`,
      { id: zelfde_als_id ?? id, spelling: id },
    ]),
  );
}

/** The other spellings of these addresses: the main address of each, by the id of the spelling. */
export async function loadSpellingen(read: Read, adresIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await read.q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id"])
    .where(isOneOf(read.engine, "zelfde_als_id", adresIds))
    .execute();
  return new Map(rows.map(({ id, zelfde_als_id }) => [id, zelfde_als_id as number]));
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

/** Every stored signal at these addresses, in whatever spelling it came, oldest first. */
export async function loadMeldingen(
  read: Read,
  adresIds: readonly number[],
  spellingen: ReadonlyMap<number, number>,
): Promise<BekendeMelding[]> {
  const rows = await read.q
    .selectFrom("signalen")
    .selectAll()
    .where(isOneOf(read.engine, "adres_id", [...adresIds, ...spellingen.keys()]))
    .orderBy("signaaldatum")
    .orderBy("id")
    .execute();
  return rows.map((row) => toMelding(row, spellingen.get(row.adres_id) ?? row.adres_id));
}

/** Signals that were reported at these addresses and moved to the zaak of another one: a repeat of one is known by them. */
export async function loadVerhuisd(
  read: Read,
  adresIds: readonly number[],
  spellingen: ReadonlyMap<number, number>,
): Promise<BekendeMelding[]> {
  const rows = await read.q
    .selectFrom("signalen")
    .selectAll()
    .where(isOneOf(read.engine, "gemeld_adres_id", [...adresIds, ...spellingen.keys()]))
    .whereRef("gemeld_adres_id", "<>", "adres_id")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => {
    const gemeld = row.gemeld_adres_id ?? row.adres_id;
    const adresId = spellingen.get(gemeld) ?? gemeld;
    return adresId === row.adres_id ? [] : [toMelding(row, adresId)];
  });
}

function toMelding(row: Selectable<Tables["signalen"]>, adresId: number): BekendeMelding {
  const { persoon, klantnummer } = signaalPersoon.open(row.persoonsgegevens);
  return {
    id: row.id,
    adresId,
    zaakId: row.zaak_id,
    status: row.status,
    ingetrokken: row.intrekking_reden,
    doorgezonden: row.doorgezonden_van_id !== null,
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
}

/** The open zaken at these addresses with their terms as of today, kept as they are until this transaction ends. */
export async function loadOpenZaken(trx: Trx, adresIds: readonly number[], vandaag: string): Promise<OpenZaak[]> {
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
    .select([
      "zaak_id",
      "soort",
      "status",
      "begint_op as begintOp",
      "vervalt_op as vervaltOp",
      "risico_vanaf as risicoVanaf",
      "vervuld_op as vervuldOp",
    ])
    .where(
      isOneOf(
        trx.engine,
        "zaak_id",
        zaken.map(({ id }) => id),
      ),
    )
    .execute();
  // As it stands today, also when the sweep has not been by since the term ran out.
  const vandaagStand = termijnen.map(({ zaak_id, soort, status, begintOp, ...dagen }) => ({
    ...{ zaak_id, soort, begintOp },
    status: status === "vervallen" ? status : termijnStand(dagen, vandaag),
  }));
  const byZaak = Map.groupBy(vandaagStand, ({ zaak_id }) => zaak_id);
  return zaken.map((zaak) => ({ ...zaak, termijnen: byZaak.get(zaak.id) ?? [] }));
}
