import { sql } from "kysely";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import type { Trx } from "../../src/context.ts";
import type { Engine } from "../../src/platform/database.ts";
import type { Tables } from "../../src/tables.ts";
import { type InboxWorld, makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { signaal } from "../support/town.ts";

/** So many households in the one that is huge; a tenth of that is spread over all others. */
export const households = 24_000;
const municipalities = 340;
/** Copies begin here, well above what the program itself numbers. */
const first = 1_000_000;

/** A municipality of a few households that lies in a country of 340, of which one has nearly everything. */
export async function makeCountry(engine: Engine): Promise<InboxWorld> {
  const world = await makeInbox(engine);
  const { base } = world.town;
  await workALittle(world);
  await base.db.write(async (trx) => {
    if (trx.engine === "postgres") await sql`set local session_replication_role = replica`.execute(trx.q);
    else await sql`pragma defer_foreign_keys = on`.execute(trx.q);
    await fill(trx);
  });
  // Not in a transaction; and what a former test left in this database would count for the planner too.
  if (engine === "postgres") await sql.raw("vacuum analyze").execute(base.db.read.q);
  return world;
}

/** Something of everything, to be copied. */
async function workALittle({ town, meld, medewerker }: InboxWorld): Promise<void> {
  const wie = await medewerker("wijkteam", "Kim Elders");
  const energie = await town.partner("Energie");
  const haken = {
    url: "https://energie.example.nl/haken",
    gebeurtenissen: ["terugkoppeling.aangemaakt"],
    handtekening: "hmac",
  };
  await energie.post("/v1/abonnementen", haken);
  const zaken: string[] = [];
  for (let nummer = 1; nummer <= 12; nummer += 1) zaken.push(await meld(`A-${nummer}`, opAdres(nummer)));
  const crisis = { soort: "eindeLevering", datum: "2026-12-15" };
  await meld("E-1", { ...opAdres(1), crisis }, energie);
  await meld("E-2", { ...opAdres(2), crisis }, energie);
  await energie.post("/v1/leveringen", [signaal("E-3", opAdres(3))]);
  const [zaak = "", dicht = ""] = zaken;
  await recordContactpoging(wie.ctx, {
    ...{ zaak, medewerker: wie.uuid, soort: "Telefoon", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend" },
    ...{ aanbod: false, notitie: "Niemand." },
  });
  await planAfspraak(wie.ctx, { zaak, soort: "Afspraak op locatie", datum: "2026-11-05", dagdeel: null });
  await closeZaak(wie.ctx, { zaak: dicht, resultaat: "Inwoner is overleden" });
  await town.jobs();
}

/** Nine of ten are in the huge one, the others in one after the other. */
const gemeente = `${first} + case when n % 10 > 0 then 1 else 2 + n / 10 % ${municipalities - 2} end`;
const uuid = (kind: string): string =>
  `'${kind}0000000-0000-7000-8000-' || substr('000000000000', 1, 12 - length(cast(n as text))) || cast(n as text)`;
/** Three of four are closed. */
const closed = "n % 4 > 0";
const day = "'2026-' || case when n % 2 = 0 then '09' else '10' end || '-' || cast(10 + n % 20 as text)";
const moment = `${day} || 'T08:00:00.000Z'`;
const ended = `case when ${closed} then ${moment} end`;

async function fill(trx: Trx): Promise<void> {
  const many = Math.floor(households * 1.1);
  const id = `${first} + n`;
  const of = { gemeente_id: gemeente, zaak_id: id, signaal_id: id, adres_id: id };
  const eigen = { id, uuid: uuid("a") };
  await copy(trx, "gemeenten", municipalities - 1, { id, code: "'X' || n", naam: "'Gemeente ' || n" });
  await copy(trx, "teams", municipalities - 1, { ...eigen, gemeente_id: id, naam: "'Team'", vangnet: "0" });
  await copy(trx, "signaalpartners", 1, { ...eigen, naam: "'Landelijk'" });
  const partner = { partner_id: String(first + 1) };
  await copy(trx, "adressen", many, { id, ...of, adressleutel: "'1011AA-' || n", wijk: "'W' || n % 50" });
  await copy(trx, "zaken", many, {
    ...{ ...of, ...eigen, team_id: gemeente, behandelaar_id: "null", rang: "-(n % 997)" },
    ...{ prioriteit: "n % 997", band: "case when n % 9 = 0 then 'hoog' else 'laag' end", geopend_op: moment },
    status: `case when ${closed} then 'gesloten' else 'nieuw' end`,
    ...{ afgesloten_op: ended, resultaat: `case when ${closed} then 'Inwoner is overleden' end` },
  });
  await copy(trx, "signalen", many, {
    ...{ ...of, ...eigen, ...partner, kenmerk: "'L-' || n", signaaldatum: day, ontvangen_op: moment },
    ...{ gemeld_adres_id: id, persoon_sleutel: "'p' || n", bsn_sleutel: "null" },
    status: `case when ${closed} then 'Inwoner is overleden' else 'Opgepakt' end`,
    ...{ crisis_soort: "case when n % 50 = 0 then 'eindeLevering' end" },
  });
  await copy(trx, "termijnen", many, {
    ...{ ...of, id, risico_vanaf: "'2026-12-01'", vervalt_op: "'2026-12-08'" },
    ...{
      status: `case when ${closed} then 'vervuld' else 'open' end`,
      vervuld_op: `case when ${closed} then ${day} end`,
    },
  });
  await copy(trx, "zaak_gebeurtenissen", many, { ...of, id, op: moment });
  await copy(trx, "audit", many, { ...of, id, op: moment });
  await copy(trx, "outbox", many, { id, onderwerp_id: id, gedaan_op: moment, beschikbaar_op: moment });
  await copy(trx, "terugkoppelingen", many, {
    ...{ ...of, ...eigen, ...partner, aangemaakt_op: moment, ontvangen_op: moment },
  });
  await copy(trx, "contactpogingen", many, { ...of, ...eigen, datum: day, vastgelegd_op: moment, sleutel: "null" });
  await copy(trx, "afspraken", many, { ...of, ...eigen, datum: "'2026-11-20'" });
  await copy(trx, "leveringen", 5_000, { ...eigen, ...partner, ontvangen_op: moment });
  await copy(trx, "levering_regels", many, { levering_id: `${first} + 1 + n / 10`, regel: "n", signaal_id: id });
  await copy(trx, "bezorgingen", many, { ...eigen, onderwerp_id: id, bezorgd_op: moment, aangemaakt_op: moment });
  await copy(trx, "gebruikte_jtis", many, { jti_hash: "'j' || n" });
}

/** So many rows like the last one that is there, with these columns by the number n of each. */
async function copy(trx: Trx, table: keyof Tables, count: number, changes: Record<string, string>): Promise<void> {
  const like = await trx.q.selectFrom(table).selectAll().limit(1).executeTakeFirst();
  if (!like) throw new Error(`no row of ${table} to copy`);
  const columns = Object.keys(like);
  const values = columns.map((column) => changes[column] ?? `voorbeeld.${column}`);
  const numbers =
    trx.engine === "postgres"
      ? `generate_series(1, ${count}) as reeks(n)`
      : `(with recursive reeks(n) as (select 1 union all select n + 1 from reeks where n < ${count}) select n from reeks)`;
  await sql
    .raw(
      `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
      from (select * from ${table} limit 1) as voorbeeld cross join ${numbers}`,
    )
    .execute(trx.q);
}
