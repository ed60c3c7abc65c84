import { codeOf } from "./database-errors.ts";
import type { Log } from "./log.ts";
import type { Batch } from "./outbox.ts";
import { openSession, type QueueSession, type QueueSettings } from "./queue-session.ts";

/**
 * The alarm clock of many workers, in Redis. It may be killed, frozen, full, emptied or absent at any moment: whoever
 * uses it does the same work straight from the database then.
 */
export type JobQueue = {
  /** Whether Redis answers; when it does not, this begins to look for it again without waiting. */
  isThere(): Promise<boolean>;
  /** @throws when Redis does not take them in time; it may have taken some */
  add(batches: readonly Batch[]): Promise<void>;
  /** How many jobs nobody took yet. */
  countWaiting(): Promise<number>;
  /** Until no job is in hand. */
  idle(): Promise<void>;
  /** Takes nothing new, and ends when what is in hand is done. */
  stop(): Promise<void>;
};

/** @param run  does a job; what fails is tried again by the database, never by Redis */
export function openQueue(settings: QueueSettings, run: (batch: Batch) => Promise<void>, log: Log): JobQueue {
  const inHand = new Set<Promise<void>>();
  let session: QueueSession | undefined;
  let opening: Promise<void> | undefined;
  let stopped = false;
  let told = true;

  const take = async (batch: Batch): Promise<void> => {
    if (stopped) return;
    const work = run(batch).catch((error: unknown) => log.error({ err: error, soort: batch.soort }, "job failed"));
    inHand.add(work);
    await work;
    inHand.delete(work);
  };
  const tell = (there: boolean, fault?: unknown): void => {
    if (there === told) return;
    told = there;
    if (there) log.info("queue is back");
    else log.warn({ fout: kindOf(fault) }, "queue does not answer: working straight from the database");
  };
  const drop = (fault?: unknown): void => {
    session?.close();
    session = undefined;
    tell(false, fault);
  };
  const open = async (): Promise<void> => {
    try {
      const opened = await openSession(settings, take);
      if (stopped) return opened.close();
      session = opened;
      tell(true);
    } catch (error) {
      tell(false, error);
    } finally {
      opening = undefined;
    }
  };
  const idle = async (): Promise<void> => {
    while (inHand.size > 0) await Promise.all(inHand);
  };
  const need = (): QueueSession => {
    if (!session) throw new Error("no queue");
    return session;
  };

  const first = open();
  return {
    isThere: async () => {
      // Who has just begun does not yet know, and asks rather than to do what another may have in hand.
      await first;
      if (session?.lost) drop();
      if (session) await session.ping().catch(drop);
      if (!session && !stopped) opening ??= open();
      return session !== undefined;
    },
    add: async (batches) => await need().add(batches),
    countWaiting: async () => await need().countWaiting(),
    idle,
    stop: async () => {
      stopped = true;
      await Promise.all([first, opening]);
      session?.close();
      session = undefined;
      await idle();
    },
  };
}

/** The code of a fault, or the word that Redis begins one with: WRONGPASS, NOAUTH, OOM. Never the rest of its words. */
function kindOf(fault: unknown): string {
  const word = fault instanceof Error ? /^[A-Z]{3,20}(?= )/.exec(fault.message)?.[0] : undefined;
  return codeOf(fault) || (word ?? "geen antwoord");
}
