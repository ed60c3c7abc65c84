import { sql } from "kysely";
import type { Read } from "../context.ts";
import { openStatussen } from "../matching/rules.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { LiveCrisis, LiveGemeente, LiveNieuw, LiveZaak } from "./live-rules.ts";
import { doorMensen } from "./versie-store.ts";

/** More new zaken of one municipality than this are not counted one by one. */
const mostNieuw = 1_000;

/** A text that changes when anything came in or happened anywhere: three looks at the end of an index. */
export async function loadMark({ q }: Read): Promise<string> {
  const row = await q
    .selectNoFrom(({ selectFrom }) => [
      selectFrom("signalen")
        .select(({ fn }) => fn.max("id").as("m"))
        .as("signaal"),
      selectFrom("zaken")
        .select(({ fn }) => fn.max("id").as("m"))
        .as("zaak"),
      selectFrom("zaak_gebeurtenissen")
        .select(({ fn }) => fn.max("id").as("m"))
        .as("gebeurtenis"),
    ])
    .executeTakeFirstOrThrow();
  return `${row.signaal} ${row.zaak} ${row.gebeurtenis}`;
}

/** The crises in open zaken of these municipalities, and what came in since. */
export async function loadGemeenten(
  read: Read,
  gemeenteIds: readonly number[],
  sinds: Instant,
): Promise<Map<number, LiveGemeente>> {
  const crises = Map.groupBy(await crisesQuery(read, gemeenteIds).execute(), ({ gemeenteId }) => gemeenteId);
  const found = new Map<number, LiveGemeente>();
  for (const id of gemeenteIds) {
    const rows = await nieuwQuery(read, id, sinds).execute();
    const nieuw: LiveNieuw[] = rows.slice(0, mostNieuw);
    found.set(id, { crises: (crises.get(id) ?? []) as LiveCrisis[], nieuw, meer: rows.length > mostNieuw });
  }
  return found;
}

// By the address of each open zaak, where the index on signals is.
const crisesQuery = ({ engine, q }: Read, gemeenteIds: readonly number[]) =>
  q
    .selectFrom("zaken as z")
    .innerJoin("signalen as s", (join) => join.onRef("s.adres_id", "=", "z.adres_id").onRef("s.zaak_id", "=", "z.id"))
    .select(["z.gemeente_id as gemeenteId", "z.uuid as zaak", "z.team_id as teamId"])
    .select(["z.behandelaar_id as behandelaarId", "s.id as signaalId", "s.ontvangen_op as ontvangenOp"])
    .where(isOneOf(engine, "z.gemeente_id", gemeenteIds))
    .where("z.afgesloten_op", "is", null)
    .where("s.crisis_soort", "is not", null)
    .where("s.ingetrokken_op", "is", null)
    .where("s.status", "in", openStatussen);

const nieuwQuery = ({ q }: Read, gemeenteId: number, sinds: Instant) =>
  q
    .selectFrom("zaken")
    .select(["team_id as teamId", "behandelaar_id as behandelaarId", "geopend_op as geopendOp"])
    .where("gemeente_id", "=", gemeenteId)
    .where("geopend_op", ">", sinds)
    .where("afgesloten_op", "is", null)
    .orderBy("geopend_op", "desc")
    .limit(mostNieuw + 1);

/** How these zaken stand, in a query a table. */
export async function loadLiveZaken(read: Read, ids: readonly number[]): Promise<Map<number, LiveZaak>> {
  if (ids.length === 0) return new Map();
  const zaken = await read.q
    .selectFrom("zaken as z")
    .leftJoin("zaak_bezig as b", "b.zaak_id", "z.id")
    .select(["z.id", "z.team_id as teamId", "z.behandelaar_id as behandelaarId", "b.medewerker_id", "b.gezien_op"])
    .where(isOneOf(read.engine, "z.id", ids))
    .execute();
  const gebeurtenissen = Map.groupBy(await gebeurtenissenQuery(read, ids).execute(), ({ zaak_id }) => zaak_id);
  const pogingen = Map.groupBy(await pogingenQuery(read, ids).execute(), ({ zaak_id }) => zaak_id);
  return new Map(
    zaken.map(({ id, medewerker_id, gezien_op, ...plaats }) => {
      const bezig = medewerker_id && gezien_op ? { medewerkerId: medewerker_id, gezienOp: gezien_op } : null;
      const delen = { gebeurtenissen: gebeurtenissen.get(id) ?? [], pogingen: pogingen.get(id) ?? [] };
      return [id, { ...plaats, bezig, ...delen }];
    }),
  );
}

const laatste = sql<number>`max(id)`.as("laatste");

const gebeurtenissenQuery = ({ engine, q }: Read, ids: readonly number[]) =>
  q
    .selectFrom("zaak_gebeurtenissen")
    .select(["zaak_id", "door", laatste])
    .where(isOneOf(engine, "zaak_id", ids))
    .where("soort", "in", doorMensen)
    .groupBy(["zaak_id", "door"]);

const pogingenQuery = ({ engine, q }: Read, ids: readonly number[]) =>
  q
    .selectFrom("contactpogingen")
    .select(["zaak_id", "medewerker_id as medewerkerId", laatste])
    .where(isOneOf(engine, "zaak_id", ids))
    .groupBy(["zaak_id", "medewerker_id"]);
