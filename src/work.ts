import { createBezorger } from "./delivery/bezorger.ts";
import { outboxHandlers, runOutbox, runSweeps } from "./jobs.ts";
import { newUuid } from "./platform/ids.ts";
import { openLease } from "./platform/lease.ts";
import { doRows } from "./platform/outbox.ts";
import { type JobQueue, openQueue } from "./platform/queue.ts";
import { createHelp, createOffers } from "./platform/queue-offers.ts";
import { type Repeated, repeat } from "./platform/repeat.ts";
import type { Base } from "./wire.ts";

/** How often the outbox is looked at between two sweeps, so that a partner hears within seconds. */
const lookMillis = 1_000;
/** Jobs of the queue that one process does at once: each takes a connection to the database. */
const together = 2;
/** What one process at a time does: everything that goes by the clock, and feeding the queue. */
const taak = "werk";

export type Work = { stop(): Promise<void> };

/** Does the work that is due, until it is stopped: a process in MODE worker or all. */
export function startWork(base: Base): Work {
  const failed = (werk: string) => (error: unknown) => base.log.error({ err: error, werk }, "job failed");
  const parts = makeWork(base);
  const sweeping = repeat(parts.sweep, base.config.sweepSeconds * 1_000, failed("sweep"));
  const leading = repeat(() => parts.lead(() => void sweeping.look()), lookMillis, failed("leiding"));
  const outbox = repeat(parts.outbox, lookMillis, failed("outbox"));
  const berichten = startBerichten(base);
  return {
    stop: async () => {
      const running: Repeated[] = [sweeping, leading, outbox];
      await Promise.all([...running.map((each) => each.stop()), berichten.stop(), parts.queue?.stop()]);
      await parts.lease.giveBack().catch(failed("leiding"));
    },
  };
}

/** The parts of the work, without the clock that drives them. */
export function makeWork(base: Base) {
  const lease = openLease(base, taak, newUuid());
  const handlers = outboxHandlers(base);
  const queue = openJobs(base);
  const offer = queue && createOffers(base, handlers, queue);
  const help = queue && createHelp(base, handlers, queue);
  return {
    lease,
    queue,
    /** What one process at a time does. One that stops or lost the lead ends between two transactions. */
    sweep: async (): Promise<void> => {
      const mayGoOn = (): boolean => lease.leads() && !base.halt.aborted;
      if (mayGoOn()) await runSweeps(base, mayGoOn);
    },
    /** @param begun  told when this process leads from now on */
    lead: async (begun: () => void = () => {}): Promise<void> => {
      const led = lease.leads();
      const leads = await lease.keep();
      base.meters.set("seinhuis_leider", leads ? 1 : 0, { taak });
      if (leads && !led) begun();
    },
    /**
     * Each works straight from the database while the queue is not there; else the one that leads feeds the queue, and
     * the others see to it when it does not.
     */
    outbox: async (): Promise<void> => {
      if (base.halt.aborted) return;
      const there = (await queue?.isThere()) ?? false;
      if (queue) base.health.report("redis", !there);
      if (!offer || !help || !there) await runOutbox(base);
      else if (lease.leads()) await offer();
      else await help();
    },
  };
}

function openJobs(base: Base): JobQueue | null {
  const { redisUrl } = base.config;
  if (redisUrl === "") return null;
  const handlers = outboxHandlers(base);
  return openQueue(
    { url: redisUrl, prefix: queuePrefix(base), together },
    async ({ soort, ids }) => void (await doRows(base, handlers, soort, ids)),
    base.log,
  );
}

/** Before every key in Redis: the same for every process of one installation, and for no other. */
export const queuePrefix = ({ keys, config }: Pick<Base, "keys" | "config">): string =>
  `seinhuis-${keys.lookupHash(`wachtrij:${pathOf(config.databaseUrl)}`).slice(0, 12)}`;

/** The name of the database; an address of a socket has no host, which a URL must have. */
const pathOf = (url: string): string => new URL(url.replace("@/", "@socket/")).pathname;

/** Webhooks, beside the other work: a receiver that is slow to answer holds no sweep. */
function startBerichten(base: Base): Work {
  const bezorger = createBezorger(base);
  const timer = setInterval(() => void bezorger.look(), lookMillis);
  return {
    stop: () => {
      clearInterval(timer);
      return bezorger.stop();
    },
  };
}
