import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { createApp } from "../src/app.ts";
import { openDatabase } from "../src/platform/database.ts";
import { migrateToLatest } from "../src/platform/migrations.ts";
import { makeCsv } from "./csv.ts";
import { ask, onNewDatabases } from "./postgres-server.ts";
import { makeBenchTown } from "./town.ts";

/** Parents before children, so that references hold while rows go in. */
const tables = [
  ...["gemeenten", "teams", "signaalpartners", "leveringen", "adressen", "zaken", "signalen", "termijnen"],
  ...["levering_regels", "terugkoppelingen", "audit"],
];

/**
 * A CSV file end to end on PostgreSQL, against COPY of exactly the rows that result into the same tables with the same
 * indexes and references. The server reads and writes the copied rows itself, so it must run on this machine and its
 * user must be allowed to; null when no server is named, or none answers.
 */
export async function benchCsvPostgres(rows: number, server: string | undefined): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-bench-copy-"));
  chmodSync(folder, 0o777);
  try {
    return await onNewDatabases(server, ["bestand", "kopie"], async ([own = "", copy = ""]) => {
      const whole = await takeIn(rows, own);
      const copied = await copyAll(own, copy, folder);
      return {
        ...whole,
        copySeconden: hundredths(copied.seconds),
        copyRijen: copied.rows,
        verhouding: hundredths(copied.seconds / whole.seconden),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeIn(rows: number, url: string) {
  const town = await makeBenchTown({ DATABASE_URL: url });
  const app = createApp(town.base);
  const file = makeCsv(rows);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const response = await app.request("/v1/leveringen", {
    method: "POST",
    headers: { authorization: `Bearer ${town.token}`, "content-type": "text/csv" },
    body: new Blob([file]).stream(),
    duplex: "half",
  } as RequestInit);
  const answer = (await response.json()) as { aanvaard: number; geweigerd: number };
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await town.base.close();
  return {
    aanvaard: answer.aanvaard,
    geweigerd: answer.geweigerd,
    seconden: hundredths(seconds),
    /** Of this process; the rest of the time the server works. */
    cpuSeconden: hundredths((user + system) / 1_000_000),
    rijenPerSeconde: Math.round(rows / seconds),
  };
}

async function copyAll(from: string, to: string, folder: string): Promise<{ seconds: number; rows: number }> {
  const target = openDatabase(to);
  await migrateToLatest(target);
  await target.close();
  for (const table of tables) await ask(from, `copy ${table} to '${folder}/${table}'`);
  const client = new pg.Client({ connectionString: to });
  await client.connect();
  const start = performance.now();
  let rows = 0;
  for (const table of tables) rows += (await client.query(`copy ${table} from '${folder}/${table}'`)).rowCount ?? 0;
  const seconds = (performance.now() - start) / 1000;
  await client.end();
  return { seconds, rows };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
