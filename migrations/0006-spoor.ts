import { type Kysely, sql } from "kysely";

/** Work that is done after the answer, and a message that is sent then, keep of which trace they come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["outbox", "bezorgingen"]) {
    await sql`alter table ${sql.table(table)} add column spoor text`.execute(db);
  }
}
