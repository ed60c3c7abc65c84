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

/** What the partner's side needs: people who log in, webhooks with their deliveries, corrections, rows that can be mended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = async (table: string, columns: Record<string, string>): Promise<void> => {
    for (const [name, definition] of Object.entries(columns)) {
      await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(definition)}`.execute(db);
    }
  };
  const table = (name: string): CreateTableBuilder<string, never> => idColumn(db.schema.createTable(name), db);

  await add("signaalpartners", { kvk_nummer: "text" });
  await add("overeenkomsten", { signaalsoorten: "text", contact: "text", einde_reden: "text" });
  await add("signalen", { bewijs_hash: "text" });
  // Every partner manages its own keys, also one that was there before it could.
  await sql`update clients set scopes = replace(scopes, '"]', '","sleutels:beheren"]')
    where partner_id is not null and scopes not like '%"sleutels:beheren"%'`.execute(db);
  await add("leveringen", { voortgang_bytes: "bigint not null default 0", poging: "integer not null default 1" });
  await add("levering_regels", { cellen: "text" });
  await add("terugkoppelingen", { niet_opgehaald_op: "text" });

  await table("signaal_correcties")
    .addColumn("uuid", "text", unique)
    .addColumn("signaal_id", "bigint", to("signalen"))
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("cijfers", "text", required)
    .addColumn("wijziging", "text", required)
    .addColumn("reden", "text", required)
    .addColumn("op", "text", required)
    .execute();
  await table("gebruikers")
    .addColumn("uuid", "text", unique)
    .addColumn("partner_id", "bigint", toMaybe("signaalpartners"))
    .addColumn("medewerker_id", "bigint", toMaybe("medewerkers"))
    .addColumn("extern_sleutel", "text", unique)
    .addColumn("persoonsgegevens", "text", required)
    .addColumn("aangemaakt_op", "text", required)
    .addColumn("ingetrokken_op", "text")
    .execute();
  await table("sessies")
    .addColumn("sleutel_hash", "text", unique)
    .addColumn("gebruiker_id", "bigint", to("gebruikers"))
    .addColumn("begonnen_op", "text", required)
    .addColumn("gezien_op", "text", required)
    .addColumn("verloopt_op", "text", required)
    .addColumn("beeindigd_op", "text")
    .execute();
  await table("abonnementen")
    .addColumn("uuid", "text", unique)
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("url", "text", required)
    .addColumn("gebeurtenissen", "text", required)
    .addColumn("handtekening", "text", required)
    .addColumn("geheim", "text", required)
    .addColumn("vorig_geheim", "text")
    .addColumn("vorig_geheim_tot", "text")
    .addColumn("status", "text", required)
    .addColumn("uitgeschakeld_reden", "text")
    .addColumn("pauze_tot", "text")
    .addColumn("aangemaakt_op", "text", required)
    .addColumn("beeindigd_op", "text")
    .execute();
  await table("bezorgingen")
    .addColumn("uuid", "text", unique)
    .addColumn("abonnement_id", "bigint", to("abonnementen"))
    .addColumn("gebeurtenis", "text", required)
    .addColumn("onderwerp_id", "bigint", required)
    .addColumn("inhoud", "text", required)
    .addColumn("status", "text", required)
    .addColumn("pogingen", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("volgende_op", "text")
    .addColumn("bezig_tot", "text")
    .addColumn("aangemaakt_op", "text", required)
    .addColumn("bezorgd_op", "text")
    .execute();
  await table("bezorgpogingen")
    .addColumn("bezorging_id", "bigint", to("bezorgingen"))
    .addColumn("op", "text", required)
    .addColumn("http_status", "integer")
    .addColumn("fout", "text")
    .addColumn("duur_ms", "integer", required)
    .execute();

  await db.schema
    .createTable("proef_signalen")
    .addColumn("signaal_id", "bigint", (column) => column.primaryKey().references("signalen.id"))
    .addColumn("ontvangen_op", "text", required)
    .execute();

  const index = (name: string, on: string, columns: string[]) => db.schema.createIndex(name).on(on).columns(columns);
  await index("signaalpartners_kvk", "signaalpartners", ["kvk_nummer", "soort"])
    .unique()
    .where("kvk_nummer" as never, "is not", null)
    .execute();
  await index("overeenkomsten_lijst", "overeenkomsten", ["gemeente_id", "id"]).execute();
  await index("overeenkomsten_partner_lijst", "overeenkomsten", ["partner_id", "id"]).execute();
  await index("overeenkomsten_partners", "overeenkomsten", ["gemeente_id", "partner_id"]).execute();
  // The two above begin the same.
  await db.schema.dropIndex("overeenkomsten_gemeente").execute();
  await index("clients_partner", "clients", ["partner_id", "id"])
    .where("partner_id" as never, "is not", null)
    .execute();
  await index("proef_signalen_oudste", "proef_signalen", ["ontvangen_op", "signaal_id"]).execute();
  await index("signaal_correcties_signaal", "signaal_correcties", ["signaal_id", "id"]).execute();
  await index("gebruikers_partner", "gebruikers", ["partner_id"])
    .where("partner_id" as never, "is not", null)
    .execute();
  await index("sessies_verloop", "sessies", ["verloopt_op"]).execute();
  await index("abonnementen_partner", "abonnementen", ["partner_id", "id"]).execute();
  await index("bezorgingen_lijst", "bezorgingen", ["abonnement_id", "id"]).execute();
  await index("bezorgingen_stand", "bezorgingen", ["abonnement_id", "status", "id"]).execute();
  await index("bezorgingen_bezorgd", "bezorgingen", ["abonnement_id", "bezorgd_op"])
    .where("bezorgd_op" as never, "is not", null)
    .execute();
  await index("bezorgingen_eens", "bezorgingen", ["abonnement_id", "gebeurtenis", "onderwerp_id"])
    .unique()
    .where("gebeurtenis" as never, "<>", "test")
    .execute();
  await index("bezorgingen_test", "bezorgingen", ["abonnement_id", "aangemaakt_op"])
    .where("gebeurtenis" as never, "=", "test")
    .execute();
  await index("bezorgingen_te_doen", "bezorgingen", ["abonnement_id", "volgende_op", "id"])
    .where("status" as never, "=", "wacht")
    .execute();
  await index("bezorgingen_klaar", "bezorgingen", ["aangemaakt_op", "id"])
    .where("status" as never, "<>", "wacht")
    .execute();
  await index("bezorgpogingen_bezorging", "bezorgpogingen", ["bezorging_id", "id"]).execute();
  await index("levering_regels_cellen", "levering_regels", ["levering_id"])
    .where("cellen" as never, "is not", null)
    .execute();
  await index("leveringen_partner", "leveringen", ["partner_id", "id"]).execute();
  await index("signalen_partner", "signalen", ["partner_id", "id"]).execute();
  await index("terugkoppelingen_niet_opgehaald", "terugkoppelingen", ["aangemaakt_op"])
    .where("ontvangen_op" as never, "is", null)
    .where("niet_opgehaald_op" as never, "is", null)
    .execute();
  // A partial index without rows costs nothing: new signals have their hash from the start.
  await sql`create index signalen_zonder_bewijshash on signalen (id)
    where bewijs_hash is null and inhoud_hash <> '' and persoonsgegevens <> ''`.execute(db);
}
