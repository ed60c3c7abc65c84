import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Config, readConfig } from "../../src/config.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { manualClock } from "../../src/platform/clock.ts";
import type { Engine } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { type Base, wire } from "../../src/wire.ts";

/** The engines that this run has: SQLite always, Postgres when a server is reachable. */
export const engines: Engine[] = inject("postgres") ? ["sqlite", "postgres"] : ["sqlite"];

export type TestBase = Omit<Base, "clock"> & { clock: ReturnType<typeof manualClock>; folder: string };

/** A Tuesday morning without anything special about it. */
export const tuesday = "2026-11-03T09:00:00.000Z";

/** An empty, migrated world of its own, gone when the test ends. */
export async function testBase(
  engine: Engine,
  start = tuesday,
  settings: Record<string, string> = {},
): Promise<TestBase> {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-"));
  const database = engine === "sqlite" ? copySqlite(folder) : await copyPostgres();
  const config: Config = readConfig({
    KEYS_FILE: inject("keysFile"),
    DATABASE_URL: database.url,
    LOG_LEVEL: "silent",
    PUBLIC_URL: "http://seinhuis.test",
    ...settings,
  });
  const clock = manualClock(start);
  const base = await wire(config, { clock: clock as Clock });
  onTestFinished(async () => {
    await base.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...base, clock, folder };
}

type Copy = { url: string; drop(): Promise<void> };

function copySqlite(folder: string): Copy {
  copyFileSync(inject("sqliteTemplate"), path.join(folder, "test.db"));
  return { url: `sqlite:${folder}/test.db`, drop: async () => {} };
}

async function copyPostgres(): Promise<Copy> {
  const server = inject("postgres");
  if (!server) throw new Error("no PostgreSQL in this run");
  const name = `seinhuis_test_${newUuid().replaceAll("-", "")}`;
  await onServer(server.url, `create database ${name} template ${server.template}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server.url, `drop database ${name} with (force)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
