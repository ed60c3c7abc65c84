import { setTimeout as wait } from "node:timers/promises";
import type { Redis } from "ioredis";
import { describe, expect, it, onTestFinished } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { createLog } from "../../src/platform/log.ts";
import { countWaiting } from "../../src/platform/outbox.ts";
import { openQueue } from "../../src/platform/queue.ts";
import { canStart } from "../support/services.ts";
import { testBase } from "../support/world.ts";
import { briefWaits, effects, engine, handlersOf, ownRedis, put, range, startProcess, until } from "./queue-world.ts";

describe.skipIf(!canStart.redis())(`a queue of which Redis fails on ${engine}`, () => {
  const own = ownRedis();

  it("says why Redis does not let it in, and not with what it tried", async () => {
    await own.client.config("SET", "requirepass", "goed-geheim");
    onTestFinished(async () => void (await own.client.config("SET", "requirepass", "")));
    const why: unknown[] = [];
    for (const login of ["", ":fout-geheim@"]) {
      const lines: string[] = [];
      const log = createLog("debug", { write: (line) => void lines.push(line) });
      const url = own.redis.url.replace("//", `//${login}`);
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
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
    await until(one.queue.isThere);
    for (const [at, hurt] of [
      async () => {
        await own.redis.kill();
        return () => own.redis.start();
      },
      async () => {
        own.redis.freeze();
        return async () => own.redis.thaw();
      },
    ].entries()) {
      const mend = await hurt();
      await until(async () => !(await one.queue.isThere()));
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
    await own.client.flushall();
    await one.offer();
    await until(async () => !(await briefWaits(base)));
    expect(await effects(base)).toEqual([1, 2, 11, 12, 31]);
  });

  it("is there when Redis comes up later than its user", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    await own.redis.kill();
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
    for (let looks = 0; looks < 5; looks += 1) {
      expect(await one.queue.isThere()).toBe(false);
      await wait(50);
    }
    await own.redis.start();
    await until(one.queue.isThere);
    await put(base, "brief", [1]);
    await one.offer();
    await until(async () => !(await briefWaits(base)));
    expect(one.jobs).toHaveLength(1);
  });

  it("goes on when Redis is full, and does not fill it", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
    await until(one.queue.isThere);
    await own.client.config("SET", "maxmemory", "1");
    await put(base, "brief", range(300));
    await one.offer();
    expect(await effects(base)).toEqual(range(300));
    expect(await countWaiting(base.db.read)).toBe(300);
  });

  it("leaves no connection behind, however often Redis goes away", async () => {
    const base = await testBase(engine);
    const { handlers } = handlersOf(base);
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
    await until(one.queue.isThere);
    // Its own, that for jobs, and ours.
    await until(async () => (await connections(own.client)) === 3);
    for (let round = 0; round < 5; round += 1) {
      await own.client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      await until(async () => !(await one.queue.isThere()));
      await until(one.queue.isThere);
    }
    await until(async () => (await connections(own.client)) === 3);
    await one.queue.stop();
    await until(async () => (await connections(own.client)) === 1);
  });
});

async function connections(client: Redis): Promise<number> {
  const list = (await client.client("LIST")) as string;
  return list.trim().split("\n").length;
}
