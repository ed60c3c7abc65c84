import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { Redis } from "ioredis";
import { createApp } from "../../src/app.ts";
import { outboxHandlers } from "../../src/jobs.ts";
import { findDue } from "../../src/platform/outbox.ts";
import { type Base, wire } from "../../src/wire.ts";
import { makeWork, queuePrefix } from "../../src/work.ts";

/** The Redis of the suites at full scale: REDIS_URL when it is set, else the usual local one. */
export const redisUrl = process.env.REDIS_URL || "redis://127.0.0.1:6379";

/** What one test has beside its own base: a second process that answers requests, and two that work. */
export type Schaal = {
  /** One application in front of two processes that answer in turn. */
  app(): Hono;
  /** What the worker that leads does by the clock, and then everything in the outbox by way of the queue. */
  jobs(): Promise<void>;
  end(): Promise<void>;
};
type Overrides = Parameters<typeof wire>[1];

/** Two processes that answer and two that work, in one test process: each with its own connections and its own memory. */
export async function makeSchaal(first: Base, overrides: Overrides): Promise<Schaal> {
  const { config } = first;
  const second = await wire(config, overrides);
  const bases = await Promise.all([0, 1].map(() => wire({ ...config, redisUrl, mode: "worker" }, overrides)));
  const workers = bases.map(makeWork);
  let turn = 0;
  let used = false;

  /** Who asks first to lead differs each time, as it does in life. */
  const electLeader = async (): Promise<(typeof workers)[number]> => {
    turn += 1;
    for (const at of [turn, turn + 1]) await workers[at % 2]?.lead();
    const leader = workers.find(({ lease }) => lease.leads());
    if (!leader) throw new Error("nobody leads");
    return leader;
  };
  const connect = async (): Promise<void> => {
    used = true;
    for (const { queue } of workers) {
      for (let tries = 0; !(await queue?.isThere()); tries += 1) {
        if (tries > 250) throw new Error(`SUITE=schaal needs Redis, and ${redisUrl} does not answer: set REDIS_URL`);
        await wait(20);
      }
    }
  };
  const isDone = async (): Promise<boolean> =>
    (await findDue(first.db.read, Object.keys(outboxHandlers(first)), first.clock.now(), 1)).length === 0;
  const settle = async (leader: (typeof workers)[number]): Promise<void> => {
    for (let tries = 0; !(await isDone()); tries += 1) {
      if (tries > 30_000) throw new Error("the outbox does not become empty");
      await leader.outbox();
      // Redis is another process: what it hands out is waited for.
      await wait(2);
    }
    await Promise.all(workers.map(({ queue }) => queue?.idle()));
  };
  return {
    app: () => inTurn([createApp(first), createApp(second)]),
    jobs: async () => {
      await connect();
      const leader = await electLeader();
      try {
        await leader.sweep();
      } finally {
        await settle(leader);
      }
    },
    end: async () => {
      await Promise.all(workers.map(({ queue }) => queue?.stop()));
      await Promise.all([second, ...bases].map((base) => base.close()));
      if (used) await forget(queuePrefix(first));
    },
  };
}

function inTurn(apps: readonly Hono[]): Hono {
  const front = new Hono();
  let turn = 0;
  front.all("*", (c) => {
    turn += 1;
    return (apps[turn % apps.length] as Hono).fetch(c.req.raw, c.env);
  });
  return front;
}

/** Takes away what the queue of this test left in the Redis that others use too. */
async function forget(prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.unlink(keys);
  redis.disconnect();
}
