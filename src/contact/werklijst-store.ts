import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { isBereikt } from "../bereikt-store.ts";
import type { Read } from "../context.ts";
import { addDagen } from "../law/calendar.ts";
import { openStatussen } from "../matching/rules.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import { beginVan, type WerklijstFilter } from "./werklijst-rules.ts";

/** A question to the list, with inner ids that were looked up: 0 is a team or a person that is not there. */
export type WerklijstKeuze = {
  gemeenteId: number;
  /** Only what this team or this worker has, whatever else was asked. */
  bound: { teamId: number; medewerkerId: number } | null;
  teamId: number | null;
  behandelaarId: number | null;
  /** The local day by which terms and plans are judged. */
  vandaag: Day;
  filter: WerklijstFilter;
  /** Only these, whatever else was asked. */
  zaken?: readonly string[];
};

/** Counting stops here: more than this nobody works through by hand. */
export const telTot = 1000;

/** The zaken that this question is about, in no order. */
export function werkQuery({ engine, q }: Read, keuze: WerklijstKeuze) {
  const { status } = keuze.filter;
  let query = q.selectFrom("zaken").where("zaken.afgesloten_op", status === "gesloten" ? "is not" : "is", null);
  if (status === "nieuw" || status === "inBehandeling") query = query.where("zaken.status", "=", status);
  // What was merged into another zaak is to be found there.
  if (status === "gesloten") query = query.where("zaken.samengevoegd_met_id", "is", null);
  if (keuze.zaken) query = query.where(isOneOf(engine, "zaken.uuid", keuze.zaken));
  for (const condition of [...ownership(keuze), ...conditions(keuze)]) query = query.where(condition);
  return query;
}

/** How many zaken each question is about, one more than `telTot` at most: one statement for all of them. */
export function tellingenQuery(read: Read, keuzes: readonly WerklijstKeuze[]) {
  return read.q.selectNoFrom(({ selectFrom, fn }) =>
    keuzes.map((keuze, nummer) => {
      const zaken = werkQuery(read, keuze)
        .select("zaken.id")
        .limit(telTot + 1);
      return selectFrom(zaken.as("geteld")).select(fn.countAll().as("aantal")).as(`vraag${nummer}`);
    }),
  );
}

export async function countWerk(read: Read, keuzes: readonly WerklijstKeuze[]): Promise<number[]> {
  if (keuzes.length === 0) return [];
  const row = await tellingenQuery(read, keuzes).executeTakeFirstOrThrow();
  return keuzes.map((_keuze, nummer) => Number(row[`vraag${nummer}`]));
}

/** The day on which the first of the running terms of a zaak ends, as its row shows it; null when none runs. */
export const eersteTermijn: RawBuilder<Day | null> = sql<Day | null>`(select min(termijn.vervalt_op)
  from termijnen termijn where ${lopend()})`;

/** From which day on that term is at risk. */
const eersteRisico = sql<Day | null>`(select termijn.risico_vanaf from termijnen termijn where ${lopend()}
  order by termijn.vervalt_op, termijn.id limit 1)`;

// By what was done and not by the stored state alone: a sweep that is late shows nothing wrong.
function lopend(): RawBuilder<SqlBool> {
  return sql<SqlBool>`termijn.zaak_id = zaken.id and termijn.vervuld_op is null and termijn.status <> 'vervallen'`;
}

/**
 * Whose zaken. The narrowest leads the index; the others are ranges of one value, which SQLite prefers less than an
 * equality, and of which PostgreSQL still knows how many rows they keep.
 */
function ownership(keuze: WerklijstKeuze): Expression<SqlBool>[] {
  const { gemeenteId, teamId, behandelaarId } = keuze;
  // Written as a sum: no index may be chosen for it, because all others are narrower.
  const own = sql<SqlBool>`zaken.gemeente_id + 0 = ${gemeenteId}`;
  const narrow = [
    { column: "zaken.behandelaar_id", id: behandelaarId },
    { column: "zaken.team_id", id: teamId },
  ].filter(({ id }) => id !== null);
  const wall = wallOf(keuze);
  if (narrow.length + wall.length === 0) return ofGemeente(keuze);
  const equal = narrow.map(({ column, id }, index) =>
    index === 0 ? sql<SqlBool>`${sql.ref(column)} = ${id}` : sql<SqlBool>`${sql.ref(column)} between ${id} and ${id}`,
  );
  return [...equal, own, ...wall];
}

