import type { Read } from "../context.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { contactNotitie, gebeurtenisTekst, signaalPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { GebeurtenisSoort } from "./tijdlijn-rules.ts";

type ZaakSleutel = { id: number; adres_id: number };
const idsOf = (zaken: readonly ZaakSleutel[]): number[] => zaken.map(({ id }) => id);

/** The signals at these addresses, oldest first, whatever became of them. */
export function signalenOpQuery({ engine, q }: Read, adresIds: readonly number[]) {
  return q
    .selectFrom("signalen")
    .leftJoin("signaalpartners", "signaalpartners.id", "signalen.partner_id")
    .selectAll("signalen")
    .select("signaalpartners.naam as partnernaam")
    .where(isOneOf(engine, "signalen.adres_id", adresIds))
    .orderBy("signalen.signaaldatum")
    .orderBy("signalen.id");
}

/** Those that are in these zaken; found by their addresses, which is where the index is. */
export const signalenQuery = (read: Read, zaken: readonly ZaakSleutel[]) =>
  signalenOpQuery(
    read,
    zaken.map(({ adres_id }) => adres_id),
  ).where(isOneOf(read.engine, "signalen.zaak_id", idsOf(zaken)));

/** The same, with the person of each opened but for the BSN. */
export const loadSignalen = async (read: Read, zaken: readonly ZaakSleutel[]) =>
  (await signalenQuery(read, zaken).execute()).map(openPersoon);

export const loadSignalenOp = async (read: Read, adresIds: readonly number[]) =>
  (await signalenOpQuery(read, adresIds).execute()).map(openPersoon);

type Gelezen = Awaited<ReturnType<ReturnType<typeof signalenOpQuery>["execute"]>>[number];

function openPersoon({ persoonsgegevens, ...row }: Gelezen) {
  // The municipality's own BRP result stays in its column: no list or page shows it.
  const { persoon: gegevens, klantnummer } = signaalPersoon.open(persoonsgegevens);
  const { burgerservicenummer: _bsn, ...persoon } = gegevens;
  return { ...row, persoon, klantnummer };
}
export type SignaalRij = Awaited<ReturnType<typeof loadSignalen>>[number];

/** All terms of these zaken, the first to end first. */
export function termijnenQuery({ engine, q }: Read, zaken: readonly ZaakSleutel[]) {
  return q
    .selectFrom("termijnen")
    .select([
      "id",
      "zaak_id",
      "soort",
      "begint_op",
      "vervalt_op",
      "risico_vanaf",
      "vervuld_op",
      "status",
      "bronnen",
      "uitleg",
      "wie",
      "escalatie",
    ])
    .where(isOneOf(engine, "zaak_id", idsOf(zaken)))
    .orderBy("vervalt_op")
    .orderBy("id");
}

/** When and how contact was tried, without the notes: all that a list needs. Oldest first. */
export function contactenQuery({ engine, q }: Read, zaken: readonly ZaakSleutel[]) {
  return q
    .selectFrom("contactpogingen")
    .select(["zaak_id", "datum", "soort", "bereikt"])
    .where(isOneOf(engine, "zaak_id", idsOf(zaken)))
    .orderBy("datum")
    .orderBy("id");
}

/** The contactpogingen of one zaak with their notes, oldest first. */
export async function loadContactpogingen({ q }: Read, zaakId: number) {
  const rows = await q
    .selectFrom("contactpogingen")
    .leftJoin("medewerkers", "medewerkers.id", "contactpogingen.medewerker_id")
    .selectAll("contactpogingen")
    .select("medewerkers.uuid as medewerker")
    .where("contactpogingen.zaak_id", "=", zaakId)
    .orderBy("contactpogingen.datum")
    .orderBy("contactpogingen.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    uuid: row.uuid,
    soort: row.soort as Contactsoort,
    bereikt: row.bereikt === 1,
    datum: row.datum,
    dagdeel: row.dagdeel as Dagdeel,
    aanbod: row.aanbod === 1,
    notitie: contactNotitie.open(row.notitie) || null,
    medewerker: row.medewerker,
    vastgelegdOp: row.vastgelegd_op,
  }));
}
export type ContactRij = Awaited<ReturnType<typeof loadContactpogingen>>[number];

/** What was written down of one zaak as it happened; texts opened. */
export async function loadGebeurtenissen({ q }: Read, zaakId: number) {
  const rows = await q
    .selectFrom("zaak_gebeurtenissen")
    .select(["id", "op", "soort", "door", "details"])
    .where("zaak_id", "=", zaakId)
    .orderBy("id")
    .execute();
  return rows.map((row) => {
    const { tekst, ...details } = JSON.parse(row.details) as Record<string, unknown>;
    const opened = typeof tekst === "string" ? { ...details, toelichting: gebeurtenisTekst.open(tekst) } : details;
    return { ...row, soort: row.soort as GebeurtenisSoort, details: opened };
  });
}
