import type { Read, Trx } from "../context.ts";
import type { Signaalstatus } from "../law/lists.ts";
import { contactNotitie, gebeurtenisTekst, signaalPersoon } from "../personal-columns.ts";
import { lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { NieuwContact } from "./rules.ts";
import type { GebeurtenisSoort } from "./tijdlijn-rules.ts";

/** What the verbs look at before they change a zaak. */
export async function lockZaak(trx: Trx, gemeenteId: number, uuid: string) {
  return await trx.q
    .selectFrom("zaken")
    .select([
      "id",
      "uuid",
      "adres_id",
      "status",
      "opgepakt_op",
      "afgesloten_op",
      "resultaat",
      "afsluitingen",
      "geopend_op",
      "samengevoegd_met_id",
      "team_id",
      "behandelaar_id",
    ])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
}
export type Zaak = NonNullable<Awaited<ReturnType<typeof lockZaak>>>;

export async function updateZaak(
  { q }: Trx,
  id: number,
  values: {
    status?: "nieuw" | "inBehandeling" | "gesloten";
    team_id?: number;
    behandelaar_id?: number | null;
    opgepakt_op?: Instant;
    afgesloten_op?: Instant | null;
    resultaat?: string | null;
    afsluitingen?: number;
  },
): Promise<void> {
  await q.updateTable("zaken").set(values).where("id", "=", id).execute();
}

/**
 * Gives the signals of a zaak that have state `van` the state `naar`; found by the address, where the index is. What its
 * partner took back or what was sent on to another municipality stays as it ended.
 */
export async function moveSignalen(
  { q }: Trx,
  zaak: Pick<Zaak, "id" | "adres_id">,
  van: readonly Signaalstatus[],
  naar: Signaalstatus,
): Promise<void> {
  await q
    .updateTable("signalen")
    .set({ status: naar })
    .where("adres_id", "=", zaak.adres_id)
    .where("zaak_id", "=", zaak.id)
    .where("status", "in", van)
    .where("ingetrokken_op", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("signalen as verder")
            .select("verder.id")
            .whereRef("verder.doorgezonden_van_id", "=", "signalen.id"),
        ),
      ),
    )
    .execute();
}

/** What the rules for contact look at: when the first signal came in. */
export async function loadContactFeiten({ q }: Read, zaak: Zaak) {
  const signaal = await q
    .selectFrom("signalen")
    .select(({ fn }) => fn.min("ontvangen_op").as("eerste"))
    .where("adres_id", "=", zaak.adres_id)
    .where("zaak_id", "=", zaak.id)
    .executeTakeFirst();
  return { eersteOntvangst: signaal?.eerste ?? zaak.geopend_op };
}

export async function insertContactpoging(
  trx: Trx,
  row: {
    uuid: string;
    gemeenteId: number;
    zaakId: number;
    medewerkerId: number | null;
    now: Instant;
    sleutel: string | null;
  },
  contact: NieuwContact,
): Promise<void> {
  await trx.insertMany("contactpogingen", [
    {
      uuid: row.uuid,
      gemeente_id: row.gemeenteId,
      zaak_id: row.zaakId,
      soort: contact.soort,
      bereikt: contact.bereikt ? 1 : 0,
      datum: contact.datum,
      dagdeel: contact.dagdeel,
      aanbod: contact.aanbod ? 1 : 0,
      notitie: contactNotitie.seal(contact.notitie ?? ""),
      medewerker_id: row.medewerkerId,
      vastgelegd_op: row.now,
      sleutel: row.sleutel,
    },
  ]);
}

/** `tekst` is what somebody wrote, and is sealed; `details` holds ids, codes and days. */
export type NieuweGebeurtenis = {
  soort: GebeurtenisSoort;
  details: Record<string, unknown>;
  tekst?: string | undefined;
};

export async function insertGebeurtenissen(
  trx: Trx,
  zaakId: number,
  by: { door: string; op: Instant },
  gebeurtenissen: readonly NieuweGebeurtenis[],
): Promise<void> {
  await insertGebeurtenissenVan(trx, by, [{ zaakId, gebeurtenissen }]);
}

/** The same for many zaken at once. */
export async function insertGebeurtenissenVan(
  trx: Trx,
  by: { door: string; op: Instant },
  perZaak: readonly { zaakId: number; gebeurtenissen: readonly NieuweGebeurtenis[] }[],
): Promise<void> {
  const rows = perZaak.flatMap(({ zaakId, gebeurtenissen }) =>
    gebeurtenissen.map(({ soort, details, tekst }) => {
      const sealed = tekst === undefined ? {} : { tekst: gebeurtenisTekst.seal(tekst) };
      return { zaak_id: zaakId, op: by.op, soort, door: by.door, details: JSON.stringify({ ...details, ...sealed }) };
    }),
  );
  await trx.insertMany("zaak_gebeurtenissen", rows);
}

/** @returns the sealed data of a signal in this zaak, kept as it is until this transaction ends */
export async function lockSignaalPersoon(trx: Trx, zaak: Zaak, uuid: string) {
  const row = await trx.q
    .selectFrom("signalen")
    .select(["id", "persoonsgegevens"])
    .where("uuid", "=", uuid)
    .where("zaak_id", "=", zaak.id)
    .modifyEnd(lockRows(trx))
    .executeTakeFirst();
  return row && { id: row.id, gegevens: signaalPersoon.open(row.persoonsgegevens) };
}

export async function saveSignaalPersoon(
  { q }: Trx,
  id: number,
  gegevens: Parameters<typeof signaalPersoon.seal>[0],
  bsn_sleutel: string | null,
): Promise<void> {
  await q
    .updateTable("signalen")
    .set({ persoonsgegevens: signaalPersoon.seal(gegevens), bsn_sleutel })
    .where("id", "=", id)
    .execute();
}
