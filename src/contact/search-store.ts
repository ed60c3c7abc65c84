import { type RawBuilder, sql } from "kysely";
import type { Read } from "../context.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { openAdres, selectZaken, type ZaakRij } from "./zaken-store.ts";

/** Postcode and house number of an address, in the words of the index adressen_kaal. */
const kaleSleutel: RawBuilder<string> = sql`substr(adressleutel, 1, length(adressleutel) - length(ltrim(substr(adressleutel, 8), '0123456789')))`;

/** The addresses with this key; with `kaal` all with this postcode and house number, whatever stands behind it. */
export function adressenQuery(
  { q }: Read,
  { gemeenteId, adressleutel, kaal }: { gemeenteId: number; adressleutel: string; kaal: boolean },
) {
  const query = q.selectFrom("adressen").select(["id", "zelfde_als_id"]).where("gemeente_id", "=", gemeenteId);
  return kaal ? query.where(kaleSleutel, "=", adressleutel) : query.where("adressleutel", "=", adressleutel);
}

/** The other spellings of these addresses. */
export const spellingenQuery = ({ engine, q }: Read, adresIds: readonly number[]) =>
  q
    .selectFrom("adressen")
    .select("id")
    .where(isOneOf(engine, "zelfde_als_id", adresIds));

/** The zaken at these addresses, open and closed. */
export const zakenOpQuery = ({ engine, q }: Read, adresIds: readonly number[]) =>
  q
    .selectFrom("zaken")
    .select("id")
    .where(isOneOf(engine, "adres_id", adresIds));

/** The zaken with a signal about a person: see `persoonSleutels`. */
export const persoonQuery = ({ q }: Read, { gemeenteId, sleutel }: { gemeenteId: number; sleutel: string }) =>
  q
    .selectFrom("signalen")
    .select("zaak_id as id")
    .distinct()
    .where("persoon_sleutel", "=", sleutel)
    .where("gemeente_id", "=", gemeenteId)
    .where("zaak_id", "is not", null);

/** The partners that ever had an agreement with this municipality. */
export const partnersQuery = ({ q }: Read, gemeenteId: number) =>
  q.selectFrom("overeenkomsten").select("partner_id").distinct().where("gemeente_id", "=", gemeenteId);

/** The zaken with the signal that one of these partners gave this kenmerk. */
export const kenmerkQuery = (
  { engine, q }: Read,
  { gemeenteId, kenmerk, partnerIds }: { gemeenteId: number; kenmerk: string; partnerIds: readonly number[] },
) =>
  q
    .selectFrom("signalen")
    .select("zaak_id as id")
    .where(isOneOf(engine, "partner_id", partnerIds))
    .where("kenmerk", "=", kenmerk)
    .where(sql<number>`gemeente_id + 0`, "=", gemeenteId)
    .where("zaak_id", "is not", null);

/** The zaken whose number ends in these eight characters: the index zaken_kort. */
export const kortQuery = ({ q }: Read, { gemeenteId, kort }: { gemeenteId: number; kort: string }) =>
  q
    .selectFrom("zaken")
    .select("id")
    .where("gemeente_id", "=", gemeenteId)
    .where(sql<string>`substr(uuid, 29)`, "=", kort);

export const uuidQuery = ({ q }: Read, { gemeenteId, uuid }: { gemeenteId: number; uuid: string }) =>
  q.selectFrom("zaken").select("id").where("uuid", "=", uuid).where("gemeente_id", "=", gemeenteId);

/** Where the signals of these zaken went, when a zaak was made one with another: the last of such a row of zaken. */
export async function followSamenvoegingen(read: Read, zaakIds: readonly number[]): Promise<number[]> {
  const ends = new Set<number>();
  const seen = new Set<number>();
  let ids = [...zaakIds];
  while (ids.length > 0) {
    const rows = await read.q
      .selectFrom("zaken")
      .select(["id", "samengevoegd_met_id"])
      .where(isOneOf(read.engine, "id", ids))
      .execute();
    for (const { id, samengevoegd_met_id } of rows) {
      seen.add(id);
      if (samengevoegd_met_id === null) ends.add(id);
    }
    ids = rows.flatMap(({ samengevoegd_met_id: next }) => (next === null || seen.has(next) ? [] : [next]));
  }
  return [...ends];
}

type Zicht = { gemeenteId: number; bound: { teamId: number; medewerkerId: number } | null; limiet: number };

/** Of these zaken what the actor may see, the open ones first and then the newest. */
export function inZichtQuery(read: Read, zaakIds: readonly number[], { gemeenteId, bound, limiet }: Zicht) {
  const query = selectZaken(read)
    .where(isOneOf(read.engine, "zaken.id", zaakIds))
    .where("zaken.gemeente_id", "=", gemeenteId)
    .orderBy(sql`case when zaken.afgesloten_op is null then 0 else 1 end`)
    .orderBy("zaken.id", "desc")
    .limit(limiet);
  return bound === null
    ? query
    : query.where(({ eb, or }) =>
        or([eb("zaken.team_id", "=", bound.teamId), eb("zaken.behandelaar_id", "=", bound.medewerkerId)]),
      );
}

export const loadInZicht = async (read: Read, zaakIds: readonly number[], zicht: Zicht): Promise<ZaakRij[]> =>
  (await inZichtQuery(read, zaakIds, zicht).execute()).map(openAdres);
