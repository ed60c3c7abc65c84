import { type RawBuilder, sql } from "kysely";
import type { Read } from "../context.ts";
import type { Contactsoort, Crisissoort, Dagdeel } from "../law/lists.ts";
import { openStatussen } from "../matching/rules.ts";
import { adresGegevens, medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import { type AgendaVraag, agendaPage } from "./afspraak-store.ts";
import { eersteTermijn, type WerklijstKeuze, werkQuery } from "./werklijst-store.ts";

/** A zaak as the day's page names it. */
export type VandaagRij = ReturnType<typeof opened>;

/** The zaken of a question that stand highest, at most so many. */
export async function loadHoogste(read: Read, keuze: WerklijstKeuze, limiet: number): Promise<VandaagRij[]> {
  const rows = await selectRijen(werkQuery(read, keuze), limiet, sql`zaken.rang`).execute();
  return rows.map(opened);
}

/** The zaken of a question of which a term ends on this day or ended before, the oldest first. */
export async function loadAflopend(read: Read, keuze: WerklijstKeuze, tot: Day, limiet: number): Promise<VandaagRij[]> {
  const due = werkQuery(read, keuze).where(sql<boolean>`${eersteTermijn} <= ${tot}`);
  return (await selectRijen(due, limiet, eersteTermijn).execute()).map(opened);
}

/** The crises that count in these zaken, by inner id; found by the address, where the index is. */
export async function loadCrises(
  { engine, q }: Read,
  zaken: readonly Pick<VandaagRij, "id" | "adresId">[],
): Promise<Map<number, { soort: Crisissoort; datum: Day | null }[]>> {
  const rows = await q
    .selectFrom("signalen")
    .select(["zaak_id", "crisis_soort", "crisis_datum"])
    .where(isOneOf(engine, "adres_id", idsOf(zaken, "adresId")))
    .where(isOneOf(engine, "zaak_id", idsOf(zaken, "id")))
    .where("crisis_soort", "is not", null)
    .where("ingetrokken_op", "is", null)
    .where("status", "in", openStatussen)
    .orderBy("id")
    .execute();
  const byZaak = Map.groupBy(rows, ({ zaak_id }) => zaak_id as number);
  return new Map(
    [...byZaak].map(([id, list]) => [
      id,
      list.map(({ crisis_soort, crisis_datum }) => ({ soort: crisis_soort as Crisissoort, datum: crisis_datum })),
    ]),
  );
}

const idsOf = <Name extends "id" | "adresId">(zaken: readonly Record<Name, number>[], name: Name): number[] =>
  zaken.map((zaak) => zaak[name]);

// Left joins, though the first two are always there: they keep the planner from starting at the other table.
const selectRijen = (query: ReturnType<typeof werkQuery>, limiet: number, eerst: RawBuilder<unknown>) =>
  query
    .leftJoin("adressen", "adressen.id", "zaken.adres_id")
    .leftJoin("teams", "teams.id", "zaken.team_id")
    .leftJoin("medewerkers", "medewerkers.id", "zaken.behandelaar_id")
    .select(["zaken.id", "zaken.uuid", "zaken.adres_id", "zaken.rang", "adressen.adresgegevens"])
    .select(["teams.naam as team", "medewerkers.uuid as behandelaar", "medewerkers.persoonsgegevens as wie"])
    .orderBy(eerst)
    .orderBy("zaken.rang")
    .orderBy("zaken.id")
    .limit(limiet);
type Gelezen = Awaited<ReturnType<ReturnType<typeof selectRijen>["execute"]>>[number];

const opened = ({ id, uuid, adres_id, rang, adresgegevens, team, behandelaar, wie }: Gelezen) => ({
  id,
  uuid,
  adresId: adres_id,
  rang,
  adres: adresGegevens.open(adresgegevens as string),
  team: team as string,
  behandelaar:
    behandelaar === null || wie === null ? null : { id: behandelaar, naam: medewerkerPersoon.open(wie).naam ?? null },
});

/** Before every day on which something was planned. */
const ooit = "0001-01-01";

/**
 * The open plans until this day, the oldest first. Of one person those to carry out, and those of nobody in the zaken
 * that this person works; null is everybody.
 */
export async function loadPlannen(
  read: Read,
  { tot, medewerkerId, ...vraag }: Pick<AgendaVraag, "gemeenteId" | "tot" | "bound" | "medewerkerId" | "limiet">,
) {
  const page = agendaPage(read, { ...vraag, van: ooit, tot, teamId: null, medewerkerId: null, na: null });
  const own = page.where(({ eb, and, or }) =>
    or([
      eb("a.medewerker_id", "=", medewerkerId),
      and([eb("a.medewerker_id", "is", null), eb("z.behandelaar_id", "=", medewerkerId)]),
    ]),
  );
  const rows = await (medewerkerId === null ? page : own).execute();
  return rows.map(({ uuid, soort, datum, dagdeel, zaak, adresgegevens, medewerker, wie }) => ({
    id: uuid,
    soort: soort as Contactsoort,
    datum,
    dagdeel: dagdeel as Dagdeel | null,
    medewerker:
      medewerker === null || wie === null ? null : { id: medewerker, naam: medewerkerPersoon.open(wie).naam ?? null },
    zaak: { id: zaak, adres: adresGegevens.open(adresgegevens) },
  }));
}
export type VandaagAfspraak = Awaited<ReturnType<typeof loadPlannen>>[number];
