import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase, type Reader, type Writer } from "../../src/platform/database.ts";
import { isTemporary } from "../../src/platform/database-errors.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = { gemeenten: { id: number; code: string; naam: string; contactpersonen: string } };
const gemeente = (code: string) => ({ code, naam: code, contactpersonen: "[]" });

async function open() {
  const { config } = await testBase("postgres");
  const again: string[] = [];
  const pauses: number[] = [];
  const limits = { onRetry: (code: string) => again.push(code), pause: async (tries: number) => pauses.push(tries) };
  const db = openDatabase<Tables>(config.databaseUrl, limits);
  const other = openDatabase<Tables>(config.databaseUrl, limits);
  onTestFinished(async () => {
    await db.close();
    await other.close();
  });
  return { db, other, again, pauses };
}

const pidOf = async ({ q }: Reader<Tables>): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(q)).rows[0]?.pid ?? 0;
const end = (db: Database<Tables>, pid: number) => sql`select pg_terminate_backend(${pid}, 5000)`.execute(db.read.q);
const codes = async (db: Database<Tables>): Promise<string[]> => {
  const rows = await db.read.q.selectFrom("gemeenten").select("code").orderBy("code").execute();
  return rows.map(({ code }) => code);
};
const insert = (trx: Writer<Tables>, code: string) => trx.insertMany("gemeenten", [gemeente(code)]);

describe.runIf(engines.includes("postgres"))("a transaction on PostgreSQL", () => {
  it("is done again, and once, when its connection is ended in the middle", async () => {
    const { db, other, again, pauses } = await open();
    let runs = 0;
    const answer = await db.write(async (trx) => {
      runs += 1;
      await insert(trx, "0001");
      if (runs === 1) await end(other, await pidOf(trx));
      await insert(trx, "0002");
      return runs;
    });
    expect(answer).toBe(2);
    expect(again).toHaveLength(1);
    expect(again[0]).toMatch(/^(57P01|08006)$/);
    expect(pauses).toEqual([1]);
    expect(await codes(db)).toEqual(["0001", "0002"]);
  });

  it("goes on when its connection was ended while nobody used it, or between its work and its commit", async () => {
    const { db, other, again } = await open();
    await end(other, await pidOf(db.read));
    await db.write((trx) => insert(trx, "0001"));
    expect(await codes(db)).toEqual(["0001"]);
    again.length = 0;
    // The commit was asked for, and nobody answers: it may be stored or not, so it is not done again.
    let runs = 0;
    const failed = await db
      .write(async (trx) => {
        runs += 1;
        await insert(trx, "0002");
        await end(other, await pidOf(trx));
      })
      .catch((error: unknown) => error);
    expect(isTemporary(failed)).toBe(true);
    expect([runs, again]).toEqual([1, []]);
    await db.write((trx) => insert(trx, "0003"));
    expect(await codes(db)).toEqual(["0001", "0003"]);
  });

  it("outlives every connection of its process being ended at once, whatever each of them was doing", async () => {
    const { db, other } = await open();
    const expected = Array.from({ length: 30 }, (_, at) => String(at).padStart(4, "0"));
    let running = true;
    const killer = (async () => {
      for (let round = 0; running && round < 200; round += 1)
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`.execute(other.read.q);
    })();
    // Who gets no answer does the same again, and what is there already is there.
    const insist = async (code: string): Promise<void> => {
      for (;;) {
        const failed = await db.write((trx) => insert(trx, code)).catch((error: unknown) => error);
        if (!isTemporary(failed)) return;
      }
    };
    const done = Promise.all(expected.map(insist)).finally(() => {
      running = false;
    });
    await Promise.all([done, killer]);
    expect(await codes(db)).toEqual(expected);
  });

  it("is done again when it and another wait for each other", async () => {
    const { db, other, again } = await open();
    await db.write((trx) => trx.insertMany("gemeenten", [gemeente("0001"), gemeente("0002")]));
    const met = meeting(2);
    const change = (on: Database<Tables>, naam: string, order: string[]) =>
      on.write(async (trx) => {
        for (const [at, code] of order.entries()) {
          await trx.q.updateTable("gemeenten").set({ naam }).where("code", "=", code).execute();
          if (at === 0) await met();
        }
      });
    await Promise.all([change(db, "een", ["0001", "0002"]), change(other, "twee", ["0002", "0001"])]);
    const names = await db.read.q.selectFrom("gemeenten").select("naam").execute();
    expect(new Set(names.map(({ naam }) => naam)).size).toBe(1);
    // Once as a rule; whoever begins anew may be there before the one that it made way for.
    expect(new Set(again)).toEqual(new Set(["40P01"]));
  });

  it("is given up after eight tries, with what the database said", async () => {
    const { db, other, again } = await open();
    const failed = await db
      .write(async (trx) => {
        await end(other, await pidOf(trx));
        await insert(trx, "0001");
      })
      .catch((error: unknown) => error);
    expect(isTemporary(failed)).toBe(true);
    expect(again).toHaveLength(7);
    expect(await codes(other)).toEqual([]);
  });

  it("is not done again for a fault of its own", async () => {
    const { db, again } = await open();
    await expect(db.write((trx) => sql`select 1 / 0`.execute(trx.q))).rejects.toMatchObject({ code: "22012" });
    expect(again).toEqual([]);
  });

  it("changes the same rows as others do, in whatever order these come, without waiting for each other in a circle", async () => {
    const { db, other, again } = await open();
    const many = Array.from({ length: 300 }, (_, at) => gemeente(String(at).padStart(4, "0")));
    await db.write((trx) => trx.insertMany("gemeenten", many));
    const change = (on: Database<Tables>, rows: typeof many, naam: string) =>
      on.write((trx) =>
        trx.updateMany(
          "gemeenten",
          "code",
          rows.map(({ code }) => ({ code, naam })),
        ),
      );
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([
        change(db, many, "heen"),
        change(other, many.toReversed(), "terug"),
        change(db, many.toReversed(), "nog eens"),
      ]);
    }
    expect(again).toEqual([]);
  });
});

/** Resolves for all once `count` have come; whoever comes later goes on at once. */
function meeting(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return async () => {
    come += 1;
    if (come >= count) resolve();
    await promise;
  };
}
