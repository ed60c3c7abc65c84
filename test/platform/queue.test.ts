import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Trx } from "../../src/context.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { createLog } from "../../src/platform/log.ts";
import { countWaiting, doRows, enqueue, type Handlers } from "../../src/platform/outbox.ts";
import { type JobQueue, openQueue } from "../../src/platform/queue.ts";
import { createHelp, createOffers } from "../../src/platform/queue-offers.ts";
import type { Tables } from "../../src/tables.ts";
import { canStart, type Service, startRedis } from "../support/services.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const engine = engines.at(-1) ?? "sqlite";
const put = (base: TestBase, soort: string, ids: number[]) =>
  base.db.write((trx) => enqueue(trx, soort, ids, base.clock.now()));
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

async function until(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > seconds * 50) throw new Error("it did not happen");
    await wait(20);
  }
}

/** Handlers whose effect is in the database, so that two processes can be held against each other. */
function handlersOf(base: TestBase, bad = new Set<number>()): { done: number[]; handlers: Handlers<Tables> } {
  const done: number[] = [];
  const brief = async (trx: Trx, ids: number[]): Promise<void> => {
    if (ids.some((id) => bad.has(id))) throw new Error("cannot");
    await enqueue(trx, "gedaan", ids, base.clock.now());
    done.push(...ids);
  };
  return { done, handlers: { brief, kaart: brief } };
}

/** How often each subject had its effect. */
async function effects({ db }: TestBase): Promise<number[]> {
  const rows = await db.read.q.selectFrom("outbox").select("onderwerp_id").where("soort", "=", "gedaan").execute();
  return rows.map(({ onderwerp_id }) => onderwerp_id).sort((a, b) => a - b);
}

const briefWaits = async ({ db }: TestBase): Promise<boolean> =>
  (await db.read.q
    .selectFrom("outbox")
    .select("id")
    .where("gedaan_op", "is", null)
    .where("soort", "<>", "gedaan")
    .executeTakeFirst()) !== undefined;

