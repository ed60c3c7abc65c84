import { sql } from "kysely";
import type { Read } from "../context.ts";
import type { Contactsoort, Dagdeel, Eindresultaat } from "../law/lists.ts";
import { gemeenteContact } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Contactpersoon, ZaakGegevens } from "./ddas.ts";

export type Gemeente = {
  id: number;
  code: string;
  naam: string;
  kvkNummer: string | null;
  contactpersonen: { [K in keyof Contactpersoon]: string | null }[];
};
type GelezenZaak = ZaakGegevens & { signalen: (ZaakGegevens["signalen"][number] & { id: number })[] };

/** @param alleenId the one municipality that may be seen; null for the program itself */
export async function loadGemeenten(
  read: Read,
  codes: readonly string[],
  alleenId: number | null,
): Promise<Gemeente[]> {
  const rows = await read.q
    .selectFrom("gemeenten")
    .select(["id", "code", "naam", "kvk_nummer", "contactpersonen"])
    .where(isOneOf(read.engine, "code", codes))
    .$if(alleenId !== null, (query) => query.where("id", "=", alleenId))
    .execute();
  return rows.map(({ kvk_nummer, contactpersonen, ...row }) => ({
    ...row,
    kvkNummer: kvk_nummer,
    contactpersonen: gemeenteContact.open(contactpersonen),
  }));
}

/** These zaken in order of id, each with all its signals, by signaaldatum, and all its contact attempts. */
export async function loadZaken(read: Read, gemeenteId: number, ids: readonly number[]): Promise<GelezenZaak[]> {
  const zaken = await read.q
    .selectFrom("zaken")
    .select(["id", "opgepakt_op", "afgesloten_op", "resultaat"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(read.engine, "id", ids))
    .orderBy("id")
    .execute();
  const signalen = Map.groupBy(await signalenVan(read, gemeenteId, ids), ({ zaakId }) => zaakId);
  const pogingen = Map.groupBy(await pogingenVan(read, gemeenteId, ids), ({ zaakId }) => zaakId);
  return zaken.map((zaak) => ({
    opgepaktOp: zaak.opgepakt_op,
    afgeslotenOp: zaak.afgesloten_op,
    resultaat: zaak.resultaat as Eindresultaat | null,
    signalen: signalen.get(zaak.id) ?? [],
    contactpogingen: (pogingen.get(zaak.id) ?? []).map((poging) => ({
      soort: poging.soort as Contactsoort,
      bereikt: poging.bereikt === 1,
      datum: poging.datum,
      dagdeel: poging.dagdeel as Dagdeel,
    })),
  }));
}

/** By the address of the zaak, because that is where the index is. */
function signalenVan(read: Read, gemeenteId: number, zaakIds: readonly number[]) {
  return read.q
    .selectFrom("zaken as zaak")
    .innerJoin("signalen as signaal", (join) =>
      join.onRef("signaal.adres_id", "=", "zaak.adres_id").onRef("signaal.zaak_id", "=", "zaak.id"),
    )
    .select(["zaak.id as zaakId", "signaal.id", "signaal.uuid", "signaal.signaaldatum"])
    .select("signaal.ontvangen_op as ontvangenOp")
    .where("zaak.gemeente_id", "=", gemeenteId)
    .where(isOneOf(read.engine, "zaak.id", zaakIds))
    .orderBy("signaal.signaaldatum")
    .orderBy("signaal.id")
    .execute();
}

function pogingenVan(read: Read, gemeenteId: number, zaakIds: readonly number[]) {
  const part = sql`case dagdeel when 'Ochtend' then 1 when 'Middag' then 2 else 3 end`;
  return read.q
    .selectFrom("contactpogingen")
    .select(["zaak_id as zaakId", "soort", "bereikt", "datum", "dagdeel"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(read.engine, "zaak_id", zaakIds))
    .orderBy("datum")
    .orderBy(part)
    .orderBy("id")
    .execute();
}
