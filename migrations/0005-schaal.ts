import { type Kysely, PostgresAdapter, sql } from "kysely";

/** What an installation of many processes and municipalities needs: who leads, and tables that are cleaned up in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One row for each task that one process at a time does; it is that process's until `tot`.
  await db.schema
    .createTable("leiding")
    .addColumn("taak", "text", (column) => column.primaryKey())
    .addColumn("houder", "text", (column) => column.notNull())
    .addColumn("sinds", "text", (column) => column.notNull())
    .addColumn("tot", "text", (column) => column.notNull())
    .execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) await cleanUpInTime(db);
}

/**
 * PostgreSQL keeps what a row was until the table is vacuumed, by default when a fifth of it is old: of a country that is
 * millions of rows. Tables that change much are done, and counted for the planner, at a fiftieth.
 */
async function cleanUpInTime(db: Kysely<unknown>): Promise<void> {
  const often = "autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02";
  for (const table of ["outbox", "zaken", "termijnen", "signalen", "bezorgingen", "terugkoppelingen"]) {
    await sql`alter table ${sql.table(table)} set (${sql.raw(often)})`.execute(db);
  }
  // One row that changes every few seconds, for years: room beside it, so that it stays on its page and in its index.
  const atOnce = "fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 100";
  for (const table of ["leiding", "zaak_bezig", "sessies"]) {
    await sql`alter table ${sql.table(table)} set (${sql.raw(atOnce)})`.execute(db);
  }
}
