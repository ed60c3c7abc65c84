import { setTimeout as wait } from "node:timers/promises";
import type { Redis } from "ioredis";
import { describe, expect, it } from "vitest";
import type { Trx } from "../../src/context.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { canStart } from "../support/services.ts";
import { testBase } from "../support/world.ts";
import { briefWaits, effects, engine, handlersOf, ownRedis, put, range, startProcess, until } from "./queue-world.ts";

describe.skipIf(!canStart.redis())(`the queue on ${engine}`, () => {
  const own = ownRedis();

  it("hands rows to two workers as ids of one kind, at most 200 a job, each done once; Redis keeps nothing", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const prefix = newUuid();
    const [one, other] = [
      startProcess(own.redis.url, base, prefix, handlers),
      startProcess(own.redis.url, base, prefix, handlers),
    ];
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
    await until(async () => (await one.queue.countWaiting()) === 0 && !(await hasJobs(own.client, prefix)));
  });

  it("lets nothing into Redis but ids and the kind", async () => {
    const base = await testBase(engine);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const prefix = newUuid();
    const one = startProcess(own.redis.url, base, prefix, { brief: () => mayEnd });
    await until(one.queue.isThere);
    await put(base, "brief", [41, 42]);
    const ids = (await base.db.read.q.selectFrom("outbox").select("id").orderBy("id").execute()).map(({ id }) => id);
    await one.offer();
    // The job is in hand, so all of it is there.
    await until(() => one.jobs.length === 1);
    const [key, ...none] = (await own.client.keys(`${prefix}:*`)).filter((name) => /:\d+$/.test(name));
    expect(none).toEqual([]);
    const { name, data, opts, timestamp, processedOn, ...rest } = await own.client.hgetall(key as string);
    expect([name, data]).toEqual(["brief", JSON.stringify({ ids })]);
    expect(JSON.parse(opts as string)).not.toHaveProperty("telemetry");
    // Counters alone.
    expect(Object.values(rest).every((value) => /^\d*$/.test(value))).toBe(true);
    const events = JSON.stringify(await own.client.xrange(`${prefix}:outbox:events`, "-", "+"));
    expect(events).toMatch(/"added"/);
    expect(events).not.toMatch(/ids|data/);
    end();
    await until(async () => !(await briefWaits(base)));
  });

  it("leaves a failing row to the database: others go on, and Redis does not try again", async () => {
    const base = await testBase(engine);
    const bad = new Set([2]);
    const { handlers } = handlersOf(base, bad);
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
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
    const one = startProcess(own.redis.url, base, newUuid(), { brief });
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

/** Jobs that are kept are keys that end in a number. */
async function hasJobs(client: Redis, prefix: string): Promise<boolean> {
  return (await client.keys(`${prefix}:*`)).some((key) => /:\d+$/.test(key));
}
