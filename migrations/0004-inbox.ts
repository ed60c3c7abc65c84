import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from "kysely";
import { idColumn } from "../src/platform/id-column.ts";

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const required: Column = (column) => column.notNull();
const unique: Column = (column) => column.notNull().unique();
const to =
  (table: string): Column =>
  (column) =>
    column.notNull().references(`${table}.id`);
const toMaybe =
  (table: string): Column =>
  (column) =>
    column.references(`${table}.id`);

/** What the inbox needs: people who leave or are away, plans, saved questions, letters, and who is busy with what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = async (table: string, columns: Record<string, string>): Promise<void> => {
    for (const [name, definition] of Object.entries(columns)) {
      await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(definition)}`.execute(db);
    }
  };
  const table = (name: string): CreateTableBuilder<string, never> => idColumn(db.schema.createTable(name), db);

  await add("medewerkers", { ingetrokken_op: "text" });
  await add("contactpogingen", { sleutel: "text" });

  await table("medewerker_afwezigheid")
    .addColumn("uuid", "text", unique)
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("medewerker_id", "bigint", to("medewerkers"))
    .addColumn("van", "text", required)
    .addColumn("tot", "text", required)
    .addColumn("reden", "text", required)
    .execute();
  await table("afspraken")
    .addColumn("uuid", "text", unique)
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("zaak_id", "bigint", to("zaken"))
    .addColumn("medewerker_id", "bigint", toMaybe("medewerkers"))
    .addColumn("soort", "text", required)
    .addColumn("datum", "text", required)
    .addColumn("dagdeel", "text")
    .addColumn("notitie", "text", required)
    .addColumn("status", "text", required)
    .addColumn("gemaakt_op", "text", required)
    .addColumn("door", "text", required)
    .addColumn("afgerond_op", "text")
    .execute();
  await table("zoekvragen")
    .addColumn("uuid", "text", unique)
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("medewerker_id", "bigint", to("medewerkers"))
    .addColumn("naam", "text", required)
    .addColumn("vraag", "text", required)
    .addColumn("gemaakt_op", "text", required)
    .execute();
  await table("briefsjablonen")
    .addColumn("uuid", "text", required)
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("versie", "integer", required)
    .addColumn("soort", "text", required)
    .addColumn("naam", "text", required)
    .addColumn("tekst", "text", required)
    .addColumn("reden", "text", required)
    .addColumn("door", "text", required)
    .addColumn("vastgelegd_op", "text", required)
    .addColumn("vervallen", "integer", required)
    .execute();
  await db.schema
    .createTable("zaak_bezig")
    .addColumn("zaak_id", "bigint", (column) => column.primaryKey().references("zaken.id"))
    .addColumn("medewerker_id", "bigint", to("medewerkers"))
    .addColumn("sinds", "text", required)
    .addColumn("gezien_op", "text", required)
    .execute();

  const index = (name: string, on: string, columns: string[]) => db.schema.createIndex(name).on(on).columns(columns);
  await index("medewerker_afwezigheid_wie", "medewerker_afwezigheid", ["medewerker_id", "tot"]).execute();
  await index("afspraken_zaak", "afspraken", ["zaak_id"]).execute();
  await index("afspraken_open", "afspraken", ["gemeente_id", "datum", "id"])
    .where("status" as never, "=", "open")
    .execute();
  await index("zoekvragen_wie", "zoekvragen", ["medewerker_id", "id"]).execute();
  await index("briefsjablonen_versie", "briefsjablonen", ["uuid", "versie"]).unique().execute();
  await index("briefsjablonen_gemeente", "briefsjablonen", ["gemeente_id", "id"]).execute();
  await index("contactpogingen_eens", "contactpogingen", ["gemeente_id", "sleutel"])
    .unique()
    .where("sleutel" as never, "is not", null)
    .execute();
  await index("gebruikers_medewerker", "gebruikers", ["medewerker_id"])
    .unique()
    .where("medewerker_id" as never, "is not", null)
    .execute();
  // The log is read by moment; nothing else reads it by the order of writing.
  await index("audit_tijd", "audit", ["gemeente_id", "op", "id"]).execute();
  await db.schema.dropIndex("audit_gemeente").execute();
  // A zaak is named by the end of its number: that much a person can read out.
  await sql`create index zaken_kort on zaken (gemeente_id, substr(uuid, 29))`.execute(db);
}
