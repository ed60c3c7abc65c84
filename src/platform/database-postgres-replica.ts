import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresPool, PostgresPoolClient } from "kysely";

/** How long a replica that had everything is believed to follow, and one that is behind or gone is left alone. */
const trustMillis = 10_000;
const restMillis = 30_000;
/** How often, and with how much time between, it is asked whether it has what the primary had when the asking began. */
const looks = 10;
const lookMillis = 100;

/**
 * The connections of a replica, and those of the primary for as long as the replica cannot be reached or does not keep
 * up. A replica takes work off the primary, but figures and exports are owed with or without it, and the primary has all
 * that it has. One that stands still would leave out, for good, what a month's file should have held.
 */
export function replicaOrPrimary(
  replica: PostgresPool,
  primary: PostgresPool,
  isBusy: (error: unknown) => boolean,
): PostgresPool {
  let serves: boolean | undefined;
  let looking: Promise<boolean> | undefined;

  const remember = (found: boolean): boolean => {
    serves = found;
    const forget = setTimeout(
      () => {
        serves = undefined;
      },
      found ? trustMillis : restMillis,
    );
    forget.unref();
    return found;
  };
  const look = async (): Promise<boolean> => {
    try {
      return remember(await keepsUp(replica, primary));
    } catch (error) {
      // A replica that is only busy is there: its work is not put on the primary.
      if (isBusy(error)) throw error;
      return remember(false);
    } finally {
      looking = undefined;
    }
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    looking ??= serves === undefined ? look() : undefined;
    if (!(serves ?? (await looking))) return await primary.connect();
    try {
      return await replica.connect();
    } catch (error) {
      if (isBusy(error)) throw error;
      remember(false);
      return await primary.connect();
    }
  };
  return { connect, end: () => replica.end(), options: replica.options };
}

/** Whether the replica has by now what the primary had at the beginning; what replicates in another way is believed. */
async function keepsUp(replica: PostgresPool, primary: PostgresPool): Promise<boolean> {
  const { lsn } = await ask<{ lsn: string }>(primary, "select pg_current_wal_lsn()::text as lsn", []);
  const question = "select coalesce(not pg_is_in_recovery() or pg_last_wal_replay_lsn() >= $1::pg_lsn, false) as bij";
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await sleep(lookMillis);
    if ((await ask<{ bij: boolean }>(replica, question, [lsn])).bij) return true;
  }
  return false;
}

async function ask<R>(pool: PostgresPool, text: string, values: readonly unknown[]): Promise<R> {
  const client = await pool.connect();
  try {
    return (await client.query<R>(text, values)).rows[0] as R;
  } finally {
    client.release();
  }
}
