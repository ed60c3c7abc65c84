import { describe, expect, it } from "vitest";
import type { JobQueue } from "../../src/platform/queue.ts";
import { createHelp, createOffers } from "../../src/platform/queue-offers.ts";
import { testBase } from "../support/world.ts";
import { briefWaits, engine, handlersOf, put, range } from "./queue-world.ts";

describe(`what is offered to the queue on ${engine}`, () => {
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
});
