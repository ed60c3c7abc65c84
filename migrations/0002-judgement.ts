import { type Kysely, sql } from "kysely";
import { idColumn } from "../src/platform/id-column.ts";

/** What the rules in depth need: marks on signals, possible links, moves that can be undone, teams with room and absence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = async (table: string, columns: Record<string, string>): Promise<void> => {
    for (const [name, definition] of Object.entries(columns)) {
      await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(definition)}`.execute(db);
    }
  };
  await add("signalen", {
    opmerkingen: "text not null default '[]'",
    uitzondering: "text",
    persoon_sleutel: "text",
    bsn_sleutel: "text",
    ingetrokken_op: "text",
    intrekking_reden: "text",
    doorgezonden_van_id: "bigint references signalen(id)",
    gemeld_adres_id: "bigint references adressen(id)",
  });
  await add("zaken", {
    huishoudgegevens: "text",
    opvolgadvies: "text",
    met_de_hand: "integer not null default 0",
    samengevoegd_met_id: "bigint references zaken(id)",
    koppelingen_gezocht_op: "text",
  });
  await add("adressen", { zelfde_als_id: "bigint references adressen(id)" });
  await add("teams", { rol: "text not null default 'wijkteam'", capaciteit: "integer" });
  await add("termijnen", { wie: "text not null default 'gemeente'", escalatie: "text", geescaleerd_op: "text" });

  await idColumn(db.schema.createTable("team_afwezigheid"), db)
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", (column) => column.notNull().references("gemeenten.id"))
    .addColumn("team_id", "bigint", (column) => column.notNull().references("teams.id"))
    .addColumn("van", "text", (column) => column.notNull())
    .addColumn("tot", "text", (column) => column.notNull())
    .addColumn("reden", "text", (column) => column.notNull())
    .execute();
  await idColumn(db.schema.createTable("koppelingen"), db)
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", (column) => column.notNull().references("gemeenten.id"))
    .addColumn("soort", "text", (column) => column.notNull())
    .addColumn("adres_a_id", "bigint", (column) => column.notNull().references("adressen.id"))
    .addColumn("adres_b_id", "bigint", (column) => column.notNull().references("adressen.id"))
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("redenen", "text", (column) => column.notNull())
    .addColumn("gevonden_op", "text", (column) => column.notNull())
    .addColumn("besloten_op", "text")
    .addColumn("besloten_door", "text")
    .addUniqueConstraint("koppelingen_uniek", ["adres_a_id", "adres_b_id", "soort"])
    .execute();
  await idColumn(db.schema.createTable("verplaatsingen"), db)
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", (column) => column.notNull().references("gemeenten.id"))
    .addColumn("soort", "text", (column) => column.notNull())
    .addColumn("van_zaak_id", "bigint", (column) => column.notNull().references("zaken.id"))
    .addColumn("naar_zaak_id", "bigint", (column) => column.notNull().references("zaken.id"))
    .addColumn("inhoud", "text", (column) => column.notNull())
    .addColumn("op", "text", (column) => column.notNull())
    .addColumn("door", "text", (column) => column.notNull())
    .addColumn("ongedaan_op", "text")
    .execute();

  const partial = (name: string, table: string, columns: string[], column: string, is: "is" | "is not") =>
    db.schema
      .createIndex(name)
      .on(table)
      .columns(columns)
      .where(column as never, is, null)
      .execute();
  await partial("signalen_persoon", "signalen", ["persoon_sleutel", "gemeente_id"], "persoon_sleutel", "is not");
  await partial("signalen_bsn", "signalen", ["bsn_sleutel", "gemeente_id"], "bsn_sleutel", "is not");
  await partial("signalen_zaak", "signalen", ["zaak_id"], "zaak_id", "is not");
  await partial("signalen_doorgezonden", "signalen", ["doorgezonden_van_id"], "doorgezonden_van_id", "is not");
  await sql`update signalen set gemeld_adres_id = adres_id`.execute(db);
  await sql`create index signalen_elders on signalen (gemeld_adres_id) where gemeld_adres_id <> adres_id`.execute(db);
  await partial("zaken_zonder_zoektocht", "zaken", ["id"], "koppelingen_gezocht_op", "is");
  // Postcode and house number without what stands behind it, for finding the other dwellings of one number.
  await sql`create index adressen_kaal on adressen (gemeente_id,
    substr(adressleutel, 1, length(adressleutel) - length(ltrim(substr(adressleutel, 8), '0123456789'))))`.execute(db);
  await partial("adressen_zelfde", "adressen", ["zelfde_als_id"], "zelfde_als_id", "is not");
  await db.schema
    .createIndex("termijnen_escalatie")
    .on("termijnen")
    .column("zaak_id")
    .where("status" as never, "=", "verlopen")
    .where("escalatie" as never, "is not", null)
    .where("geescaleerd_op" as never, "is", null)
    .execute();
  await db.schema.createIndex("koppelingen_lijst").on("koppelingen").columns(["gemeente_id", "status", "id"]).execute();
  await db.schema.createIndex("koppelingen_adres_b").on("koppelingen").column("adres_b_id").execute();
  await db.schema.createIndex("verplaatsingen_van").on("verplaatsingen").column("van_zaak_id").execute();
  await db.schema.createIndex("verplaatsingen_naar").on("verplaatsingen").column("naar_zaak_id").execute();
  await db.schema.createIndex("team_afwezigheid_team").on("team_afwezigheid").columns(["team_id", "tot"]).execute();
  await db.schema.createIndex("teams_lijst").on("teams").columns(["gemeente_id", "id"]).execute();
}
