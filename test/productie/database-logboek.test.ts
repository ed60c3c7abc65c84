import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { canStart, startPostgres } from "../support/services.ts";
import { compose } from "./compose-bestand.ts";

/** What docker-compose.yml says about the log of PostgreSQL. */
const logSettings = Object.fromEntries(
  [...String(compose.services.database?.command).matchAll(/-c (log_\w+)=(\S+)/g)].map(([, name, value]) => [
    name,
    value,
  ]),
);

it.skipIf(!canStart.postgres())("the log of PostgreSQL has no value of a row, however a statement fails", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-pg-"));
  const settings = { ...logSettings, logging_collector: "on", log_directory: "log" };
  const server = await startPostgres({ folder, settings });
  onTestFinished(() => server.end());
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create table mensen (id int primary key, naam text unique check (naam <> 'Kanarie X'), n int)");
  await client.query("insert into mensen values (1, 'Kanarie', 1)");
  const bad = [
    "insert into mensen values (2, 'Kanarie', 1)",
    "insert into mensen values (2, 'Kanarie X', 1)",
    "insert into mensen values (2, 'Q', 'Kanarie')",
    "select 'Kanarie'::int",
    `select '{"Kanarie' ::jsonb`,
    "select 'Kanarie'::date",
    "select Kanarie from mensen",
    "do $$ begin raise exception 'Kanarie'; end $$",
  ];
  for (const statement of bad) await expect(client.query(statement)).rejects.toThrow();
  await expect(client.query("insert into mensen values ($1, 'Q', $2)", [3, "Kanarie"])).rejects.toThrow();
  await client.query("do $$ begin raise warning 'Kanarie'; end $$");
  await client.end();
  await server.stop();
  const logs = path.join(folder, "data", "log");
  const told = readdirSync(logs)
    .map((name) => readFileSync(path.join(logs, name), "utf8"))
    .join("");
  // That it starts and stops is told: what goes wrong with the server itself is still there to read.
  expect(told).toContain("ready to accept connections");
  expect(told).not.toContain("Kanarie");
});