describe.skipIf(!canStart.redis())(`the queue on ${engine}`, () => {
  let redis: Service;
  let client: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url, { maxRetriesPerRequest: null });
    client.on("error", () => {});
  });
  afterAll(async () => {
    client.disconnect();
    await redis.end();
  });
  beforeEach(async () => {
    await client.config("SET", "maxmemory", "0");
    await client.flushall();
  });

  /** A process that takes jobs, and can offer them. */
  const process = (base: TestBase, prefix: string, handlers: Handlers<Tables>) => {
    const jobs: { soort: string; ids: number[] }[] = [];
    const take = async (batch: { soort: string; ids: number[] }): Promise<void> => {
      jobs.push(batch);
      await doRows(base, handlers, batch.soort, batch.ids);
    };
    const queue: JobQueue = openQueue({ url: redis.url, prefix, together: 2 }, take, base.log);
    onTestFinished(() => queue.stop());
    return { queue, jobs, offer: createOffers(base, handlers, queue) };
  };

  it("hands rows to two workers as ids of one kind, at most 200 a job, each done once; Redis keeps nothing", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const prefix = newUuid();
    const [one, other] = [process(base, prefix, handlers), process(base, prefix, handlers)];
    await until(async () => (await one.queue.isThere()) && (await other.queue.isThere()));
    await put(base, "brief", range(1_000));
    await put(base, "kaart", [2_001]);
    await one.offer();
    await until(async () => !(await briefWaits(base)));
    expect(await effects(base)).toEqual([...range(1_000), 2_001]);
    const jobs = [...one.jobs, ...other.jobs];
    expect(jobs.map(({ soort, ids }) => `${soort} ${ids.length}`).sort()).toEqual([
      ...Array(5).fill("brief 200"),
      "kaart 1",
    ]);
    await until(async () => (await one.queue.countWaiting()) === 0 && !(await hasJobs(client, prefix)));
  });

  it("lets nothing into Redis but ids and the kind", async () => {
    const base = await testBase(engine);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const prefix = newUuid();
    const one = process(base, prefix, { brief: () => mayEnd });
    await until(one.queue.isThere);
    await put(base, "brief", [41, 42]);
    const ids = (await base.db.read.q.selectFrom("outbox").select("id").orderBy("id").execute()).map(({ id }) => id);
    await one.offer();
    // The job is in hand, so all of it is there.
    await until(() => one.jobs.length === 1);
    const [key, ...none] = (await client.keys(`${prefix}:*`)).filter((name) => /:\d+$/.test(name));
    expect(none).toEqual([]);
    const { name, data, opts, timestamp, processedOn, ...rest } = await client.hgetall(key as string);
    expect([name, data]).toEqual(["brief", JSON.stringify({ ids })]);
    expect(JSON.parse(opts as string)).not.toHaveProperty("telemetry");
    // Counters alone.
    expect(Object.values(rest).every((value) => /^\d*$/.test(value))).toBe(true);
    const events = JSON.stringify(await client.xrange(`${prefix}:outbox:events`, "-", "+"));
    expect(events).toMatch(/"added"/);
    expect(events).not.toMatch(/ids|data/);
    end();
    await until(async () => !(await briefWaits(base)));
  });

  it("offers a row once while it may be in hand, again when it was lost, and does it itself when it is lost twice", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    const adds: number[][] = [];
    const deaf: JobQueue = {
      isThere: async () => true,
      add: async (batches) => void adds.push(...batches.map(({ ids }) => ids)),
      countWaiting: async () => 0,
      idle: async () => {},
      stop: async () => {},
    };
    const offer = createOffers(base, handlers, deaf);
    await put(base, "brief", [7]);
    await offer();
    base.clock.advance("PT29S");
    await offer();
    expect(adds).toHaveLength(1);
    base.clock.advance("PT1S");
    await offer();
    expect([adds.length, done]).toEqual([2, []]);
    base.clock.advance("PT30S");
    await offer();
    expect([adds.length, done]).toEqual([2, [7]]);
  });

  it("does the work itself when nobody takes jobs or Redis takes none, and bounds what is in the queue", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    let waiting = 0;
    let added = 0;
    const queue: JobQueue = {
      isThere: async () => true,
      add: async (batches) => {
        if (waiting < 0) throw new Error("OOM");
        added += batches.flatMap(({ ids }) => ids).length;
      },
      countWaiting: async () => waiting,
      idle: async () => {},
      stop: async () => {},
    };
    const offer = createOffers(base, handlers, queue);
    await put(base, "brief", range(12_000));
    await offer();
    expect([added, done.length]).toEqual([10_000, 0]);
    waiting = 201;
    await offer();
    expect([added, done.length]).toEqual([10_000, 12_000]);
    waiting = -1;
    await put(base, "brief", [12_001]);
    await offer();
    expect(done.at(-1)).toBe(12_001);
    expect(await briefWaits(base)).toBe(false);
  });

  it("lets those that do not lead do what lies for five seconds while nothing waits in the queue", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    let waiting: number | undefined = 0;
    const countWaiting = async (): Promise<number> => {
      if (waiting === undefined) throw new Error("no queue");
      return waiting;
    };
    const nothing = async (): Promise<void> => {};
    const queue = { isThere: async () => true, add: nothing, countWaiting, idle: nothing, stop: nothing };
    const help = createHelp(base, handlers, queue);
    await put(base, "brief", [1]);
    base.clock.advance("PT4S");
    await help();
    expect(done).toEqual([]);
    base.clock.advance("PT1S");
    waiting = 3;
    await help();
    expect(done).toEqual([]);
    waiting = 0;
    await help();
    expect(done).toEqual([1]);
    await put(base, "brief", [2]);
    base.clock.advance("PT5S");
    waiting = undefined;
    await help();
    expect(done).toEqual([1, 2]);
  });

  it("leaves a failing row to the database: others go on, and Redis does not try again", async () => {
    const base = await testBase(engine);
    const bad = new Set([2]);
    const { handlers } = handlersOf(base, bad);
    const one = process(base, newUuid(), handlers);
    await until(one.queue.isThere);
    await put(base, "brief", [1, 2, 3]);
    await one.offer();
    await until(async () => (await effects(base)).length === 2);
    await one.queue.idle();
    const row = await base.db.read.q
      .selectFrom("outbox")
      .select(["pogingen", "fout"])
      .where("onderwerp_id", "=", 2)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ pogingen: 1, fout: "mislukt" });
    bad.clear();
    await one.offer();
    expect(one.jobs).toHaveLength(1);
    base.clock.advance("PT1M");
    await one.offer();
    await until(async () => (await effects(base)).length === 3);
  });

  it("does no harm with what it did not put in", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    const one = process(base, newUuid(), handlers);
    await until(one.queue.isThere);
    await put(base, "brief", [1]);
    const never = [{ ids: "all" }, {}, null, { ids: [1.5] }, { ids: range(1_001) }, { ids: [999_999] }];
    for (const data of never) await one.queue.add([{ soort: "brief", ids: (data as { ids: number[] })?.ids }]);
    await one.queue.add([{ soort: "onbekend", ids: [1] }]);
    await until(async () => (await one.queue.countWaiting()) === 0);
    await one.queue.idle();
    expect(done).toEqual([]);
    await one.offer();
    await until(() => done.length === 1);
  });

  it("goes on whatever somebody else writes into its keys", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    const prefix = newUuid();
    const one = process(base, prefix, handlers);
    await until(one.queue.isThere);
    const key = (name: string): string => `${prefix}:outbox:${name}`;
    const slip = async (id: string, name: string, data: string, opts = "{}"): Promise<void> => {
      await client.hset(key(id), { name, data, opts, timestamp: "1", delay: "0", priority: "0" });
      await client.lpush(key("wait"), id);
    };
    const far = String(Number.MAX_SAFE_INTEGER);
    await slip("a", "brief", "{no json");
    await slip("b", "constructor", '{"ids":[1]}');
    await slip("c", "__proto__", '{"ids":[1]}');
    await slip("d", "brief", `{"ids":[${far},-${far},0]}`, '{"attempts":1000000}');
    await client.lpush(key("wait"), "no such job");
    await until(async () => (await one.queue.countWaiting()) === 0);
    await one.queue.idle();
    expect(done).toEqual([]);
    await put(base, "brief", [1]);
    await one.offer();
    await until(() => done.length === 1);
    // Nothing can be added any more: then the database is asked.
    await client.set(key("wait"), "no list");
    await put(base, "brief", [2]);
    await one.offer();
    await until(() => done.length === 2);
  });

  it("says why Redis does not let it in, and not with what it tried", async () => {
    await client.config("SET", "requirepass", "goed-geheim");
    onTestFinished(async () => void (await client.config("SET", "requirepass", "")));
    const why: unknown[] = [];
    for (const login of ["", ":fout-geheim@"]) {
      const lines: string[] = [];
      const log = createLog("debug", { write: (line) => void lines.push(line) });
      const url = redis.url.replace("//", `//${login}`);
      const queue = openQueue({ url, prefix: newUuid(), together: 1 }, async () => {}, log);
      expect(await queue.isThere()).toBe(false);
      await queue.stop();
      why.push(lines.map((line) => JSON.parse(line).fout));
      expect(lines.join("")).not.toContain("geheim");
    }
    expect(why).toEqual([["NOAUTH"], ["WRONGPASS"]]);
  });

  it("is found again after Redis was killed, frozen or flushed, and never holds its user for long", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const one = process(base, newUuid(), handlers);
    await until(one.queue.isThere);
    for (const [at, hurt] of [
      async () => {
        await redis.kill();
        return () => redis.start();
      },
      async () => {
        redis.freeze();
        return async () => redis.thaw();
      },
    ].entries()) {
      const mend = await hurt();
      const took = await stopwatch(() => until(async () => !(await one.queue.isThere())));
      expect(took).toBeLessThan(3_000);
      await put(base, "brief", [10 * at + 1]);
      await expect(one.queue.add([])).rejects.toThrow();
      await one.offer();
      expect(await briefWaits(base)).toBe(false);
      await mend();
      await until(one.queue.isThere);
      await put(base, "brief", [10 * at + 2]);
      await one.offer();
      await until(async () => !(await briefWaits(base)));
    }
    await put(base, "brief", [31]);
    await client.flushall();
    await one.offer();
    await until(async () => !(await briefWaits(base)));
    expect(await effects(base)).toEqual([1, 2, 11, 12, 31]);
  });

  it("is there when Redis comes up later than its user", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    await redis.kill();
    const one = process(base, newUuid(), handlers);
    for (let looks = 0; looks < 5; looks += 1) {
      expect(await one.queue.isThere()).toBe(false);
      await wait(50);
    }
    await redis.start();
    await until(one.queue.isThere);
    await put(base, "brief", [1]);
    await one.offer();
    await until(async () => !(await briefWaits(base)));
    expect(one.jobs).toHaveLength(1);
  });

  it("goes on when Redis is full, and does not fill it", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const one = process(base, newUuid(), handlers);
    await until(one.queue.isThere);
    await client.config("SET", "maxmemory", "1");
    await put(base, "brief", range(300));
    await one.offer();
    expect(await effects(base)).toEqual(range(300));
    expect(await countWaiting(base.db.read)).toBe(300);
  });

  it("leaves no connection behind, however often Redis goes away", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const one = process(base, newUuid(), handlers);
    await until(one.queue.isThere);
    // Its own, that for jobs, and ours.
    await until(async () => (await connections(client)) === 3);
    for (let round = 0; round < 5; round += 1) {
      await client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      await until(async () => !(await one.queue.isThere()));
      await until(one.queue.isThere);
    }
    await until(async () => (await connections(client)) === 3);
    await one.queue.stop();
    await until(async () => (await connections(client)) === 1);
  });

  it("finishes what is in hand when it stops, and takes nothing more", async () => {
    const base = await testBase(engine);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const done: number[] = [];
    const brief = async (_trx: Trx, ids: number[]): Promise<void> => {
      begin();
      await mayEnd;
      done.push(...ids);
    };
    const one = process(base, newUuid(), { brief });
    await until(one.queue.isThere);
    await put(base, "brief", [1]);
    await one.offer();
    await begun;
    let stopped = false;
    const stop = one.queue.stop().then(() => {
      stopped = true;
    });
    await wait(100);
    expect([stopped, done]).toEqual([false, []]);
    end();
    await stop;
    expect(done).toEqual([1]);
    expect(await briefWaits(base)).toBe(false);
    expect(await one.queue.isThere()).toBe(false);
  });
});

async function stopwatch(work: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

async function connections(client: Redis): Promise<number> {
  const list = (await client.client("LIST")) as string;
  return list.trim().split("\n").length;
}

/** Jobs that are kept are keys that end in a number. */
async function hasJobs(client: Redis, prefix: string): Promise<boolean> {
  return (await client.keys(`${prefix}:*`)).some((key) => /:\d+$/.test(key));
}
