import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, type Limits, openDatabase } from "../../src/platform/database.ts";
import { isTemporary } from "../../src/platform/database-errors.ts";
import { describeError } from "../../src/platform/log.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { proxyThatFallsSilent } from "../support/silent-proxy.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = { gemeenten: { id: number; code: string; naam: string; contactpersonen: string } };

async function open(limits: Limits = {}) {
  const { config } = await testBase("postgres");
  return { db: use(config.databaseUrl, limits), url: config.databaseUrl };
}

function use(url: string, limits: Limits): Database<Tables> {
  const db = openDatabase<Tables>(url, { pause: async () => {}, ...limits });
  onTestFinished(() => db.close());
  return db;
}

const setting = async (db: Database<Tables>, name: string): Promise<unknown> =>
  (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db.read.q)).rows[0]?.value;
const failure = async (work: Promise<unknown>): Promise<unknown> => await work.catch((error: unknown) => error);

describe.runIf(engines.includes("postgres"))("the limits of PostgreSQL", () => {
  it("hold for every connection, and the server can see whose it is", async () => {
    const { db } = await open({ statementMillis: 4_000, lockMillis: 3_000 });
    expect(await setting(db, "statement_timeout")).toBe("4s");
    expect(await setting(db, "lock_timeout")).toBe("3s");
    expect(await setting(db, "idle_in_transaction_session_timeout")).toBe("4s");
    expect(await setting(db, "application_name")).toBe("seinhuis");
    expect(await setting(db, "client_connection_check_interval")).toBe("1s");
  });

  it("break off a statement that takes too long, and a wait for what another holds: both may be tried later", async () => {
    const { db, url } = await open({ statementMillis: 300, lockMillis: 100 });
    const slow = await failure(sql`select pg_sleep(30)`.execute(db.read.q));
    expect(slow).toMatchObject({ code: "57014" });
    const other = use(url, {});
    const held = await failure(
      other.write(async (trx) => {
        await sql`lock table gemeenten`.execute(trx.q);
        const waited = await failure(db.write(({ q }) => q.selectFrom("gemeenten").select("id").execute()));
        throw waited;
      }),
    );
    expect(held).toMatchObject({ code: "55P03" });
    expect([slow, held].map(isTemporary)).toEqual([true, true]);
  });

  it("end a transaction that its process forgot, and what it held is free", async () => {
    const { db, url } = await open({ statementMillis: 1_000 });
    const [held, awake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let runs = 0;
    const forgotten = db.write(async (trx) => {
      runs += 1;
      await sql`lock table gemeenten`.execute(trx.q);
      held.resolve();
      if (runs === 1) await awake.promise;
      await trx.insertMany("gemeenten", [{ code: "0001", naam: "x", contactpersonen: "[]" }]);
    });
    await held.promise;
    // Answered as soon as the server has thrown the other out.
    await use(url, {}).write(({ q }) => sql`lock table gemeenten`.execute(q));
    awake.resolve();
    await forgotten;
    expect(runs).toBe(2);
  });

  it("free at once what a process held that was killed while it waited for a lock", async () => {
    const { db, url } = await open();
    const wire = await proxyThatFallsSilent(new URL(url));
    const doomed = use(wire.url, { statementMillis: 3_600_000, lockMillis: 600_000 });
    const began = Promise.withResolvers<void>();
    await db.write(async (trx) => {
      await sql`lock table gemeenten`.execute(trx.q);
      const waits = failure(
        doomed.write(async ({ q }) => {
          await sql`lock table leiding`.execute(q);
          began.resolve();
          await sql`lock table gemeenten`.execute(q);
        }),
      );
      await began.promise;
      const looks = use(url, {});
      const waiting = sql<{ pid: number }>`select pid from pg_locks where not granted and relation is not null
        and database = (select oid from pg_database where datname = current_database())`;
      while ((await waiting.execute(looks.read.q)).rows.length === 0);
      await wire.cut();
      expect(await waits).toBeInstanceOf(Error);
      // The other still waits behind us for all that it knows; the server has seen that nobody waits for it.
      await use(url, { lockMillis: 8_000 }).write(({ q }) => sql`lock table leiding`.execute(q));
    });
  });

  it("do not hold for changing the tables, except the wait for what another holds", async () => {
    const { db, url } = await open({ statementMillis: 50, lockMillis: 100 });
    await db.reshape(({ q }) => sql`select pg_sleep(0.2)`.execute(q));
    const held = use(url, {}).write(async (trx) => {
      await sql`lock table gemeenten`.execute(trx.q);
      throw await failure(db.reshape(({ q }) => sql`alter table gemeenten add column x text`.execute(q)));
    });
    expect(await failure(held)).toMatchObject({ code: "55P03" });
  });

  it("let a start wait for as long as another process migrates", async () => {
    const { db, url } = await open({ statementMillis: 800, lockMillis: 100 });
    const other = use(url, {});
    let migrated: Promise<string[]> | undefined;
    await other.write(async (trx) => {
      await sql`select pg_advisory_xact_lock(599)`.execute(trx.q);
      migrated = migrateToLatest(db);
      await sql`select pg_sleep(1.2)`.execute(trx.q);
    });
    expect(await migrated).toEqual([]);
  });

  it("let nobody wait behind more than the connections can do in reasonable time", async () => {
    const { db } = await open({ pool: 1 });
    const results = await Promise.all(Array.from({ length: 80 }, () => failure(sql`select 1`.execute(db.read.q))));
    const refused = results.filter((result) => result instanceof Error);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(20);
    expect(refused.every(isTemporary)).toBe(true);
    expect(await failure(sql`select 1`.execute(db.read.q))).not.toBeInstanceOf(Error);
  });

  it("name what waited too long for a connection while the server is well", async () => {
    const { db } = await open({ pool: 1, connectMillis: 2_000 });
    const waited = await db.write(() => failure(sql`select 1`.execute(db.read.q)));
    expect(describeError(waited)).toMatchObject({ type: "TooManyWaiting", code: "53300" });
    expect(await failure(sql`select 1`.execute(db.read.q))).not.toBeInstanceOf(Error);
  });

  it("let a database be closed while it works, by more than one at once", async () => {
    const { db } = await open();
    const began = sql`select pg_sleep(0.3)`.execute(db.read.q);
    // The connection is made by then.
    await sql`select 1`.execute(db.read.q);
    await Promise.all([db.close(), db.close()]);
    await began;
  });

  it("give up a server that takes a question and never answers", async () => {
    const { url } = await open();
    const silent = await proxyThatFallsSilent(new URL(url));
    const db = use(silent.url, { statementMillis: 300, graceMillis: 100 });
    expect(await setting(db, "application_name")).toBe("seinhuis");
    silent.fall();
    const failed = await failure(sql`select 1`.execute(db.read.q));
    expect(isTemporary(failed)).toBe(true);
  });
});
