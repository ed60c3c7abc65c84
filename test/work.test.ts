import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { runSweeps } from "../src/jobs.ts";
import { enqueue } from "../src/platform/enqueue.ts";
import { serve } from "../src/serve.ts";
import { type Base, wire } from "../src/wire.ts";
import { makeWork } from "../src/work.ts";
import { startServer } from "./support/server.ts";
import { canStart, startRedis } from "./support/services.ts";
import { makeTown, signaal } from "./support/town.ts";
import { engines, type TestBase } from "./support/world.ts";

/** A second process on the same database and clock. */
async function other(base: TestBase): Promise<Base> {
  const second = await wire({ ...base.config, port: 0, opsPort: 0 }, { clock: base.clock });
  onTestFinished(() => second.close());
  return second;
}

/** A zaak whose term was missed a day ago, so that a sweep has something to do. */
async function withMissedTerm(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const partner = await town.partner("Huur");
  await partner.post("/v1/signalen", signaal("K-1"));
  town.base.clock.advance("PT720H");
  return town;
}

const termStates = async ({ db }: TestBase): Promise<string[]> =>
  (await db.read.q.selectFrom("termijnen").select("status").execute()).map(({ status }) => status);
const moves = async ({ db }: TestBase): Promise<number> =>
  (await db.read.q.selectFrom("audit").select("id").where("handeling", "=", "termijnen.bijgewerkt").execute()).length;

describe.each(engines)("the work of two processes on %s", (engine) => {
  it("sweeps in the one that leads alone, and in the other once that one is silent", async () => {
    const { base } = await withMissedTerm(engine);
    const [first, second] = [makeWork(base), makeWork(await other(base))];
    await first.lead();
    await second.lead();
    await second.sweep();
    expect(await termStates(base)).toEqual(["open"]);
    // The first is killed or frozen here: it does nothing more.
    base.clock.advance("PT35S");
    await second.lead();
    await second.sweep();
    expect(await termStates(base)).toEqual(["verlopen"]);
    // It wakes up, and is not the one any more.
    await first.sweep();
    await first.lead();
    expect([first.lease.leads(), second.lease.leads()]).toEqual([false, true]);
  });

  it("does no harm when a sweep goes on in a process that does not lead any more", async () => {
    const { base } = await withMissedTerm(engine);
    const second = await other(base);
    await Promise.all([runSweeps(base), runSweeps(second), runSweeps(base)]);
    expect([await termStates(base), await moves(base)]).toEqual([["verlopen"], 1]);
  });

  it("ends a sweep between two transactions when it may not go on", async () => {
    const { base } = await withMissedTerm(engine);
    let asked = 0;
    await runSweeps(base, () => {
      asked += 1;
      return false;
    });
    expect([asked, await termStates(base)]).toEqual([1, ["open"]]);
  });

  it("begins no sweep and no outbox once the process stops", async () => {
    const { base } = await withMissedTerm(engine);
    const second = await other(base);
    const work = makeWork(second);
    await work.lead();
    second.beginStop();
    await work.sweep();
    await work.outbox();
    expect(await termStates(base)).toEqual(["open"]);
    await work.lease.giveBack();
    const next = makeWork(base);
    await next.lead();
    expect(next.lease.leads()).toBe(true);
  });

  it.skipIf(!canStart.redis())("does not lie still for as long as a leader that died is believed to lead", async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.end());
    const town = await makeTown(engine);
    const { base } = town;
    const working = async () => {
      const own = await wire({ ...base.config, redisUrl: redis.url, port: 0, opsPort: 0 }, { clock: base.clock });
      const work = makeWork(own);
      onTestFinished(async () => {
        await work.queue?.stop();
        await own.close();
      });
      await work.lead();
      return work;
    };
    await working();
    const other = await working();
    const waits = async (): Promise<number> =>
      (await base.db.read.q.selectFrom("outbox").select("id").where("gedaan_op", "is", null).execute()).length;
    await base.db.write((trx) => enqueue(trx, "zaak.herprioriteren", [999_999], base.clock.now()));
    // The first is killed here: it hands out nothing.
    base.clock.advance("PT4S");
    await other.outbox();
    expect(await waits()).toBe(1);
    base.clock.advance("PT1S");
    await other.lead();
    await other.outbox();
    expect([other.lease.leads(), await waits()]).toEqual([false, 0]);
  });

  it("is done by a process that works, not by one that answers requests; only that one has the API", async () => {
    const town = await withMissedTerm(engine);
    const { base } = town;
    const config = { ...base.config, port: 0, opsPort: 0 };
    const running: Awaited<ReturnType<typeof serve>>[] = [];
    for (const mode of ["web", "worker"] as const) {
      const own = await wire({ ...config, mode }, { clock: base.clock });
      running.push(await serve(own));
    }
    onTestFinished(() => Promise.all(running.map((each) => each.stop())).then(() => {}));
    const [web, worker] = running;
    expect([web?.url, worker?.url]).toEqual([expect.stringMatching(/^http:/), ""]);
    for (const each of running) expect((await fetch(`${each.opsUrl}/livez`)).status).toBe(200);
    for (let tries = 0; (await termStates(base))[0] === "open" && tries < 500; tries += 1) await wait(20);
    expect(await termStates(base)).toEqual(["verlopen"]);
    await worker?.stop();
    base.clock.advance("PT24H");
    const partner = await town.partner("Energie");
    await partner.post("/v1/signalen", signaal("K-2"));
    await base.db.write(({ q }) => sql`update termijnen set status = 'open'`.execute(q));
    // Two looks of a worker, were there one.
    await wait(2_100);
    expect(new Set(await termStates(base))).toEqual(new Set(["open"]));
  });
});

it("stops at once when it is asked a second time", async () => {
  const town = await makeTown("sqlite");
  const { databaseUrl, keysFile } = town.base.config;
  const server = await startServer({ DATABASE_URL: databaseUrl, KEYS_FILE: keysFile });
  const stopped = server.stop();
  // Another signal than the first: two of the same may arrive as one.
  process.kill(server.pid, "SIGINT");
  // One that ends in order says 0.
  expect(await stopped).toBe(1);
});
