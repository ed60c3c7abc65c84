import type { Read } from "../context.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { versieTekst } from "./versie-store.ts";
import { type WerklijstKeuze, werkQuery } from "./werklijst-store.ts";

/** The inner ids of these teams or people, as far as this municipality has them. */
export async function loadEigenIds(
  { engine, q }: Read,
  tabel: "teams" | "medewerkers",
  gemeenteId: number,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (uuids.length === 0) return new Map();
  const rows = await q
    .selectFrom(tabel)
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", uuids))
    .execute();
  return new Map(rows.map(({ id, uuid }) => [uuid, id]));
}

/** The neighbourhoods of the zaken that a question is about. */
export async function loadWijken(read: Read, keuze: WerklijstKeuze): Promise<string[]> {
  const rows = await werkQuery(read, keuze)
    .innerJoin("adressen", "adressen.id", "zaken.adres_id")
    .select("adressen.wijk")
    .where("adressen.wijk", "is not", null)
    .distinct()
    .orderBy("adressen.wijk")
    .execute();
  return rows.flatMap(({ wijk }) => wijk ?? []);
}

/** The team of somebody of this municipality; undefined when there is no such person. */
export async function findTeamVan({ q }: Read, gemeenteId: number, medewerker: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "team_id"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", medewerker)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
}

/** How far each of these zaken is, as a form bears it: see `Versie`. */
export async function loadVersies(
  { engine, q }: Read,
  zaakIds: readonly number[],
): Promise<(zaakId: number) => string> {
  const hoogste = async (tabel: "zaak_gebeurtenissen" | "contactpogingen") => {
    const rows = await q
      .selectFrom(tabel)
      .select(({ fn }) => ["zaak_id", fn.max("id").as("hoogste")])
      .where(isOneOf(engine, "zaak_id", zaakIds))
      .groupBy("zaak_id")
      .execute();
    return new Map(rows.map((row) => [row.zaak_id, Number(row.hoogste)]));
  };
  const [gebeurtenissen, pogingen] = await Promise.all([hoogste("zaak_gebeurtenissen"), hoogste("contactpogingen")]);
  return (zaakId) => versieTekst({ gebeurtenis: gebeurtenissen.get(zaakId) ?? 0, poging: pogingen.get(zaakId) ?? 0 });
}
