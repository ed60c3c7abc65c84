import type { PostgresPoolClient } from "kysely";
import type pg from "pg";
import { codeOf, DatabaseSilent } from "./database-errors.ts";
import { CopyData, copyIn } from "./database-postgres-copy.ts";
import type { Silence } from "./database-postgres-silence.ts";

/** How often the server looks whether who asked is still there, while a statement waits or works. */
const presenceMillis = 1_000;

/** Else a statement that waits for a lock keeps what it holds after its process was killed. Not every server can look. */
export async function lookForUs(client: pg.ClientBase, millis: number): Promise<void> {
  const timer = setTimeout(() => breakOff(client), millis);
  try {
    await client.query(`set client_connection_check_interval = ${presenceMillis}`);
  } catch (error) {
    if (!/^(22023|42704)$/.test(codeOf(error))) throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A connection, or word at once that there will be none: what comes after that goes back to the pool. */
export async function connectUnlessSilent(pool: pg.Pool, silence: Silence): Promise<pg.PoolClient> {
  const { promise: fell, reject } = Promise.withResolvers<never>();
  let gaveUp = false;
  const connect = async (): Promise<pg.PoolClient> => {
    const coming = pool.connect();
    coming.then(
      (client) => void (gaveUp && client.release()),
      () => {},
    );
    return await Promise.race([coming, fell]);
  };
  return await silence.wait(connect, () => {
    gaveUp = true;
    reject(new DatabaseSilent("the database fell silent"));
  });
}

type Guard = { silence: Silence; millis: number };

/** The client, which ends its connection when the server does not answer: it may be frozen, or out of reach. */
export function guardClient(client: pg.PoolClient, guard?: Guard): PostgresPoolClient {
  const ask = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> =>
    values[0] instanceof CopyData ? copyIn(client, text, values[0]) : client.query(text, values as unknown[]);
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    if (!guard) return await ask(text, values);
    const giveUp = (): void => breakOff(client);
    const timer = setTimeout(giveUp, guard.millis);
    try {
      const result = await guard.silence.wait(() => ask(text, values), giveUp);
      guard.silence.heard();
      return result;
    } finally {
      clearTimeout(timer);
    }
  };
  // Kysely has it destroyed when a transaction may still be open on it.
  return { query: query as unknown as PostgresPoolClient["query"], release: (destroy) => client.release(destroy) };
}

/** Ending a connection that waits for an answer breaks it, and so what waits fails. */
function breakOff(client: pg.ClientBase): void {
  void (client as unknown as pg.Client).end().catch(() => {});
}
