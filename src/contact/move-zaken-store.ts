import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { openStatussen } from "../matching/rules.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Bestemming, VerplaatsVolgorde } from "./move-zaken-rules.ts";

/** Inner ids; `behandelaarId` 0 is nobody, null is no matter. */
export type Herkomst = { gemeenteId: number; teamId: number | null; behandelaarId: number | null };
export type Keuze = { van: Herkomst; naar: Bestemming; volgorde: VerplaatsVolgorde; limiet: number };

/** The open zaken from there that are not where they are to go already; with the crises among them. */
export function teVerplaatsen({ q }: Read, { van, naar, volgorde, limiet }: Keuze) {
  const richting = volgorde === "hoogste" ? "asc" : "desc";
  return chosen(q, van, naar)
    .select(["zaken.id", "zaken.uuid", "zaken.adres_id", "zaken.status", "zaken.band", "zaken.opgepakt_op"])
    .select(["zaken.afgesloten_op", "zaken.resultaat", "zaken.afsluitingen", "zaken.geopend_op"])
    .select(["zaken.samengevoegd_met_id", "zaken.team_id", "zaken.behandelaar_id"])
    .select(
      sql<number>`case when exists (select 1 from signalen signaal where signaal.zaak_id = zaken.id
        and signaal.crisis_soort is not null and signaal.ingetrokken_op is null
        and signaal.status in (${sql.join(openStatussen)})) then 1 else 0 end`.as("crisis"),
    )
    .orderBy("zaken.rang", richting)
    .orderBy("zaken.id", richting)
    .limit(limiet);
}

export async function loadTeVerplaatsen(read: Read, keuze: Keuze) {
  const rows = await teVerplaatsen(read, keuze).execute();
  return rows.map(({ crisis, ...zaak }) => ({ ...zaak, crisis: Number(crisis) === 1 }));
}
export type TeVerplaatsen = Awaited<ReturnType<typeof loadTeVerplaatsen>>[number];

/** Keeps these zaken as they are until this transaction ends. */
export async function lockZaken(trx: Trx, ids: readonly number[]): Promise<void> {
  if (trx.engine === "sqlite") return;
  await sql`select id from zaken where ${isOneOf(trx.engine, "id", ids)} order by id for update`.execute(trx.q);
}

export async function countTeVerplaatsen({ q }: Read, van: Herkomst, naar: Bestemming): Promise<number> {
  const row = await chosen(q, van, naar)
    .select(({ fn }) => fn.countAll().as("aantal"))
    .executeTakeFirstOrThrow();
  return Number(row.aantal);
}

function chosen(q: Read["q"], { gemeenteId, teamId, behandelaarId }: Herkomst, naar: Bestemming) {
  const elders = sql<boolean>`(zaken.team_id <> ${naar.teamId}
    or coalesce(zaken.behandelaar_id, 0) <> ${naar.behandelaarId ?? 0})`;
  let query = q
    .selectFrom("zaken")
    .where("zaken.afgesloten_op", "is", null)
    .where("zaken.gemeente_id", "=", gemeenteId)
    .where(elders);
  if (teamId !== null) query = query.where("zaken.team_id", "=", teamId);
  if (behandelaarId === 0) query = query.where("zaken.behandelaar_id", "is", null);
  else if (behandelaarId !== null) query = query.where("zaken.behandelaar_id", "=", behandelaarId);
  return query;
}

/** Who a zaak can be given to: with the role and the team, as far as this person still works here. */
export async function findOntvanger({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "uuid", "rol", "team_id as teamId"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
}

/** Somebody whose zaken can be taken over, also one who works here no more. */
export async function findHebber({ q }: Read, gemeenteId: number, uuid: string) {
  return await q
    .selectFrom("medewerkers")
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeenteId)
    .where("uuid", "=", uuid)
    .executeTakeFirst();
}
