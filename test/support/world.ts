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
import { shapeQuery } from "./database-shape.ts";
import { makeSchaal, type Schaal } from "./schaal.ts";

/**
 * The engines that this run has: SQLite always, PostgreSQL when it is asked for. With SUITE=schaal there is one
 * more, in the place of both: PostgreSQL and Redis, two processes that answer and two that work.
 */
export const engines: Engine[] = process.env.SUITE === "schaal" ? [schaalEngine()] : both();

function both(): Engine[] {
  return inject("postgres") ? ["sqlite", "postgres"] : ["sqlite"];
}

/** The program knows two; this one is known to the tests alone. */
function schaalEngine(): Engine {
  if (!inject("postgres")) throw new Error("SUITE=schaal needs PostgreSQL, and no server answers: set DATABASE_URL");
  return "schaal" as Engine;
}

export type TestBase = Omit<Base, "clock"> & {
  clock: ReturnType<typeof manualClock>;
  folder: string;
  /** The other processes of a test at full scale. */
  schaal?: Schaal;
};

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
  // No test asks the real DNS: every name is somewhere on the public internet.
  const resolve = async () => ["93.184.215.14"];
  const overrides = { clock: clock as Clock, resolve };
  const base = await wire(config, overrides);
  const schaal = (engine as string) === "schaal" ? await makeSchaal(base, overrides) : undefined;
  onTestFinished(async () => {
    await schaal?.end();
    await base.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...base, clock, folder, ...(schaal ? { schaal } : {}) };
}

type Copy = { url: string; drop(): Promise<void> };

function copySqlite(folder: string): Copy {
  copyFileSync(inject("sqliteTemplate"), path.join(folder, "test.db"));
  return { url: `sqlite:${folder}/test.db`, drop: async () => {} };
}

/**
 * Databases that a former test of this worker is done with: emptying one is much quicker than making one. The end of the
 * run drops them.
 */
const free: string[] = [];

async function copyPostgres(): Promise<Copy> {
  const server = inject("postgres");
  if (!server) throw new Error("no PostgreSQL in this run");
  const name = (await emptied(server.url)) ?? (await made(server));
  return { url: databaseUrl(server.url, name), drop: async () => void free.push(name) };
}

async function made(server: { url: string; template: string; prefix: string }): Promise<string> {
  const name = `${server.prefix}${newUuid().replaceAll("-", "")}`;
  await onServer(server.url, `create database ${name} template ${server.template}`);
  return name;
}

/** A used database without a row and with its counters at one; one that cannot be emptied is thrown away. */
async function emptied(serverUrl: string): Promise<string | undefined> {
  const name = free.pop();
  if (!name) return undefined;
  try {
    // A test may have put a trigger in it, or taken a table out.
    if (!(await isAsMade(databaseUrl(serverUrl, name)))) throw new Error("another shape");
    await onServer(databaseUrl(serverUrl, name), emptyAll);
    return name;
  } catch {
    await onServer(serverUrl, `drop database ${name} with (force)`);
    return undefined;
  }
}

async function isAsMade(database: string): Promise<boolean> {
  const { rows } = await onServer(database, shapeQuery);
  return rows[0]?.shape === inject("postgres")?.shape;
}

const emptyAll = `
  set session_replication_role = replica;
  do $$ declare item record; begin
    for item in select relname, relkind from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') and relname not like 'kysely%'
    loop
      if item.relkind = 'r' then execute format('delete from %I', item.relname);
      else execute format('alter sequence %I restart', item.relname);
      end if;
    end loop;
  end $$`;

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
