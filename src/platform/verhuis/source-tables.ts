import type SqliteFile from "better-sqlite3";
import type { Reference, Table } from "./table.ts";

/** The tables that the migrations keep for themselves. */
export const isOfMigrations = (name: string): boolean => name.startsWith("kysely_migration");

/** Every table of the file, as the file itself describes it. */
export function describeTables(file: SqliteFile.Database): Table[] {
  const names = file
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite^_%' escape '^' order by name",
    )
    .pluck()
    .all() as string[];
  return names.filter((name) => !isOfMigrations(name)).map((name) => describeTable(file, name));
}

type Column = { name: string; notnull: number; pk: number };

function describeTable(file: SqliteFile.Database, name: string): Table {
  const columns = file.prepare("select * from pragma_table_info(?)").all(name) as Column[];
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  if (key.length === 0) throw new Error(`${name} has no primary key: its rows cannot be told apart`);
  const required = new Map(columns.map((column) => [column.name, column.notnull === 1 || column.pk > 0]));
  const pointers = file.prepare("select * from pragma_foreign_key_list(?)").all(name) as {
    from: string;
    table: string;
  }[];
  const references: Reference[] = pointers.map(({ from, table }) => ({
    column: from,
    to: table,
    required: required.get(from) ?? false,
  }));
  return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name), references };
}
