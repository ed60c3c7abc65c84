import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { adresGegevens, afspraakNotitie, medewerkerPersoon } from "../personal-columns.ts";
import { isAfter, isOneOf } from "../platform/portable-sql.ts";
import type { Day, Instant } from "../tables.ts";
import type { NieuweAfspraak } from "./afspraak-rules.ts";

export type Afloop = "gedaan" | "vervallen";
type Rij = {
  uuid: string;
  gemeenteId: number;
  zaakId: number;
  medewerkerId: number | null;
  door: string;
  now: Instant;
};

export async function insertAfspraak(trx: Trx, rij: Rij, afspraak: NieuweAfspraak): Promise<void> {
  await trx.insertMany("afspraken", [
    {
      uuid: rij.uuid,
      gemeente_id: rij.gemeenteId,
      zaak_id: rij.zaakId,
      medewerker_id: rij.medewerkerId,
      soort: afspraak.soort,
      datum: afspraak.datum,
      dagdeel: afspraak.dagdeel,
      notitie: afspraakNotitie.seal(afspraak.notitie ?? ""),
      status: "open",
      gemaakt_op: rij.now,
      door: rij.door,
      afgerond_op: null,
    },
  ]);
}

const selectAfspraken = ({ q }: Read) =>
  q
    .selectFrom("afspraken as a")
    .leftJoin("medewerkers as m", "m.id", "a.medewerker_id")
    .select(["a.id", "a.uuid", "a.soort", "a.datum", "a.dagdeel", "a.notitie", "a.status", "a.gemaakt_op"])
    .select(["m.uuid as medewerker", "m.persoonsgegevens as wie"]);
type Gelezen = Awaited<ReturnType<ReturnType<typeof selectAfspraken>["execute"]>>[number];

function opened(rij: Gelezen) {
  return {
    id: rij.uuid,
    soort: rij.soort as Contactsoort,
    datum: rij.datum,
    dagdeel: rij.dagdeel as Dagdeel | null,
    medewerker:
      rij.medewerker === null || rij.wie === null
        ? null
        : { id: rij.medewerker, naam: medewerkerPersoon.open(rij.wie).naam },
    notitie: afspraakNotitie.open(rij.notitie) || null,
    status: rij.status,
    gemaaktOp: rij.gemaakt_op,
  };
}
export type AfspraakAntwoord = ReturnType<typeof opened>;

/** The plans of a zaak: the open ones first, each by day. */
export async function loadAfspraken(read: Read, zaakId: number): Promise<AfspraakAntwoord[]> {
  const rows = await selectAfspraken(read).where("a.zaak_id", "=", zaakId).orderBy("a.datum").orderBy("a.id").execute();
  return [...rows.filter(({ status }) => status === "open"), ...rows.filter(({ status }) => status !== "open")].map(
    opened,
  );
}

export async function findAfspraak(read: Read, zaakId: number, uuid: string): Promise<AfspraakAntwoord | undefined> {
  const row = await selectAfspraken(read).where("a.zaak_id", "=", zaakId).where("a.uuid", "=", uuid).executeTakeFirst();
  return row && opened(row);
}

/** Inner ids, checked to be this municipality's; `na` is (datum, id), days are the first and the last. */
export type AgendaVraag = {
  gemeenteId: number;
  van: Day;
  tot: Day;
  teamId: number | null;
  medewerkerId: number | null;
  bound: { teamId: number; medewerkerId: number } | null;
  na: (string | number)[] | null;
  limiet: number;
};

/** The open plans of these days with where they are, the first day first. */
export function agendaPage(read: Read, vraag: AgendaVraag) {
  const { bound } = vraag;
  let query = selectAfspraken(read)
    .innerJoin("zaken as z", "z.id", "a.zaak_id")
    .innerJoin("adressen as adres", "adres.id", "z.adres_id")
    .select(["z.uuid as zaak", "z.band", "adres.adresgegevens"])
    .where("a.gemeente_id", "=", vraag.gemeenteId)
    // As it stands in the index of open plans: a parameter would not find it.
    .where("a.status", "=", sql.lit("open" as const))
    .where("a.datum", ">=", vraag.van)
    .where("a.datum", "<=", vraag.tot)
    .orderBy("a.datum")
    .orderBy("a.id")
    .limit(vraag.limiet);
  if (vraag.teamId !== null) query = query.where("z.team_id", "=", vraag.teamId);
  if (vraag.medewerkerId !== null) query = query.where("a.medewerker_id", "=", vraag.medewerkerId);
  if (bound) {
    query = query.where(({ eb, or }) =>
      or([eb("z.team_id", "=", bound.teamId), eb("z.behandelaar_id", "=", bound.medewerkerId)]),
    );
  }
  const [datum, id] = vraag.na ?? [];
  return datum === undefined || id === undefined ? query : query.where(isAfter(["a.datum", "a.id"], [datum, id]));
}

export async function loadAgenda(read: Read, vraag: AgendaVraag) {
  return (await agendaPage(read, vraag).execute()).map((rij) => ({
    rij: rij.id,
    ...opened(rij),
    zaak: { id: rij.zaak, band: rij.band, adres: adresGegevens.open(rij.adresgegevens) },
  }));
}

/** Ends one plan of a zaak that is still open, and of this kind when one is named. @returns whether there was one */
export async function endAfspraak(
  { q }: Trx,
  { zaakId, uuid, soort }: { zaakId: number; uuid: string; soort?: Contactsoort },
  status: Afloop,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await q
    .updateTable("afspraken")
    .set({ status, afgerond_op: now })
    .where("zaak_id", "=", zaakId)
    .where("uuid", "=", uuid)
    .where("status", "=", "open")
    .$if(soort !== undefined, (query) => query.where("soort", "=", String(soort)))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets the open plans of these zaken lapse. */
export async function lapseAfspraken({ engine, q }: Trx, zaakIds: readonly number[], now: Instant): Promise<void> {
  await q
    .updateTable("afspraken")
    .set({ status: "vervallen", afgerond_op: now })
    .where(isOneOf(engine, "zaak_id", zaakIds))
    .where("status", "=", "open")
    .execute();
}

/** Gives the open plans of one zaak to another. Undoing a merge leaves them there: somebody has yet to carry them out. */
export async function moveAfspraken({ q }: Trx, van: number, naar: number): Promise<void> {
  await q
    .updateTable("afspraken")
    .set({ zaak_id: naar })
    .where("zaak_id", "=", van)
    .where("status", "=", "open")
    .execute();
}
