import { type ReferenceExpression, sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import type { Contactsoort, Werkstap } from "../law/lists.ts";
import type { Termijn } from "../law/termijnen.ts";
import { contactGebeurtenissen } from "../law/werkafspraken-gebeurtenissen.ts";
import { isAfter, isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Day, Tables, TermijnStatus } from "../tables.ts";
import type { BekendeTermijn, Bewijs, TermijnWijziging } from "./rules.ts";

export const lopend: readonly TermijnStatus[] = ["open", "risico", "verlopen"];
/** What a closing can make of a term, so that it runs no more. */
export const gestopt: readonly TermijnStatus[] = ["vervallen", "vervuld", "te-laat-vervuld"];

/** A term as it is stored, in whatever state. */
export type StoredTermijn = BekendeTermijn & { status: TermijnStatus };

/** The terms of a zaak in one of these states. */
export async function loadTermijnen(
  { q }: Read,
  zaakId: number,
  statussen: readonly TermijnStatus[],
): Promise<StoredTermijn[]> {
  return await q
    .selectFrom("termijnen")
    .select([
      "id",
      "soort",
      "begint_op as begintOp",
      "vervalt_op as vervaltOp",
      "risico_vanaf as risicoVanaf",
      "vervuld_op as vervuldOp",
      "status",
    ])
    .where("zaak_id", "=", zaakId)
    .where("status", "in", statussen)
    .orderBy("id")
    .execute();
}

/** All that was written down in a zaak that can fulfil a term or make it moot. */
export async function loadBewijs({ q }: Read, zaakId: number): Promise<Bewijs[]> {
  const pogingen = await q
    .selectFrom("contactpogingen")
    .select(["soort", "bereikt", "aanbod", "datum"])
    .where("zaak_id", "=", zaakId)
    .execute();
  const gebeurtenissen = await q
    .selectFrom("zaak_gebeurtenissen")
    .select(["soort", "details"])
    .where("zaak_id", "=", zaakId)
    .where("soort", "in", ["gesprek", "stap"])
    .execute();
  return [
    ...pogingen.flatMap(({ soort, bereikt, aanbod, datum }) => {
      const poging = { soort: soort as Contactsoort, bereikt: bereikt === 1, aanbod: aanbod === 1 };
      return contactGebeurtenissen(poging).map((gebeurtenis) => ({ gebeurtenis, datum }));
    }),
    ...gebeurtenissen.map(({ details }) => {
      const { stap, datum } = JSON.parse(details) as { stap?: Werkstap; datum: Day };
      return { gebeurtenis: stap ?? ("gesprek" as const), datum };
    }),
  ];
}

/** Adds terms to a zaak; each hangs on the newest signal of it. @returns their ids, none when there is no signal */
export async function insertTermijnen(
  trx: Trx,
  { zaakId, gemeenteId }: { zaakId: number; gemeenteId: number },
  termijnen: readonly NieuweTermijn[],
): Promise<number[]> {
  const signaal = await trx.q
    .selectFrom("signalen")
    .select("id")
    .where("zaak_id", "=", zaakId)
    .orderBy("ontvangen_op", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!signaal || termijnen.length === 0) return [];
  const ids = await trx.takeIds("termijnen", termijnen.length);
  const rows = termijnen.map(({ termijn, stand }, index) => ({
    id: ids[index] as number,
    gemeente_id: gemeenteId,
    zaak_id: zaakId,
    signaal_id: signaal.id,
    soort: termijn.soort,
    begint_op: termijn.begintOp,
    vervalt_op: termijn.vervaltOp,
    risico_vanaf: termijn.risicoVanaf,
    vervuld_op: stand.vervuldOp,
    status: stand.status,
    bronnen: JSON.stringify(termijn.bronnen),
    uitleg: termijn.uitleg,
    wie: termijn.wie,
    escalatie: termijn.escalatie,
  }));
  await trx.insertMany("termijnen", rows);
  return ids;
}
export type NieuweTermijn = { termijn: Termijn; stand: Pick<TermijnWijziging, "vervuldOp" | "status"> };

export async function saveTermijnen(trx: Trx, wijzigingen: readonly TermijnWijziging[]): Promise<void> {
  const rows = wijzigingen.map(({ id, status, vervuldOp }) => ({ id, status, vervuld_op: vervuldOp }));
  await trx.updateMany("termijnen", "id", rows);
}

/** A municipality's terms in one state, the first to end first, after (`vervaltOp`, inner id). */
export function termijnenPage(
  read: Read,
  filter: {
    gemeenteId: number;
    status: TermijnStatus;
    /** Only of zaken that this team or this worker has. */
    team?: { teamId: number; medewerkerId: number } | null;
    na: (string | number)[] | null;
    limiet: number;
  },
) {
  const [dag, id] = filter.na ?? [];
  const { team } = filter;
  let query = read.q
    .selectFrom("termijnen")
    .leftJoin("zaken", "zaken.id", "termijnen.zaak_id")
    .select([
      "termijnen.id",
      "zaken.uuid as zaak",
      "termijnen.soort",
      "termijnen.begint_op",
      "termijnen.vervalt_op",
      "termijnen.risico_vanaf",
      "termijnen.vervuld_op",
      "termijnen.status",
      "termijnen.bronnen",
      "termijnen.uitleg",
      "termijnen.wie",
      "termijnen.escalatie",
    ])
    .where("termijnen.gemeente_id", "=", filter.gemeenteId)
    .where("termijnen.status", "=", filter.status)
    .orderBy("termijnen.vervalt_op")
    .orderBy("termijnen.id")
    .limit(filter.limiet);
  if (team) {
    query = query.where(({ eb, or }) =>
      or([eb("zaken.team_id", "=", team.teamId), eb("zaken.behandelaar_id", "=", team.medewerkerId)]),
    );
  }
  if (dag === undefined || id === undefined) return query;
  return query.where(isAfter(["termijnen.vervalt_op", "termijnen.id"], [dag, id]));
}

export type TermijnRij = Omit<Awaited<ReturnType<ReturnType<typeof termijnenPage>["execute"]>>[number], "zaak">;

/** One step of a term as days go by; `telaat` picks only what is past its last day. */
export type Stap = { van: "open" | "risico"; naar: "risico" | "verlopen"; teLaat: boolean };

/** The terms that are ripe for a step, the earliest first; the state is a literal, so that the partial index serves it. */
export function ripeTermijnen(read: Read, { van, teLaat }: Stap, vandaag: Day, limiet: number) {
  const kolom: ReferenceExpression<Tables, "termijnen"> = van === "open" ? "risico_vanaf" : "vervalt_op";
  const ripe = read.q
    .selectFrom("termijnen")
    .select(["id", "zaak_id", "gemeente_id"])
    .where("status", "=", sql.lit(van))
    .where(kolom, "<=", vandaag)
    .orderBy(kolom)
    .orderBy("id")
    .limit(limiet)
    .modifyEnd(lockRows(read));
  return teLaat ? ripe.where("vervalt_op", "<", vandaag) : ripe;
}

export async function setStatus(trx: Trx, ids: readonly number[], status: TermijnStatus): Promise<void> {
  await trx.q
    .updateTable("termijnen")
    .set({ status })
    .where(isOneOf(trx.engine, "id", ids))
    .execute();
}
