import { sql } from "kysely";
import { loadGesprekken } from "../bereikt-store.ts";
import type { Read, Trx } from "../context.ts";
import type { Contactsoort, TeamRol } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { isOneOf, lockRows } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";
import type { Team } from "./escalatie-rules.ts";

/** Open zaken with a missed term that hands them over, while that was not done yet; the index holds no other terms. */
export function ripeZaken({ q }: Read, limiet: number) {
  return q
    .selectFrom("termijnen")
    .innerJoin("zaken", "zaken.id", "termijnen.zaak_id")
    .select("termijnen.zaak_id")
    .where("termijnen.status", "=", sql.lit("verlopen"))
    .where("termijnen.escalatie", "is not", null)
    .where("termijnen.geescaleerd_op", "is", null)
    .where("zaken.afgesloten_op", "is", null)
    .groupBy("termijnen.zaak_id")
    .orderBy("termijnen.zaak_id")
    .limit(limiet);
}

/** These zaken as far as they are open, kept as they are until this transaction ends. */
export async function lockOpenZaken(trx: Trx, zaakIds: readonly number[]) {
  return await trx.q
    .selectFrom("zaken")
    .select(["id", "uuid", "gemeente_id", "team_id"])
    .where(isOneOf(trx.engine, "id", zaakIds))
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .modifyEnd(lockRows(trx))
    .execute();
}
export type OpenZaak = Awaited<ReturnType<typeof lockOpenZaken>>[number];

/** The missed terms of these zaken that hand over and did not yet. */
export async function loadGemist({ engine, q }: Read, zaakIds: readonly number[]) {
  const rows = await q
    .selectFrom("termijnen")
    .select(["id", "zaak_id", "soort", "vervalt_op", "escalatie"])
    .where(isOneOf(engine, "zaak_id", zaakIds))
    .where("status", "=", "verlopen")
    .where("escalatie", "is not", null)
    .where("geescaleerd_op", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ escalatie, ...row }) => ({ ...row, rol: escalatie as TeamRol }));
}

/** The teams of these municipalities, the first registered first. */
export async function loadTeams({ engine, q }: Read, gemeenteIds: readonly number[]): Promise<Map<number, Team[]>> {
  const rows = await q
    .selectFrom("teams")
    .select(["id", "uuid", "naam", "rol", "vangnet", "gemeente_id"])
    .where(isOneOf(engine, "gemeente_id", gemeenteIds))
    .orderBy("id")
    .execute();
  const teams = rows.map(({ vangnet, ...row }) => ({ ...row, vangnet: vangnet === 1 }));
  return Map.groupBy(teams, ({ gemeente_id }) => gemeente_id);
}

/** Gives zaken to teams, off the person who had them; rerouting leaves them there, as when a person had done it. */
export async function handOver(
  trx: Trx,
  overdrachten: readonly { zaakId: number; teamId: number; reden: Reden }[],
): Promise<void> {
  const rows = overdrachten.map(({ zaakId, teamId, reden }) => ({
    id: zaakId,
    team_id: teamId,
    behandelaar_id: null,
    met_de_hand: 1,
    routering_redenen: JSON.stringify([reden]),
  }));
  await trx.updateMany("zaken", "id", rows);
}

export async function markGeescaleerd(trx: Trx, termijnIds: readonly number[], op: Instant): Promise<void> {
  await trx.q
    .updateTable("termijnen")
    .set({ geescaleerd_op: op })
    .where(isOneOf(trx.engine, "id", termijnIds))
    .execute();
}

/** The attempts and the days of conversations in one zaak, and for which rules it was handed over before. */
export async function loadPogingen(read: Read, zaakId: number) {
  const pogingen = await read.q
    .selectFrom("contactpogingen")
    .select(["soort", "bereikt", "datum"])
    .where("zaak_id", "=", zaakId)
    .execute();
  const geescaleerd = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select("details")
    .where("zaak_id", "=", zaakId)
    .where("soort", "=", "geescaleerd")
    .execute();
  return {
    pogingen: pogingen.map(({ soort, bereikt, datum }) => ({
      soort: soort as Contactsoort,
      bereikt: bereikt === 1,
      datum,
    })),
    gesprekken: (await loadGesprekken(read, [zaakId])).map(({ datum }) => datum),
    regels: geescaleerd.map(({ details }) => (JSON.parse(details) as { regel?: string }).regel),
  };
}
