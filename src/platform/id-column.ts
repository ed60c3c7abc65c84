import { type CreateTableBuilder, type Kysely, SqliteAdapter } from "kysely";

/** Gives a new table its inner key: a whole number that is never used twice, not even after its row is erased. */
export function idColumn(
  table: CreateTableBuilder<string, never>,
  db: Kysely<unknown>,
): CreateTableBuilder<string, never> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  return sqlite
    ? table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    : table.addColumn("id", "bigserial", (column) => column.primaryKey());
}
