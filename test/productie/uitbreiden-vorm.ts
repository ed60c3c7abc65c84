import type SqliteFile from "better-sqlite3";

type Column = { soort: string; verplicht: boolean; zelfGevuld: boolean };
export type Vorm = Map<string, { columns: Map<string, Column>; uniek: Set<string> }>;

/** What a program of any version meets in a database: tables, columns, and what may not be twice. */
export function vormOf(file: SqliteFile.Database): Vorm {
  const names = file.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").all();
  return new Map((names as { name: string }[]).map(({ name }) => [name, tableOf(file, name)]));
}

function tableOf(file: SqliteFile.Database, table: string) {
  const columns = file.pragma(`table_info("${table}")`) as {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
    pk: number;
  }[];
  const indexes = file.pragma(`index_list("${table}")`) as { name: string; unique: number }[];
  const definition = file.prepare("select sql from sqlite_schema where type = 'index' and name = ?");
  const uniek = indexes
    .filter(({ unique }) => unique === 1)
    .map(({ name }) => (definition.get(name) as { sql: string | null } | undefined)?.sql ?? name);
  return {
    columns: new Map(
      columns.map(({ name, type, notnull, dflt_value, pk }) => [
        name,
        { soort: type, verplicht: notnull === 1, zelfGevuld: dflt_value !== null || pk > 0 },
      ]),
    ),
    uniek: new Set(uniek),
  };
}

/** What a program that knows the shape of before would stumble over in that of after. */
export function findNarrowing(before: Vorm, after: Vorm): string[] {
  return [...before].flatMap(([table, old]) => {
    const now = after.get(table);
    if (!now) return [`${table} is gone`];
    const gone = [...old.columns.keys()].filter((name) => !now.columns.has(name)).map((name) => `${name} is gone`);
    const changed = [...now.columns].flatMap(([name, column]) => {
      const was = old.columns.get(name);
      if (!was) return column.verplicht && !column.zelfGevuld ? [`${name} has to be filled`] : [];
      if (was.soort !== column.soort) return [`${name} became ${column.soort}`];
      return column.verplicht && !was.verplicht ? [`${name} has to be filled`] : [];
    });
    const uniek = [...now.uniek].filter((name) => !old.uniek.has(name)).map((name) => `new: ${name}`);
    return [...gone, ...changed, ...uniek].map((fault) => `${table}: ${fault}`);
  });
}
