import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, onTestFinished } from "vitest";
import type { Trx } from "../../src/context.ts";
import { doRows, enqueue, type Handlers } from "../../src/platform/outbox.ts";
import { type JobQueue, openQueue } from "../../src/platform/queue.ts";
import { createOffers } from "../../src/platform/queue-offers.ts";
import type { Tables } from "../../src/tables.ts";
import { type Service, startRedis } from "../support/services.ts";
import { engines, type TestBase } from "../support/world.ts";

/** The queue does the same beside both databases. */
export const engine = engines.at(-1) ?? "sqlite";

export const put = (base: TestBase, soort: string, ids: number[]) =>
  base.db.write((trx) => enqueue(trx, soort, ids, base.clock.now()));

export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

export async function until(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > seconds * 50) throw new Error("it did not happen");
    await wait(20);
  }
}

/** Handlers whose effect is in the database, so that two processes can be held against each other. */
export function handlersOf(base: TestBase, bad = new Set<number>()): { done: number[]; handlers: Handlers<Tables> } {
  const done: number[] = [];
  const brief = async (trx: Trx, ids: number[]): Promise<void> => {
    if (ids.some((id) => bad.has(id))) throw new Error("cannot");
    await enqueue(trx, "gedaan", ids, base.clock.now());
    done.push(...ids);
  };
  return { done, handlers: { brief, kaart: brief } };
}

/** How often each subject had its effect. */
export async function effects({ db }: TestBase): Promise<number[]> {
  const rows = await db.read.q.selectFrom("outbox").select("onderwerp_id").where("soort", "=", "gedaan").execute();
  return rows.map(({ onderwerp_id }) => onderwerp_id).sort((a, b) => a - b);
}

export const briefWaits = async ({ db }: TestBase): Promise<boolean> =>
  (await db.read.q
    .selectFrom("outbox")
    .select("id")
    .where("gedaan_op", "is", null)
    .where("soort", "<>", "gedaan")
    .executeTakeFirst()) !== undefined;

/** A Redis of their own for the tests of a file, empty before each. */
export function ownRedis(): { redis: Service; client: Redis } {
  const own = {} as { redis: Service; client: Redis };
  beforeAll(async () => {
    own.redis = await startRedis();
    own.client = new Redis(own.redis.url, { maxRetriesPerRequest: null });
    own.client.on("error", () => {});
  });
  afterAll(async () => {
    own.client.disconnect();
    await own.redis.end();
  });
  beforeEach(async () => {
    await own.client.config("SET", "maxmemory", "0");
    await own.client.flushall();
  });
  return own;
}

/** A process that takes jobs, and can offer them. */
export function startProcess(url: string, base: TestBase, prefix: string, handlers: Handlers<Tables>) {
  const jobs: { soort: string; ids: number[] }[] = [];
  const take = async (batch: { soort: string; ids: number[] }): Promise<void> => {
    jobs.push(batch);
    await doRows(base, handlers, batch.soort, batch.ids);
  };
  const queue: JobQueue = openQueue({ url, prefix, together: 2 }, take, base.log);
  onTestFinished(() => queue.stop());
  return { queue, jobs, offer: createOffers(base, handlers, queue) };
}
