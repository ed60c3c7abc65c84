import { type Selectable, sql } from "kysely";
import type { Read } from "../context.ts";
import type { Contactsoort, Dagdeel, Eindresultaat } from "../law/lists.ts";
import { gemeenteContact } from "../personal-columns.ts";
import { isAfter, isOneOf } from "../platform/portable-sql.ts";
import type { Tables } from "../tables.ts";
import type { Contactpersoon, ZaakGegevens } from "./ddas.ts";
import { pageSize } from "./ddas-signaal-store.ts";
import { type Periode, toInstants } from "./perioden.ts";

export type Gemeente = {
  id: number;
  code: string;
  naam: string;
  kvkNummer: string | null;
  contactpersonen: { [K in keyof Contactpersoon]: string | null }[];
};
export type GelezenZaak = ZaakGegevens & { signaalIds: number[] };

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

/** Pages of the zaken that were opened in the period, with all their signals and contact attempts, oldest first. */
export async function* pagesOfZaken(read: Read, gemeenteId: number, periode: Periode): AsyncGenerator<GelezenZaak[]> {
  const { vanaf, voor } = toInstants(periode);
  let after: [string, number] = [vanaf, 0];
  for (;;) {
    const zaken = await read.q
      .selectFrom("zaken")
      .select(["id", "geopend_op", "opgepakt_op", "afgesloten_op", "resultaat"])
      .where("gemeente_id", "=", gemeenteId)
      .where("geopend_op", "<", voor)
      .where(isAfter(["geopend_op", "id"], after))
      .orderBy("geopend_op")
      .orderBy("id")
      .limit(pageSize)
      .execute();
    yield await withSignalenEnPogingen(read, gemeenteId, zaken);
    const last = zaken.at(-1);
    if (!last || zaken.length < pageSize) return;
    after = [last.geopend_op, last.id];
  }
}

type ZaakRow = Pick<Selectable<Tables["zaken"]>, "id" | "geopend_op" | "opgepakt_op" | "afgesloten_op" | "resultaat">;

async function withSignalenEnPogingen(read: Read, gemeenteId: number, zaken: ZaakRow[]): Promise<GelezenZaak[]> {
  const ids = zaken.map(({ id }) => id);
  const signalen = Map.groupBy(await signalenVan(read, gemeenteId, ids), ({ zaakId }) => zaakId);
  const pogingen = Map.groupBy(await pogingenVan(read, gemeenteId, ids), ({ zaakId }) => zaakId);
  return zaken.map((zaak) => ({
    geopendOp: zaak.geopend_op,
    opgepaktOp: zaak.opgepakt_op,
    afgeslotenOp: zaak.afgesloten_op,
    resultaat: zaak.resultaat as Eindresultaat | null,
    signalen: (signalen.get(zaak.id) ?? []).map(({ uuid }) => uuid),
    signaalIds: (signalen.get(zaak.id) ?? []).map(({ id }) => id),
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
    .select(["zaak.id as zaakId", "signaal.id", "signaal.uuid"])
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
