import SqliteFile from "better-sqlite3";
import { createApp } from "../src/app.ts";
import { benchSignaal, makeBenchTown } from "./town.ts";

const perTransaction = 10_000;

/** A CSV file end to end, against raw prepared inserts of exactly the rows that result into the same tables. */
export async function benchCsv(rows: number): Promise<Record<string, unknown>> {
  const town = await makeBenchTown();
  const app = createApp(town.base);
  const file = makeCsv(rows);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const response = await app.request("/v1/leveringen", {
    method: "POST",
    headers: { authorization: `Bearer ${town.token}`, "content-type": "text/csv" },
    body: new Blob([file]).stream(),
    duplex: "half",
  } as RequestInit);
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = cpuSince(cpu);
  const answer = (await response.json()) as { aanvaard: number; geweigerd: number };
  await town.base.close();

  const raw = rawInserts(`${town.folder}/bench.db`, `${town.folder}/raw.db`);
  return {
    aanvaard: answer.aanvaard,
    geweigerd: answer.geweigerd,
    seconden: Math.round(seconds * 100) / 100,
    rijenPerSeconde: Math.round(rows / seconds),
    ruweSeconden: Math.round(raw.seconds * 100) / 100,
    ruweRijen: raw.rows,
    verhouding: Math.round((raw.seconds / seconds) * 100) / 100,
    // The same by processor time, which a busy machine disturbs less.
    verhoudingCpu: Math.round((raw.cpuSeconds / cpuSeconds) * 100) / 100,
  };
}

export function makeCsv(rows: number): string {
  const lines = [
    "kenmerk;gemeentecode;signaaldatum;voorletters;achternaam;telefoonnummer;straatnaam;huisnummer;postcode;plaatsnaam;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar;warme_overdracht",
  ];
  for (let n = 1; n <= rows; n += 1) {
    const s = benchSignaal(n) as {
      kenmerk: string;
      signaaldatum: string;
      persoon: { achternaam: string };
      adres: { huisnummer: number; postcode: string };
      achterstand: { bedrag: number; ontstaansdatum: string };
    };
    const since = s.achterstand.ontstaansdatum;
    lines.push(
      `${s.kenmerk};0599;${s.signaaldatum};B.;${s.persoon.achternaam};+31600000000;Proefstraat;${s.adres.huisnummer};${s.adres.postcode};Rotterdam;${s.achterstand.bedrag},00;${since};${since};${since};Telefoon;nee;${since};${since};nee;nee`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The same rows, tables and indexes, with nothing but prepared statements. Reading the rows is not in the time. */
function rawInserts(from: string, to: string): { seconds: number; cpuSeconds: number; rows: number } {
  const source = new SqliteFile(from);
  const target = new SqliteFile(to);
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -131072",
    "wal_autocheckpoint = 20000",
    "secure_delete = ON",
  ]) {
    target.pragma(pragma);
  }
  const schema = source
    .prepare(
      "select type, name, sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by type desc",
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { sql } of schema) target.exec(sql);
  let seconds = 0;
  let cpuSeconds = 0;
  let rows = 0;
  for (const name of [
    "gemeenten",
    "teams",
    "signaalpartners",
    "leveringen",
    "adressen",
    "zaken",
    "signalen",
    "termijnen",
    "levering_regels",
    "terugkoppelingen",
    "audit",
  ]) {
    const columns = (source.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name);
    const insert = target.prepare(
      `insert into ${name} (${columns.join(",")}) values (${columns.map(() => "?").join(",")})`,
    );
    const values = source.prepare(`select * from ${name}`).raw().all() as unknown[][];
    const start = performance.now();
    const cpu = process.cpuUsage();
    for (let at = 0; at < values.length; at += perTransaction) {
      target.exec("begin immediate");
      for (const row of values.slice(at, at + perTransaction)) insert.run(row);
      target.exec("commit");
    }
    seconds += (performance.now() - start) / 1000;
    cpuSeconds += cpuSince(cpu);
    rows += values.length;
  }
  source.close();
  target.close();
  return { seconds, cpuSeconds, rows };
}

const cpuSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
};
