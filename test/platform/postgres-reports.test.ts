import { execFile } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/platform/database.ts";
import { isTemporary } from "../../src/platform/database-errors.ts";
import { canStart, type Service, startPostgres } from "../support/services.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = { gemeenten: { id: number; code: string; naam: string; contactpersonen: string } };

/** Two databases without a wire between them, so that it shows which one answered. */
async function open(replica?: string) {
  const [primary, other] = [await testBase("postgres"), await testBase("postgres")];
  const readUrl = replica ?? other.config.databaseUrl;
  const db = openDatabase<Tables>(primary.config.databaseUrl, { readUrl, pool: 2 });
  onTestFinished(() => db.close());
  await db.write((trx) => trx.insertMany("gemeenten", [{ code: "0001", naam: "primary", contactpersonen: "[]" }]));
  const there = other.db as unknown as Database<Tables>;
  await there.write((trx) => trx.insertMany("gemeenten", [{ code: "0001", naam: "replica", contactpersonen: "[]" }]));
  return { db, there };
}

const naam = async ({ q }: Database<Tables>["read"]): Promise<unknown> =>
  (await q.selectFrom("gemeenten").select("naam").executeTakeFirst())?.naam;

describe.runIf(engines.includes("postgres"))("reports on PostgreSQL", () => {
  it("come from the replica, and nothing else does", async () => {
    const { db } = await open();
    expect([await naam(db.reports), await naam(db.read)]).toEqual(["replica", "primary"]);
  });

  it("cannot write, also where the replica could", async () => {
    const { db, there } = await open();
    await expect(db.reports.q.deleteFrom("gemeenten").execute()).rejects.toMatchObject({ code: "25006" });
    expect(await naam(there.read)).toBe("replica");
  });

  it("come from the primary when there is no replica, or when it cannot be reached", async () => {
    const { db } = await open(`postgres://postgres@127.0.0.1:${await unusedPort()}/x`);
    expect(await naam(db.reports)).toBe("primary");
    expect(await naam(db.reports)).toBe("primary");
    const { config } = await testBase("postgres");
    const alone = openDatabase<Tables>(config.databaseUrl);
    onTestFinished(() => alone.close());
    expect(alone.reports.q).toBe(alone.read.q);
  });

  it("come from the primary when what answers is not a database that may be asked", async () => {
    const [primary] = [await testBase("postgres")];
    const gone = new URL(primary.config.databaseUrl);
    gone.pathname = "/er_is_geen_replica";
    const { db } = await open(gone.href);
    expect(await naam(db.reports)).toBe("primary");
  });

  it("go on after the replica ended their connection", async () => {
    const { db, there } = await open();
    expect(await naam(db.reports)).toBe("replica");
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(there.read.q);
    const again = await naam(db.reports).catch((error: unknown) => error);
    if (again !== "replica") expect(isTemporary(again)).toBe(true);
    expect(await naam(db.reports)).toBe("replica");
  });
});

describe.runIf(canStart.postgres())("a replica of PostgreSQL that follows", () => {
  it("serves reports as long as it keeps up, and the primary does when it stands still", async () => {
    const primary = await startPostgres();
    onTestFinished(() => primary.end());
    const folder = await copyOf(primary);
    const replica = await startPostgres({ folder });
    onTestFinished(() => replica.end());
    const use = (): Database<Tables> => {
      const db = openDatabase<Tables>(primary.url, { readUrl: replica.url });
      onTestFinished(() => db.close());
      return db;
    };
    const isReplica = async ({ reports }: Database<Tables>): Promise<unknown> =>
      (await sql<{ bij: boolean }>`select pg_is_in_recovery() as bij`.execute(reports.q)).rows[0]?.bij;
    const first = use();
    await first.write(({ q }) => sql`create table gemeenten (naam text)`.execute(q));
    expect(await isReplica(first)).toBe(true);
    // The same moment, on the other machine: what was asked for is there.
    expect(await naam(first.reports)).toBe(undefined);
    const there = openDatabase<Tables>(replica.url);
    onTestFinished(() => there.close());
    await sql`select pg_wal_replay_pause()`.execute(there.read.q);
    const second = use();
    await second.write(({ q }) => sql`insert into gemeenten values ('nieuw')`.execute(q));
    expect(await isReplica(second)).toBe(false);
    expect(await naam(second.reports)).toBe("nieuw");
  });
});

/** A new folder with a copy of a running server that follows it. */
async function copyOf({ url, folder }: Service): Promise<string> {
  const target = mkdtempSync(path.join(tmpdir(), "seinhuis-replica-"));
  const { uid, gid } = statSync(path.join(folder, "data"));
  chownSync(target, uid, gid);
  const root = "/usr/lib/postgresql";
  const bin = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] ?? "";
  const program = path.join(root, bin, "bin", "pg_basebackup");
  const args = ["-d", url, "-D", path.join(target, "data"), "-R", "-X", "stream", "--checkpoint=fast", "--no-sync"];
  await promisify(execFile)(program, args, { cwd: target, uid, gid });
  return target;
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 1;
}
