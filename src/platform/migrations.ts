import { promises as fs } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

const migrationFolder = path.join(import.meta.dirname, "../../migrations");

/**
 * Brings the database to the newest shape. Safe to call at every start: what has run is skipped.
 * @returns the names of the migrations that ran now
 * @throws the error of the migration that failed; its transaction is rolled back
 */
export async function migrateToLatest<T>(db: Database<T>): Promise<string[]> {
  return await db.write(async ({ q, engine }) => {
    if (engine === "postgres") await sql`select pg_advisory_xact_lock(599)`.execute(q);
    const migrator = new Migrator({
      db: q,
      provider: new FileMigrationProvider({ fs, path, migrationFolder }),
      allowUnorderedMigrations: false,
      // The SQLite connection is in its transaction already, which this library cannot see.
      disableTransactions: engine === "sqlite",
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
  });
}
