import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from "kysely";
import { idColumn } from "../src/platform/id-column.ts";

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const required: Column = (column) => column.notNull();
const zero: Column = (column) => column.notNull().defaultTo(0);
const to =
  (table: string): Column =>
  (column) =>
    column.notNull().references(`${table}.id`);
const toMaybe =
  (table: string): Column =>
  (column) =>
    column.references(`${table}.id`);

export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => idColumn(db.schema.createTable(name), db);

  await table("gemeenten")
    .addColumn("code", "text", (column) => column.notNull().unique())
    .addColumn("naam", "text", required)
    .addColumn("kvk_nummer", "text")
    .addColumn("contactpersonen", "text", required)
    .execute();
  await table("beleid")
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("sleutel", "text", required)
    .addColumn("waarde", "text", required)
    .addColumn("geldt_van", "text", required)
    .addColumn("reden", "text", required)
    .addColumn("vastgelegd_op", "text", required)
    .addUniqueConstraint("beleid_uniek", ["gemeente_id", "sleutel", "geldt_van"])
    .execute();
  await db.schema
    .createTable("gebieden")
    .addColumn("postcode", "text", required)
    .addColumn("huisnummer", "integer", required)
    .addColumn("buurt", "text", required)
    .addColumn("wijk", "text", required)
    .addColumn("gemeentecode", "text", required)
    .addPrimaryKeyConstraint("gebieden_sleutel", ["postcode", "huisnummer"])
    .execute();
  await table("teams")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("naam", "text", required)
    .addColumn("vangnet", "integer", zero)
    .addUniqueConstraint("teams_naam", ["gemeente_id", "naam"])
    .execute();
  await db.schema
    .createIndex("teams_een_vangnet")
    .on("teams")
    .column("gemeente_id")
    .unique()
    .where("vangnet" as never, "=", 1)
    .execute();
  await table("team_gebieden")
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("team_id", "bigint", to("teams"))
    .addColumn("soort", "text", required)
    .addColumn("van", "text", required)
    .addColumn("tot", "text", required)
    .addUniqueConstraint("team_gebieden_uniek", ["gemeente_id", "soort", "van"])
    .execute();
  await table("medewerkers")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("team_id", "bigint", toMaybe("teams"))
    .addColumn("rol", "text", required)
    .addColumn("email_sleutel", "text", required)
    .addColumn("persoonsgegevens", "text", required)
    .addUniqueConstraint("medewerkers_email", ["gemeente_id", "email_sleutel"])
    .execute();

  await table("signaalpartners")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("soort", "text", required)
    .addColumn("naam", "text", required)
    .execute();
  await table("overeenkomsten")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("geldig_van", "text", required)
    .addColumn("geldig_tot", "text")
    .addColumn("kleine_verhuurder", "integer", zero)
    .addColumn("bsn_toegestaan", "integer", zero)
    .addColumn("geboortedatum_toegestaan", "integer", zero)
    .addColumn("terugkoppelniveau", "text", required)
    .execute();
  await db.schema
    .createIndex("overeenkomsten_partner")
    .on("overeenkomsten")
    .columns(["partner_id", "gemeente_id"])
    .execute();
  await db.schema.createIndex("overeenkomsten_gemeente").on("overeenkomsten").column("gemeente_id").execute();
  await table("clients")
    .addColumn("client_id", "text", (column) => column.notNull().unique())
    .addColumn("naam", "text", required)
    .addColumn("partner_id", "bigint", toMaybe("signaalpartners"))
    .addColumn("gemeente_id", "bigint", toMaybe("gemeenten"))
    .addColumn("scopes", "text", required)
    .addColumn("sleutels", "text", required)
    .addColumn("ingetrokken_op", "text")
    .execute();
  await db.schema
    .createTable("gebruikte_jtis")
    .addColumn("client_id", "bigint", to("clients"))
    .addColumn("jti_hash", "text", required)
    .addColumn("verloopt_op", "text", required)
    .addPrimaryKeyConstraint("gebruikte_jtis_sleutel", ["client_id", "jti_hash"])
    .execute();
  await db.schema.createIndex("gebruikte_jtis_verloop").on("gebruikte_jtis").column("verloopt_op").execute();

  await table("leveringen")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("idempotency_sleutel", "text")
    .addColumn("inhoud_hash", "text")
    .addColumn("formaat", "text", required)
    .addColumn("kenmerken", "text", required)
    .addColumn("status", "text", required)
    .addColumn("fouten", "text", required)
    .addColumn("aantal", "integer", zero)
    .addColumn("aanvaard", "integer", zero)
    .addColumn("bestaand", "integer", zero)
    .addColumn("geweigerd", "integer", zero)
    .addColumn("ontvangen_op", "text", required)
    .addColumn("bijgewerkt_op", "text", required)
    .addColumn("klaar_op", "text")
    .addColumn("gelezen_bytes", "bigint", zero)
    .addColumn("gelezen_hash", "text")
    .execute();
  await db.schema
    .createIndex("leveringen_idempotency")
    .on("leveringen")
    .columns(["partner_id", "idempotency_sleutel"])
    .unique()
    .where("idempotency_sleutel" as never, "is not", null)
    .execute();
  await table("adressen")
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("adressleutel", "text", required)
    .addColumn("buurt", "text")
    .addColumn("wijk", "text")
    .addColumn("adresgegevens", "text", required)
    .addUniqueConstraint("adressen_sleutel", ["gemeente_id", "adressleutel"])
    .execute();
  await table("zaken")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("adres_id", "bigint", to("adressen"))
    .addColumn("team_id", "bigint", to("teams"))
    .addColumn("behandelaar_id", "bigint", toMaybe("medewerkers"))
    .addColumn("status", "text", required)
    .addColumn("rang", "integer", required)
    .addColumn("prioriteit", "integer", required)
    .addColumn("band", "text", required)
    .addColumn("prioriteit_redenen", "text", required)
    .addColumn("geprioriteerd_op", "text", (column) => column.notNull().defaultTo(""))
    .addColumn("routering_redenen", "text", required)
    .addColumn("geopend_op", "text", required)
    .addColumn("opgepakt_op", "text")
    .addColumn("afgesloten_op", "text")
    .addColumn("resultaat", "text")
    .addColumn("afsluitingen", "integer", zero)
    .execute();
  // One open zaak per address (an address row belongs to one gemeente): a lost race fails here and is done again.
  await db.schema
    .createIndex("zaken_een_open")
    .on("zaken")
    .column("adres_id")
    .unique()
    .where("afgesloten_op" as never, "is", null)
    .execute();
  for (const [name, columns] of [
    ["zaken_team", ["team_id", "rang", "id"]],
    ["zaken_gemeente", ["gemeente_id", "rang", "id"]],
    ["zaken_behandelaar", ["behandelaar_id", "rang", "id"]],
  ] as const) {
    await db.schema
      .createIndex(`${name}_open`)
      .on("zaken")
      .columns([...columns])
      .where("afgesloten_op" as never, "is", null)
      .execute();
    await db.schema
      .createIndex(`${name}_gesloten`)
      .on("zaken")
      .columns([columns[0], "id"])
      .where("afgesloten_op" as never, "is not", null)
      .execute();
  }
  await db.schema
    .createIndex("zaken_geprioriteerd")
    .on("zaken")
    .columns(["geprioriteerd_op", "id"])
    .where("afgesloten_op" as never, "is", null)
    .execute();
  await db.schema.createIndex("zaken_geopend").on("zaken").columns(["gemeente_id", "geopend_op"]).execute();
  await db.schema.createIndex("zaken_adres").on("zaken").columns(["adres_id"]).execute();

  await table("signalen")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("adres_id", "bigint", to("adressen"))
    .addColumn("zaak_id", "bigint", toMaybe("zaken"))
    .addColumn("kenmerk", "text", required)
    .addColumn("inhoud_hash", "text", required)
    .addColumn("soort", "text", required)
    .addColumn("signaaldatum", "text", required)
    .addColumn("ontstaansdatum", "text", required)
    .addColumn("ontvangen_op", "text", required)
    .addColumn("bedrag_centen", "bigint", required)
    .addColumn("crisis_soort", "text")
    .addColumn("crisis_datum", "text")
    .addColumn("warme_overdracht", "integer", zero)
    .addColumn("status", "text", required)
    .addColumn("meervoudig", "integer", zero)
    .addColumn("opeenvolgend", "integer", zero)
    .addColumn("redenen", "text", required)
    .addColumn("incasso", "text", required)
    .addColumn("persoonsgegevens", "text", required)
    .addUniqueConstraint("signalen_kenmerk", ["partner_id", "kenmerk"])
    .execute();
  await db.schema.createIndex("signalen_adres").on("signalen").columns(["adres_id", "signaaldatum"]).execute();
  await db.schema
    .createIndex("signalen_gemeente")
    .on("signalen")
    .columns(["gemeente_id", "signaaldatum", "id"])
    .execute();
  await db.schema
    .createTable("levering_regels")
    .addColumn("levering_id", "bigint", to("leveringen"))
    .addColumn("regel", "integer", required)
    .addColumn("kenmerk", "text")
    .addColumn("status", "text", required)
    .addColumn("signaal_id", "bigint", toMaybe("signalen"))
    .addColumn("fouten", "text")
    .addPrimaryKeyConstraint("levering_regels_sleutel", ["levering_id", "regel"])
    .execute();

  await table("zaak_gebeurtenissen")
    .addColumn("zaak_id", "bigint", to("zaken"))
    .addColumn("op", "text", required)
    .addColumn("soort", "text", required)
    .addColumn("door", "text", required)
    .addColumn("details", "text", required)
    .execute();
  await db.schema.createIndex("zaak_gebeurtenissen_zaak").on("zaak_gebeurtenissen").column("zaak_id").execute();
  await table("contactpogingen")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("zaak_id", "bigint", to("zaken"))
    .addColumn("soort", "text", required)
    .addColumn("bereikt", "integer", required)
    .addColumn("datum", "text", required)
    .addColumn("dagdeel", "text", required)
    .addColumn("aanbod", "integer", required)
    .addColumn("notitie", "text", required)
    .addColumn("medewerker_id", "bigint", toMaybe("medewerkers"))
    .addColumn("vastgelegd_op", "text", required)
    .execute();
  await db.schema.createIndex("contactpogingen_zaak").on("contactpogingen").columns(["zaak_id", "datum"]).execute();
  await db.schema
    .createIndex("contactpogingen_gemeente")
    .on("contactpogingen")
    .columns(["gemeente_id", "datum"])
    .execute();
  await table("termijnen")
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("zaak_id", "bigint", to("zaken"))
    .addColumn("signaal_id", "bigint", to("signalen"))
    .addColumn("soort", "text", required)
    .addColumn("begint_op", "text", required)
    .addColumn("vervalt_op", "text", required)
    .addColumn("risico_vanaf", "text", required)
    .addColumn("vervuld_op", "text")
    .addColumn("status", "text", required)
    .addColumn("bronnen", "text", required)
    .addColumn("uitleg", "text", required)
    .execute();
  await db.schema.createIndex("termijnen_zaak").on("termijnen").column("zaak_id").execute();
  await db.schema
    .createIndex("termijnen_status")
    .on("termijnen")
    .columns(["gemeente_id", "status", "vervalt_op", "id"])
    .execute();
  await db.schema
    .createIndex("termijnen_risico")
    .on("termijnen")
    .columns(["risico_vanaf", "id"])
    .where("status" as never, "=", "open")
    .execute();
  await db.schema
    .createIndex("termijnen_verloop")
    .on("termijnen")
    .columns(["vervalt_op", "id"])
    .where("status" as never, "=", "risico")
    .execute();

  await table("terugkoppelingen")
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("signaal_id", "bigint", to("signalen"))
    .addColumn("partner_id", "bigint", to("signaalpartners"))
    .addColumn("gemeente_id", "bigint", to("gemeenten"))
    .addColumn("waarde", "text", required)
    .addColumn("contact", "text")
    .addColumn("regeling", "text")
    .addColumn("bronnen", "text", required)
    .addColumn("aangemaakt_op", "text", required)
    .addColumn("ontvangen_op", "text")
    .execute();
  await db.schema
    .createIndex("terugkoppelingen_partner")
    .on("terugkoppelingen")
    .columns(["partner_id", "id"])
    .execute();
  await db.schema
    .createIndex("terugkoppelingen_open")
    .on("terugkoppelingen")
    .columns(["partner_id", "id"])
    .where("ontvangen_op" as never, "is", null)
    .execute();
  await db.schema.createIndex("terugkoppelingen_signaal").on("terugkoppelingen").column("signaal_id").execute();
  await table("outbox")
    .addColumn("soort", "text", required)
    .addColumn("onderwerp_id", "bigint", required)
    .addColumn("aangemaakt_op", "text", required)
    .addColumn("beschikbaar_op", "text", required)
    .addColumn("pogingen", "integer", zero)
    .addColumn("gedaan_op", "text")
    .addColumn("fout", "text")
    .execute();
  await db.schema
    .createIndex("outbox_klaar")
    .on("outbox")
    .columns(["beschikbaar_op", "id"])
    .where("gedaan_op" as never, "is", null)
    .execute();
  await table("audit")
    .addColumn("gemeente_id", "bigint", toMaybe("gemeenten"))
    .addColumn("op", "text", required)
    .addColumn("actor_soort", "text", required)
    .addColumn("actor", "text", required)
    .addColumn("handeling", "text", required)
    .addColumn("onderwerp", "text")
    .addColumn("details", "text", required)
    .execute();
  await db.schema.createIndex("audit_gemeente").on("audit").columns(["gemeente_id", "id"]).execute();
}
