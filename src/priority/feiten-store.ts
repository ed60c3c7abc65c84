import { type RawBuilder, type Selectable, sql } from "kysely";
import { loadBeleid } from "../beleid-store.ts";
import { loadGesprekken } from "../bereikt-store.ts";
import type { Read, Trx } from "../context.ts";
import type { Contactsoort } from "../law/lists.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import { termijnStand } from "../law/termijnen.ts";
import { huishoudGegevens, signaalPersoon } from "../personal-columns.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Tables } from "../tables.ts";
import { type SignaalFeit, type ZaakFeiten, type Zaakverleden, zaakFeiten } from "./beeld-rules.ts";

/** What decides the place of one zaak, with the policy of its municipality. */
export type TeWegen = { zaakId: number; uuid: string; beleid: Beleidsregel[]; feiten: ZaakFeiten };

/** What decides the place of these zaken on a local day; closed ones are left out. */
export const loadFeiten = (read: Read, zaakIds: readonly number[], vandaag: string): Promise<TeWegen[]> =>
  feitenOf(read, zaakIds, vandaag, sql``);

/** The same, and keeps the zaken as they are until the transaction ends. */
export const lockFeiten = (trx: Trx, zaakIds: readonly number[], vandaag: string): Promise<TeWegen[]> =>
  feitenOf(trx, zaakIds, vandaag, lockRows(trx));

async function feitenOf(
  read: Read,
  zaakIds: readonly number[],
  vandaag: string,
  end: RawBuilder<unknown>,
): Promise<TeWegen[]> {
  const zaken = await read.q
    .selectFrom("zaken")
    .select(["id", "uuid", "gemeente_id", "adres_id"])
    .where(isOneOf(read.engine, "id", zaakIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .modifyEnd(end)
    .execute();
  const adresIds = zaken.map(({ adres_id }) => adres_id);
  const spellingen = await loadSpellingen(read, adresIds);
  const meldingen = await loadMeldingen(read, spellingen);
  const verleden = await loadVerleden(read, spellingen);
  const termijnen = await loadTermijnen(
    read,
    zaken.map(({ id }) => id),
    vandaag,
  );
  const beleid = await loadBeleid(read, [...new Set(zaken.map(({ gemeente_id }) => gemeente_id))]);
  return zaken.map(({ id, uuid, gemeente_id, adres_id }) => ({
    zaakId: id,
    uuid,
    beleid: beleid.get(gemeente_id) ?? [],
    feiten: zaakFeiten(id, termijnen.get(id) ?? [], meldingen.get(adres_id) ?? [], verleden.get(adres_id) ?? []),
  }));
}

/** The main address of each of these addresses and of every other spelling of them. */
async function loadSpellingen(read: Read, adresIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await read.q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id"])
    .where(isOneOf(read.engine, "zelfde_als_id", adresIds))
    .execute();
  return new Map([
    ...adresIds.map((id) => [id, id] as const),
    ...rows.map(({ id, zelfde_als_id }) => [id, zelfde_als_id as number] as const),
  ]);
}

/** What is read of a signal; its proof and what was said of it decide nothing here. */
const gelezen = [
  "id",
  "zaak_id",
  "adres_id",
  "partner_id",
  "soort",
  "status",
  "intrekking_reden",
  "signaaldatum",
  "ontstaansdatum",
  "bedrag_centen",
  "crisis_soort",
  "crisis_datum",
  "warme_overdracht",
  "meervoudig",
  "opeenvolgend",
  "persoonsgegevens",
] as const;

/** Every signal at these addresses, by main address. */
async function loadMeldingen(read: Read, spellingen: ReadonlyMap<number, number>) {
  const rows = await read.q
    .selectFrom("signalen")
    .select(gelezen)
    .where(isOneOf(read.engine, "adres_id", [...spellingen.keys()]))
    .orderBy("id")
    .execute();
  return Map.groupBy(rows.map(toMelding), ({ adresId }) => spellingen.get(adresId));
}

function toMelding(
  row: Pick<Selectable<Tables["signalen"]>, (typeof gelezen)[number]>,
): SignaalFeit & { zaakId: number | null; adresId: number } {
  const { persoon, klantnummer } = signaalPersoon.open(row.persoonsgegevens);
  return {
    nr: row.id,
    zaakId: row.zaak_id,
    adresId: row.adres_id,
    partnerId: row.partner_id,
    soort: row.soort,
    status: row.status,
    ingetrokken: row.intrekking_reden,
    signaaldatum: row.signaaldatum,
    ontstaansdatum: row.ontstaansdatum,
    bedragCenten: row.bedrag_centen,
    crisisSoort: row.crisis_soort,
    crisisDatum: row.crisis_datum,
    warmeOverdracht: row.warme_overdracht === 1,
    meervoudig: row.meervoudig === 1,
    opeenvolgend: row.opeenvolgend === 1,
    achternaam: persoon.achternaam,
    geboortedatum: persoon.geboortedatum,
    klantnummer,
  };
}

/** Every zaak at exactly these addresses, closed ones too, with a row for each attempt. */
export function verledenQuery({ engine, q }: Read, adresIds: readonly number[]) {
  return q
    .selectFrom("zaken as z")
    .leftJoin("contactpogingen as c", "c.zaak_id", "z.id")
    .select(["z.id as zaakId", "z.adres_id as adresId", "z.huishoudgegevens", "c.soort", "c.bereikt", "c.datum"])
    .where(isOneOf(engine, "z.adres_id", adresIds));
}

/**
 * What was done and is known in the zaken at these addresses, by main address.
 * @param hoofdadressen  the main address of each address and of every other spelling of it
 */
export async function loadVerleden(
  read: Read,
  hoofdadressen: ReadonlyMap<number, number>,
): Promise<Map<number, Zaakverleden[]>> {
  if (hoofdadressen.size === 0) return new Map();
  const rows = await verledenQuery(read, [...hoofdadressen.keys()]).execute();
  const perZaak = Map.groupBy(rows, ({ zaakId }) => zaakId);
  const gesprekken = Map.groupBy(await loadGesprekken(read, [...perZaak.keys()]), ({ zaak_id }) => zaak_id);
  const zaken = [...perZaak].map(([zaakId, contacten]) => {
    const { adresId, huishoudgegevens } = contacten[0] as (typeof rows)[number];
    return {
      adresId: hoofdadressen.get(adresId) ?? adresId,
      zaakId,
      gesprekken: gesprekken.get(zaakId)?.map(({ datum }) => datum) ?? [],
      huishouden: huishoudgegevens === null ? null : huishoudGegevens.open(huishoudgegevens),
      contacten: contacten.flatMap(({ soort, bereikt, datum }) =>
        soort === null || datum === null ? [] : [{ soort: soort as Contactsoort, bereikt: bereikt === 1, datum }],
      ),
    };
  });
  return Map.groupBy(zaken, ({ adresId }) => adresId);
}

/** The terms of these zaken as they stand on this day, also when the sweep has not been by since one ran out. */
async function loadTermijnen(read: Read, zaakIds: readonly number[], vandaag: string) {
  const rows = await read.q
    .selectFrom("termijnen")
    .select(["zaak_id", "soort", "status"])
    .select(["vervalt_op as vervaltOp", "risico_vanaf as risicoVanaf", "vervuld_op as vervuldOp"])
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .execute();
  const termijnen = rows.map(({ zaak_id, soort, status, ...dagen }) => ({
    zaak_id,
    soort,
    status: status === "vervallen" ? status : termijnStand(dagen, vandaag),
  }));
  return Map.groupBy(termijnen, ({ zaak_id }) => zaak_id);
}
