import { promises as fs } from "node:fs";
import path from "node:path";
import SqliteFile from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import { FileMigrationProvider } from "kysely/migration";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { engines, testBase } from "../support/world.ts";
import { root } from "./compose-bestand.ts";
import { findNarrowing, vormOf } from "./uitbreiden-vorm.ts";

/** Up to here nobody ran two versions at a time. */
const last = "0004-inbox";
const folder = path.join(root, "migrations");
const migrations = Object.entries(
  await new FileMigrationProvider({ fs, path, migrationFolder: folder }).getMigrations(),
).sort(([a], [b]) => (a < b ? -1 : 1));

async function makeUpTo(name: string) {
  const file = new SqliteFile(":memory:");
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) });
  for (const [each, { up }] of migrations) if (each <= name) await up(db);
  return { file, db };
}

describe("a migration only adds, so that the version that runs meanwhile goes on", () => {
  it.each(migrations.filter(([name]) => name > last))("%s", async (name, { up }) => {
    const before = migrations.filter(([each]) => each < name).at(-1)?.[0] ?? "";
    const { file, db } = await makeUpTo(before);
    const old = vormOf(file);
    await up(db);
    expect(findNarrowing(old, vormOf(file))).toEqual([]);
  });

  it.each([
    ["alter table zaken drop column resultaat", /resultaat is gone/],
    ["alter table zaken rename column status to stand", /status is gone/],
    ["alter table zaken rename to dossiers", /^zaken is gone/],
    ["alter table zaken add column wijk text not null default 'x'", null],
    ["alter table zaken add column wijk text", null],
    ["create unique index een_team on zaken (team_id)", /new: create unique index/i],
    ["create index een_team on zaken (team_id)", null],
    ["create table nieuw (id integer primary key, wat text not null)", null],
  ])("is held against: %s", async (statement, fault) => {
    const { file } = await makeUpTo(last);
    const old = vormOf(file);
    file.pragma("foreign_keys = off");
    file.exec(statement);
    const found = findNarrowing(old, vormOf(file)).join("\n");
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBe("");
  });
});

describe.each(engines)("a program beside a newer version, on %s", (engine) => {
  it("starts on tables to which that one added something, and changes nothing", async () => {
    const base = await testBase(engine);
    await base.db.write(async ({ q }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2026-11-22T00:00:00.000Z')`.execute(
        q,
      );
      await sql`alter table teams add column later text`.execute(q);
    });
    expect(await migrateToLatest(base.db)).toEqual([]);
    expect((await createApp(base).request("/docs")).status).toBe(200);
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from kysely_migration where name = '9999-later'`.execute(base.db.read.q);
    expect(rows[0]?.n).toBe(1);
  });
});
