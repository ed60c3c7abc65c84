import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/platform/database.ts";
import { loadKeys } from "../../src/platform/keys.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { shapeQuery } from "./database-shape.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated SQLite file that every test starts from a copy of. */
    sqliteTemplate: string;
    /** Signing keys that all tests share: making an RSA key takes longer than most tests. */
    keysFile: string;
    /** The server, a migrated database to copy and how the copies are called; null when none is asked for or reachable. */
    postgres: { url: string; template: string; prefix: string; shape: string } | null;
  }
}

/** The server that the tests make their databases on: DATABASE_URL when it names one, else the usual local one. */
const named = process.env.DATABASE_URL?.startsWith("postgres");
const url = named ? (process.env.DATABASE_URL as string) : "postgres://postgres@127.0.0.1:5432/postgres";
/** A server that somebody runs for something else is left alone, and who runs the suite often does not wait for both. */
const asked = named || process.env.REQUIRE_POSTGRES === "1" || process.env.SUITE === "schaal";

/** Migrates one database of each kind, so that a test's own world is a copy instead of a migration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  tellWhatIsSkipped();
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-template-"));
  const sqliteTemplate = path.join(folder, "template.db");
  await migrate(`sqlite:${sqliteTemplate}`);
  project.provide("sqliteTemplate", sqliteTemplate);
  const keysFile = path.join(folder, "keys.json");
  await loadKeys(keysFile);
  project.provide("keysFile", keysFile);

  const template = `seinhuis_template_${process.pid}`;
  const reachable = await isReachable();
  if (reachable) {
    await onServer(`drop database if exists ${template}`);
    await onServer(`create database ${template}`);
    await migrate(databaseUrl(template));
  }
  const prefix = `seinhuis_test_${process.pid}_`;
  const shape = reachable ? (await onServer(shapeQuery, databaseUrl(template))).rows[0]?.shape : "";
  project.provide("postgres", reachable ? { url, template, prefix, shape } : null);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (!reachable) return;
    for (const name of [template, ...(await copies(prefix))]) {
      await onServer(`drop database if exists ${name} with (force)`);
    }
  };
}

/** The default reporter says nothing of a skipped test, let alone why. */
function tellWhatIsSkipped(): void {
  const published = path.join(import.meta.dirname, "../../../shared/standards/ddas-v1.2");
  if (existsSync(published)) return;
  process.stderr.write(
    "The checks against the published DDAS schema and example are skipped: the project keeps no copy of them, and " +
      "they are not beside it in ../shared/standards/ddas-v1.2.\n",
  );
}

async function isReachable(): Promise<boolean> {
  if (!asked) {
    process.stderr.write("The suites run on SQLite alone. Set REQUIRE_POSTGRES=1 or DATABASE_URL to run both.\n");
    return false;
  }
  try {
    await onServer("select 1");
    return true;
  } catch (error) {
    if (process.env.REQUIRE_POSTGRES === "1")
      throw new Error("PostgreSQL is required but not reachable", { cause: error });
    process.stderr.write("PostgreSQL is not reachable at DATABASE_URL: the suites run on SQLite alone.\n");
    return false;
  }
}

async function migrate(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await migrateToLatest(db);
  await db.close();
}

function databaseUrl(name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

/** The databases that the tests of this run made. */
async function copies(prefix: string): Promise<string[]> {
  const { rows } = await onServer(`select datname from pg_database where starts_with(datname, '${prefix}')`);
  return rows.map(({ datname }) => datname as string);
}

async function onServer(statement: string, server = url): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
