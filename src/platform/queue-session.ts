import { type Job, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Batch } from "./outbox.ts";
import { within } from "./within.ts";

/** Redis answers within this, or it is not there. */
export const answerMillis = 2_000;
const name = "outbox";
/** More than a job may carry is no job of ours. */
const maxIds = 1_000;

export type QueueSettings = {
  url: string;
  /** Before every key, so that two installations on one Redis do not take each other's jobs. */
  prefix: string;
  /** Jobs that one process does at once. */
  together: number;
};

/** One connection to Redis from its first answer to its first fault: after that a new one is made. */
export type QueueSession = {
  readonly lost: boolean;
  /** @throws when Redis does not answer in time */
  ping(): Promise<void>;
  add(batches: readonly Batch[]): Promise<void>;
  countWaiting(): Promise<number>;
  /** Takes no job any more, without a word to a Redis that may not answer. */
  close(): void;
};

/**
 * Connects, and lets jobs in. A job carries the ids of outbox rows and is named after their kind. Nothing of it is kept
 * once it is done or failed: the database knows.
 *
 * @throws when Redis does not answer in time, or does not let us in
 */
export async function openSession(
  settings: QueueSettings,
  run: (batch: Batch) => Promise<void>,
): Promise<QueueSession> {
  const { prefix, together } = settings;
  // A connection that broke is not mended: commands fail at once instead of piling up, and the session is over.
  const connection = new Redis(settings.url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: null,
    retryStrategy: null,
    connectTimeout: answerMillis,
  });
  let lost = false;
  let fault: unknown;
  connection.on("error", (error) => {
    fault = error;
  });
  // The worker waits for jobs on a connection of its own, and takes its listener away before that one is gone.
  const duplicate = connection.duplicate.bind(connection);
  connection.duplicate = (override) => duplicate(override).on("error", () => {});
  connection.on("end", () => {
    lost = true;
  });
  try {
    await within(answerMillis, connection.connect());
  } catch (error) {
    connection.disconnect();
    // That the connection closed says less than why.
    throw fault ?? error;
  }
  const common = { connection, prefix, skipVersionCheck: true };
  const queue = new Queue(name, {
    ...common,
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 },
    streams: { events: { maxLen: 100 } },
  });
  const worker = new Worker(name, (job: Job) => takeJob(job, run), {
    ...common,
    concurrency: together,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
    runRetryDelay: 1_000,
  });
  queue.on("error", () => {});
  worker.on("error", () => {});
  return {
    get lost() {
      return lost || !worker.isRunning();
    },
    ping: async () => void (await within(answerMillis, connection.ping())),
    add: async (batches) => {
      const jobs = batches.map(({ soort, ids }) => ({ name: soort, data: { ids } }));
      await within(answerMillis, queue.addBulk(jobs));
    },
    countWaiting: () => within(answerMillis, queue.getWaitingCount()),
    close: () => {
      lost = true;
      // What they wait for never comes when Redis is gone, so nobody waits for them.
      void worker.close(true).catch(() => {});
      void queue.close().catch(() => {});
      connection.disconnect();
    },
  };
}

/** What Redis hands over is only believed in its form; the database says what is due. */
async function takeJob(job: Job, run: (batch: Batch) => Promise<void>): Promise<void> {
  const ids: unknown = job.data?.ids;
  if (!Array.isArray(ids) || ids.length > maxIds || !ids.every(Number.isSafeInteger)) return;
  await run({ soort: job.name, ids: ids as number[] });
}