/** What somebody sees, from one index each: an `or` of the two makes SQLite read the zaken of everybody. */
function wallOf({ bound, filter }: WerklijstKeuze): Expression<SqlBool>[] {
  if (!bound) return [];
  const state = sql`zaken.afgesloten_op ${filter.status === "gesloten" ? sql`is not null` : sql`is null`}`;
  return [
    sql<SqlBool>`zaken.id in (
      select zaken.id from zaken where zaken.team_id = ${bound.teamId} and ${state}
      union all select zaken.id from zaken where zaken.behandelaar_id = ${bound.medewerkerId} and ${state})`,
  ];
}

/** Of the indexes on a municipality the one without closed zaken, or with those alone: it has a bound column more. */
function ofGemeente({ gemeenteId, filter }: WerklijstKeuze): Expression<SqlBool>[] {
  const every =
    filter.status === "gesloten" ? sql<SqlBool>`zaken.id > 0` : sql<SqlBool>`zaken.rang > ${sql.lit(-(2 ** 31))}`;
  return [sql<SqlBool>`zaken.gemeente_id = ${gemeenteId}`, every];
}

type Filters = { [Naam in keyof WerklijstFilter]?: (keuze: WerklijstKeuze) => Expression<SqlBool> | null };

/** Every filter that narrows, as a condition; null when it narrows nothing. */
const filters: Filters = {
  behandelaar: ({ filter }) => (filter.behandelaar === "geen" ? sql<SqlBool>`zaken.behandelaar_id is null` : null),
  band: ({ filter: { band } }) => band && sql<SqlBool>`zaken.band = ${band}`,
  termijn: ({ filter: { termijn }, vandaag }) => termijn && termijnen[termijn](vandaag),
  crisis: ({ filter }) => (filter.crisis ? heeftSignaal(filter.status, sql`signaal.crisis_soort is not null`) : null),
  contact: ({ filter: { contact } }) => contact && sql<SqlBool>`not ${contact === "geen" ? geprobeerd : bereikt}`,
  afspraak: ({ filter: { afspraak }, vandaag }) => afspraak && gepland(afspraak, vandaag),
  sinds: ({ filter: { sinds } }) => (sinds === null ? null : sql<SqlBool>`zaken.geopend_op >= ${beginVan(sinds)}`),
  partner: ({ filter: { partner, status } }) => partner && heeftSignaal(status, sql`signaal.soort = ${partner}`),
  wijk: ({ filter: { wijk } }) =>
    wijk === null
      ? null
      : sql<SqlBool>`exists (select 1 from adressen where adressen.id = zaken.adres_id and adressen.wijk = ${wijk})`,
};

const conditions = (keuze: WerklijstKeuze): Expression<SqlBool>[] =>
  Object.values(filters).flatMap((filter) => filter(keuze) ?? []);

const termijnen = {
  vandaag: (vandaag) => sql<SqlBool>`${eersteTermijn} = ${vandaag}`,
  week: (vandaag) => sql<SqlBool>`${eersteTermijn} between ${vandaag} and ${addDagen(vandaag, 7)}`,
  risico: (vandaag) => sql<SqlBool>`${eersteTermijn} >= ${vandaag} and ${eersteRisico} <= ${vandaag}`,
  verlopen: (vandaag) => sql<SqlBool>`${eersteTermijn} < ${vandaag}`,
} satisfies Record<NonNullable<WerklijstFilter["termijn"]>, (vandaag: Day) => Expression<SqlBool>>;

/**
 * A signal that still counts: in an open zaak one that waits or was taken up, in a closed one any not taken back. Found by
 * the address, where the index is.
 */
const heeftSignaal = (status: WerklijstFilter["status"], is: RawBuilder<unknown>): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from signalen signaal where signaal.adres_id = zaken.adres_id
    and signaal.zaak_id = zaken.id and ${is}
    and signaal.ingetrokken_op is null
    ${status === "gesloten" ? sql`` : sql`and signaal.status in (${sql.join(openStatussen)})`})`;

const bereikt = isBereikt("zaken.id");
/** Somebody tried, or spoke with the resident. */
const geprobeerd = sql<SqlBool>`(exists (select 1 from contactpogingen poging where poging.zaak_id = zaken.id)
  or ${bereikt})`;

const gepland = (wanneer: "vandaag" | "te-laat", vandaag: Day): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from afspraken afspraak where afspraak.zaak_id = zaken.id and afspraak.status = 'open'
    and afspraak.datum ${wanneer === "vandaag" ? sql`=` : sql`<`} ${vandaag})`;
