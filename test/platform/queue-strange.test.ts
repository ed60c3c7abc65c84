import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { canStart } from "../support/services.ts";
import { testBase } from "../support/world.ts";
import { engine, handlersOf, ownRedis, put, range, startProcess, until } from "./queue-world.ts";

describe.skipIf(!canStart.redis())(`a queue in which others write on ${engine}`, () => {
  const own = ownRedis();

  it("does no harm with what it did not put in", async () => {
    const base = await testBase(engine);
    const { handlers, done } = handlersOf(base);
    const one = startProcess(own.redis.url, base, newUuid(), handlers);
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
    const one = startProcess(own.redis.url, base, prefix, handlers);
    await until(one.queue.isThere);
    const key = (name: string): string => `${prefix}:outbox:${name}`;
    const slip = async (id: string, name: string, data: string, opts = "{}"): Promise<void> => {
      await own.client.hset(key(id), { name, data, opts, timestamp: "1", delay: "0", priority: "0" });
      await own.client.lpush(key("wait"), id);
    };
    const far = String(Number.MAX_SAFE_INTEGER);
    await slip("a", "brief", "{no json");
    await slip("b", "constructor", '{"ids":[1]}');
    await slip("c", "__proto__", '{"ids":[1]}');
    await slip("d", "brief", `{"ids":[${far},-${far},0]}`, '{"attempts":1000000}');
    await own.client.lpush(key("wait"), "no such job");
    await until(async () => (await one.queue.countWaiting()) === 0);
    await one.queue.idle();
    expect(done).toEqual([]);
    await put(base, "brief", [1]);
    await one.offer();
    await until(() => done.length === 1);
    // Nothing can be added any more: then the database is asked.
    await own.client.set(key("wait"), "no list");
    await put(base, "brief", [2]);
    await one.offer();
    await until(() => done.length === 2);
  });
});
