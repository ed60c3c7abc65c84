import { type RawBuilder, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import { type NieuweKoppeling, type Paar, paarSleutel } from "./link-rules.ts";
import { loadSpellingen } from "./store.ts";

export type TeZoeken = { id: number; gemeenteId: number; adresId: number; isOpen: boolean };

/** Zaken for which possible links are still to be looked for, kept as they are until this transaction ends. */
export async function zakenToSearch(trx: Trx, limit: number): Promise<TeZoeken[]> {
  const rows = await trx.q
    .selectFrom("zaken")
    .select(["id", "gemeente_id as gemeenteId", "adres_id as adresId", "afgesloten_op"])
    .where("koppelingen_gezocht_op", "is", null)
    .orderBy("id")
    .limit(limit)
    .modifyEnd(lockRows(trx))
    .execute();
  return rows.map(({ afgesloten_op, ...row }) => ({ ...row, isOpen: afgesloten_op === null }));
}

export async function markSearched(trx: Trx, zaakIds: readonly number[], now: Instant): Promise<void> {
  await trx.q
    .updateTable("zaken")
    .set({ koppelingen_gezocht_op: now })
    .where(isOneOf(trx.engine, "id", zaakIds))
    .execute();
}

/** Postcode and house number of an address, in the words of the index adressen_kaal. */
function kaal(tabel: string): RawBuilder<string> {
  const key = sql.ref(`${tabel}.adressleutel`);
  return sql<string>`substr(${key}, 1, length(${key}) - length(ltrim(substr(${key}, 8), '0123456789')))`;
}

/** Every other address with the postcode and house number of one of these; a spelling that was settled is left out. */
export function burenQuery(read: Read, adresIds: readonly number[]) {
  return read.q
    .selectFrom("adressen as a")
    .innerJoin("adressen as b", (join) =>
      join.onRef("b.gemeente_id", "=", "a.gemeente_id").on(kaal("b"), "=", kaal("a")),
    )
    .select("a.gemeente_id as gemeenteId")
    .select(["a.id as van", "a.adressleutel as vanSleutel", "b.id as naar", "b.adressleutel as naarSleutel"])
    .where(isOneOf(read.engine, "a.id", adresIds))
    .whereRef("b.id", "!=", "a.id")
    .where("a.zelfde_als_id", "is", null)
    .where("b.zelfde_als_id", "is", null);
}

export type Sleutelsoort = "persoon_sleutel" | "bsn_sleutel";

/** The keys of the people of these zaken. */
export function sleutelsQuery(read: Read, soort: Sleutelsoort, zaken: readonly TeZoeken[]) {
  const adresIds = zaken.map(({ adresId }) => adresId);
  const zaakIds = zaken.map(({ id }) => id);
  return read.q
    .selectFrom("signalen")
    .select(["gemeente_id as gemeenteId", "adres_id as adresId"])
    .select(sql<string>`${sql.ref(soort)}`.as("sleutel"))
    .where(isOneOf(read.engine, "adres_id", adresIds))
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .where(soort, "is not", null);
}

/** Every address at which one of these keys was seen, in whatever municipality. */
export function vindplaatsenQuery(read: Read, soort: Sleutelsoort, sleutels: readonly string[]) {
  return read.q
    .selectFrom("signalen")
    .select(["gemeente_id as gemeenteId", "adres_id as adresId"])
    .select(sql<string>`${sql.ref(soort)}`.as("sleutel"))
    .distinct()
    .where(isOneOf(read.engine, soort, sleutels))
    .where(soort, "is not", null);
}

/** The main address of each of these addresses that is another spelling. */
export async function loadHoofdadressen(read: Read, adresIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await read.q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id"])
    .where(isOneOf(read.engine, "id", adresIds))
    .where("zelfde_als_id", "is not", null)
    .execute();
  return new Map(rows.map(({ id, zelfde_als_id }) => [id, zelfde_als_id as number]));
}

/** Keys of the pairs among these main addresses that were offered before, in whatever spelling. */
export async function loadBekend(read: Read, adresIds: readonly number[]): Promise<Set<string>> {
  const spellingen = await loadSpellingen(read, adresIds);
  const ids = [...adresIds, ...spellingen.keys()];
  const rows = await read.q
    .selectFrom("koppelingen")
    .select(["soort", "adres_a_id", "adres_b_id"])
    .where(isOneOf(read.engine, "adres_a_id", ids))
    .where(isOneOf(read.engine, "adres_b_id", ids))
    .execute();
  const hoofd = (id: number): number => spellingen.get(id) ?? id;
  return new Set(rows.map(({ soort, adres_a_id, adres_b_id }) => key({ soort, a: adres_a_id, b: adres_b_id }, hoofd)));
}

const key = ({ soort, a, b }: Paar, hoofd: (id: number) => number): string =>
  paarSleutel({ soort, a: hoofd(a), b: hoofd(b) });

export async function insertKoppelingen(
  trx: Trx,
  koppelingen: readonly NieuweKoppeling[],
  now: Instant,
): Promise<void> {
  const rows = koppelingen.map(({ gemeenteId, soort, a, b, redenen }) => ({
    uuid: newUuid(),
    gemeente_id: gemeenteId,
    soort,
    adres_a_id: a,
    adres_b_id: b,
    status: "open",
    redenen: JSON.stringify(redenen),
    gevonden_op: now,
  }));
  await trx.insertMany("koppelingen", rows);
}
