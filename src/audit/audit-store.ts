import { type Expression, type SqlBool, sql } from "kysely";
import type { Read } from "../context.ts";
import { medewerkerPersoon } from "../personal-columns.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import type { Instant } from "../tables.ts";

/** Kinds of who can act: somebody of the municipality, its machine, a partner, and the program itself. */
export const wieSoorten = ["medewerker", "machine", "partner", "systeem"] as const;
export type WieSoort = (typeof wieSoorten)[number];

/** What is asked of the log of one municipality: from `vanaf` on, before `voor`; null is no matter. */
export type AuditVraag = {
  gemeenteId: number;
  vanaf: Instant;
  voor: Instant;
  handeling: string | null;
  /** A kind, or the uuid of a worker. */
  wie: { soort: WieSoort } | { medewerker: string } | null;
  onderwerp: string | null;
};
export type AuditRij = {
  id: number;
  op: Instant;
  actor_soort: string;
  actor: string;
  handeling: string;
  onderwerp: string | null;
  details: string;
};

/** How a worker is called in the log, and no machine: a uuid has this form. */
const medewerkerVorm = "medewerker ________-____-____-____-____________";

/** A page of the log, the newest first, after the row with this time and id. */
export function auditPage(
  read: Read,
  vraag: AuditVraag,
  na: readonly [op: Instant, id: number] | null,
  limiet: number,
) {
  let query = read.q
    .selectFrom("audit")
    .select(["id", "op", "actor_soort", "actor", "handeling", "onderwerp", "details"])
    .orderBy("op", "desc")
    .orderBy("id", "desc")
    .limit(limiet);
  for (const condition of conditions(vraag)) query = query.where(condition);
  return na ? query.where(sql<SqlBool>`(op, id) < (${na[0]}, ${na[1]})`) : query;
}

export async function loadAudit(
  read: Read,
  vraag: AuditVraag,
  na: readonly [op: Instant, id: number] | null,
  limiet: number,
): Promise<AuditRij[]> {
  return await auditPage(read, vraag, na, limiet).execute();
}

/** How many rows there are; counting stops at `hoogstens`. */
export async function countAudit({ q }: Read, vraag: AuditVraag, hoogstens: number): Promise<number> {
  let rows = q.selectFrom("audit").select("id").limit(hoogstens);
  for (const condition of conditions(vraag)) rows = rows.where(condition);
  const { aantal } = await q
    .selectFrom(rows.as("regels"))
    .select(({ fn }) => fn.countAll().as("aantal"))
    .executeTakeFirstOrThrow();
  return Number(aantal);
}

function conditions({ gemeenteId, vanaf, voor, handeling, wie, onderwerp }: AuditVraag): Expression<SqlBool>[] {
  return [
    sql<SqlBool>`gemeente_id = ${gemeenteId}`,
    sql<SqlBool>`op >= ${vanaf}`,
    sql<SqlBool>`op < ${voor}`,
    ...(handeling === null ? [] : [sql<SqlBool>`handeling = ${handeling}`]),
    ...(onderwerp === null ? [] : [sql<SqlBool>`onderwerp = ${onderwerp}`]),
    ...(wie === null ? [] : [byWie(wie)]),
  ];
}

function byWie(wie: NonNullable<AuditVraag["wie"]>): Expression<SqlBool> {
  if ("medewerker" in wie) return sql<SqlBool>`actor_soort = 'gemeente' and actor = ${`medewerker ${wie.medewerker}`}`;
  if (wie.soort === "medewerker") return sql<SqlBool>`actor_soort = 'gemeente' and actor like ${medewerkerVorm}`;
  if (wie.soort === "machine") return sql<SqlBool>`actor_soort = 'gemeente' and actor not like ${medewerkerVorm}`;
  return sql<SqlBool>`actor_soort = ${wie.soort}`;
}

/** The names of workers of the municipality, also of those who left; null where none was written down. */
export async function loadNamen(
  { engine, q }: Read,
  gemeenteId: number,
  uuids: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await q
    .selectFrom("medewerkers")
    .select(["uuid", "persoonsgegevens"])
    .where("gemeente_id", "=", gemeenteId)
    .where(isOneOf(engine, "uuid", uuids))
    .execute();
  return new Map(rows.map(({ uuid, persoonsgegevens }) => [uuid, medewerkerPersoon.open(persoonsgegevens).naam]));
}

/** Everybody who works or worked for the municipality, the newest `hoogstens`. */
export async function loadMedewerkers({ q }: Read, gemeenteId: number, hoogstens: number) {
  const rows = await q
    .selectFrom("medewerkers")
    .select(["uuid", "persoonsgegevens"])
    .where("gemeente_id", "=", gemeenteId)
    .orderBy("id", "desc")
    .limit(hoogstens)
    .execute();
  return rows.map(({ uuid, persoonsgegevens }) => ({ uuid, naam: medewerkerPersoon.open(persoonsgegevens).naam }));
}
