import { sql } from "kysely";
import type { Read, Trx } from "../context.ts";
import { isUuid } from "../platform/ids.ts";
import { holdRows } from "../platform/portable-sql.ts";
import type { Day } from "../tables.ts";
import type { PubliekeSleutel } from "./sleutel-rules.ts";

/** A machine that may ask for tokens: of one partner or of one gemeente, never of both. */
export type Client = {
  readonly id: number;
  readonly clientId: string;
  readonly naam: string;
  readonly partnerId: number | null;
  readonly gemeenteId: number | null;
  readonly scopes: readonly string[];
  readonly sleutels: readonly PubliekeSleutel[];
};

/** The client when it exists and is not revoked. Any text may be asked for. */
export async function findClient({ q }: Read, clientId: string): Promise<Client | undefined> {
  if (!isUuid(clientId)) return undefined;
  const row = await q
    .selectFrom("clients")
    .selectAll()
    .where("client_id", "=", clientId)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      clientId: row.client_id,
      naam: row.naam,
      partnerId: row.partner_id,
      gemeenteId: row.gemeente_id,
      scopes: JSON.parse(row.scopes) as string[],
      sleutels: readSleutels(row.sleutels),
    }
  );
}

/** As a set of JWKs, the form that every tool reads. */
const writeSleutels = (keys: readonly PubliekeSleutel[]): string => JSON.stringify({ keys });
const readSleutels = (text: string): PubliekeSleutel[] => (JSON.parse(text) as { keys: PubliekeSleutel[] }).keys;

export type ClientSleutels = Pick<Client, "id" | "clientId" | "sleutels">;

/** The clients of a partner with their keys, in the order in which they were made; those that are revoked are not among them. */
export async function listClientSleutels(read: Read, partnerId: number): Promise<ClientSleutels[]> {
  const rows = await ofPartner(read, partnerId).execute();
  return rows.map(({ sleutels, ...row }) => ({ ...row, sleutels: readSleutels(sleutels) }));
}

/** The same, kept as they are until this transaction ends. */
export async function holdClientSleutels(trx: Trx, partnerId: number): Promise<ClientSleutels[]> {
  const rows = await ofPartner(trx, partnerId).modifyEnd(holdRows(trx)).execute();
  return rows.map(({ sleutels, ...row }) => ({ ...row, sleutels: readSleutels(sleutels) }));
}

const ofPartner = ({ q }: Read, partnerId: number) =>
  q
    .selectFrom("clients")
    .select(["id", "client_id as clientId", "sleutels"])
    .where("partner_id", "=", partnerId)
    .where("ingetrokken_op", "is", null)
    .orderBy("id");

export async function replaceSleutels({ q }: Trx, id: number, sleutels: readonly PubliekeSleutel[]): Promise<void> {
  await q
    .updateTable("clients")
    .set({ sleutels: writeSleutels(sleutels) })
    .where("id", "=", id)
    .execute();
}

/** Notes the day on which a key was used last; a day is enough, and costs one write a day. */
export async function noteUse(trx: Trx, id: number, kid: string, dag: Day): Promise<void> {
  const row = await trx.q
    .selectFrom("clients")
    .select("sleutels")
    .where("id", "=", id)
    .modifyEnd(holdRows(trx))
    .executeTakeFirstOrThrow();
  const sleutels = readSleutels(row.sleutels);
  await replaceSleutels(
    trx,
    id,
    sleutels.map((item) => (item.kid === kid ? { ...item, gebruiktOp: dag } : item)),
  );
}

export async function insertClient({ q }: Trx, client: Omit<Client, "id">): Promise<void> {
  await q
    .insertInto("clients")
    .values({
      client_id: client.clientId,
      naam: client.naam,
      partner_id: client.partnerId,
      gemeente_id: client.gemeenteId,
      scopes: JSON.stringify(client.scopes),
      sleutels: writeSleutels(client.sleutels),
    })
    .execute();
}

/** Which gemeente a client belongs to, null for a partner's; undefined when there is no such client in use. */
export async function findClientOwner(
  { q }: Read,
  clientId: string,
): Promise<{ gemeenteId: number | null } | undefined> {
  if (!isUuid(clientId)) return undefined;
  return await q
    .selectFrom("clients")
    .select("gemeente_id as gemeenteId")
    .where("client_id", "=", clientId)
    .where("ingetrokken_op", "is", null)
    .executeTakeFirst();
}

export async function markRevoked({ q }: Trx, clientId: string, op: string): Promise<void> {
  await q.updateTable("clients").set({ ingetrokken_op: op }).where("client_id", "=", clientId).execute();
}

/** How long a used assertion is remembered after its end: a clock that is set back must not make it good again. */
const remembered = { hours: 24 };

/**
 * Marks an assertion as used and forgets a hundred that can no longer be accepted anyway.
 * @throws the database's unique violation when it was used before
 */
export async function useJti(
  { q }: Trx,
  used: { clientId: number; hash: string; verlooptOp: string },
  now: string,
): Promise<void> {
  const forgotten = Temporal.Instant.from(now).subtract(remembered).toString({ smallestUnit: "millisecond" });
  // In one order, so that two transactions that clean up at once wait for each other instead of deadlocking.
  await sql`delete from gebruikte_jtis where (client_id, jti_hash) in (
    select client_id, jti_hash from gebruikte_jtis where verloopt_op < ${forgotten}
    order by verloopt_op, client_id, jti_hash limit 100)`.execute(q);
  await q
    .insertInto("gebruikte_jtis")
    .values({ client_id: used.clientId, jti_hash: used.hash, verloopt_op: used.verlooptOp })
    .execute();
}
