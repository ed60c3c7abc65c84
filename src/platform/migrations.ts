import { promises as fs } from "node:fs";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

const migrationFolder = path.join(import.meta.dirname, "../../migrations");
const provider = new FileMigrationProvider({ fs, path, migrationFolder });

/** The names of all migrations of this version, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  return Object.keys(await provider.getMigrations()).sort();
}

/**
 * Brings the database to the newest shape. Safe to call at every start: what has run is skipped.
 * @returns the names of the migrations that ran now
 * @throws the error of the migration that failed; its transaction is rolled back
 */
export async function migrateToLatest<T>(db: Database<T>): Promise<string[]> {
  return await db.reshape(async ({ q, engine }) => {
    if (engine === "postgres") await waitForTurn(q);
    const migrator = new Migrator({
      db: q,
      provider,
      allowUnorderedMigrations: false,
      // The SQLite connection is in its transaction already, which this library cannot see.
      disableTransactions: engine === "sqlite",
    });
    // What a newer version added meanwhile is no fault: this one may start beside it, or again after it.
    if ((await migrator.getMigrations()).every(({ executedAt }) => executedAt)) return [];
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
  });
}

/** One process at a time; the others wait until it is done, however long. A table they do not wait for that long. */
async function waitForTurn<T>(q: Kysely<T>): Promise<void> {
  await sql`set local lock_timeout = 0`.execute(q);
  await sql`select pg_advisory_xact_lock(599)`.execute(q);
  await sql`reset lock_timeout`.execute(q);
}
