import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, type Limits, openDatabase } from "../../src/platform/database.ts";
import { isTemporary } from "../../src/platform/database-errors.ts";
import { proxyThatFallsSilent } from "../support/silent-proxy.ts";
import { engines, testBase } from "../support/world.ts";

type Tables = { gemeenten: { id: number; code: string; naam: string; contactpersonen: string } };

/** Looked at more often than usual, so that five seconds are one. */
const lookMillis = 50;
/** A server that is well has more than a second to say so, on a machine that does much else. */
const unhurried = 100;

async function open(limits: Limits = {}) {
  const { config } = await testBase("postgres");
  const wire = await proxyThatFallsSilent(new URL(config.databaseUrl));
  const db: Database<Tables> = openDatabase<Tables>(wire.url, { lookMillis, ...limits });
  onTestFinished(() => db.close());
  return { db, wire };
}

const failure = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => undefined,
    (error: unknown) => error,
  );
const question = ({ read }: Database<Tables>) => sql<{ een: number }>`select 1 as een`.execute(read.q);

async function untilBack(db: Database<Tables>): Promise<void> {
  for (let tries = 0; (await failure(question(db))) !== undefined; tries += 1) {
    if (tries > 500) throw new Error("it did not come back");
    await wait(20);
  }
}

describe.runIf(engines.includes("postgres"))("a PostgreSQL that says nothing at all", () => {
  it("is given up by all that wait, refused at once after that, and used again by itself", async () => {
    const { db, wire } = await open({ pool: 2 });
    await question(db);
    wire.fall();
    // Two have a connection, the others wait for one; none as long as a statement may take.
    const all = Promise.all(Array.from({ length: 6 }, () => failure(question(db))));
    expect((await all).map(isTemporary)).toEqual(Array(6).fill(true));
    for (let tries = 0; tries < 100; tries += 1) expect(await failure(question(db))).toMatchObject({ code: "SILENT" });
    const write = failure(db.write(({ q }) => sql`select 1`.execute(q)));
    expect(await write).toMatchObject({ code: "SILENT" });
    wire.rise();
    await untilBack(db);
  });

  it("leaves no transaction open on a connection that somebody else gets", async () => {
    const { db, wire } = await open({ pool: 2 });
    const failed = await failure(
      db.write(async (trx) => {
        await trx.insertMany("gemeenten", [{ code: "0001", naam: "half", contactpersonen: "[]" }]);
        wire.fall();
        await failure(question(db));
        // It is known to be silent by now, so this is not even asked.
        await sql`select 1`.execute(trx.q);
      }),
    );
    expect(failed).toMatchObject({ code: "SILENT" });
    wire.rise();
    await untilBack(db);
    const both = await Promise.all(
      [1, 2].map(() =>
        sql<{ naam: string }>`select naam from gemeenten where naam = 'half'
      union all select 'slaap' from pg_sleep(0.1)`.execute(db.read.q),
      ),
    );
    expect(both.map(({ rows }) => rows)).toEqual([[{ naam: "slaap" }], [{ naam: "slaap" }]]);
  });

  it("is not taken for one that works on long statements, also when all connections are in use", async () => {
    const { db } = await open({ pool: 2, lookMillis: unhurried });
    const long = Array.from({ length: 2 }, () => sql`select pg_sleep(2)`.execute(db.read.q));
    const waiting = Array.from({ length: 5 }, () => question(db));
    expect(await Promise.all([...long, ...waiting])).toHaveLength(7);
  });

  it("is not what it is called after this process stood still itself", async () => {
    const { db } = await open({ lookMillis: unhurried });
    await question(db);
    const asked = sql`select pg_sleep(1)`.execute(db.read.q);
    await wait(200);
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    await asked;
    await question(db);
  });
});
