import type { Database } from "./database.ts";
import {
  type Batch,
  batchesOf,
  doRows,
  drainOutbox,
  findDue,
  type Handlers,
  type OutboxTable,
  type Work,
} from "./outbox.ts";
import type { JobQueue } from "./queue.ts";

/** Rows that may be in the queue at once; the rest waits where it is safe, in the database. */
const maxOffered = 10_000;
/** Jobs that nobody took: beyond this it helps nobody to add more. */
const maxWaiting = 200;
/** A row that is not done this long after it was offered was lost on the way, or its worker died. */
const patience = { seconds: 30 };
/** A row that came to nothing this often is not offered again. */
const maxOffers = 2;

/** A row that is due for so long while nothing waits in the queue was handed to nobody: whoever leads is gone. */
const untouched = { seconds: 5 };

/** How often a row was offered, and when last. */
type Offer = { at: string; times: number };

/**
 * What the one that leads does each second: it hands the rows that are due to the queue, as ids. It does the work itself
 * when the queue does not take them, when nobody takes them out, or when they came to nothing twice. To forget what was
 * offered is harmless: a row that is done is not due.
 */
export function createOffers<T extends OutboxTable>(
  base: Work<T> & { db: Database<T> },
  handlers: Handlers<T>,
  queue: JobQueue,
): () => Promise<void> {
  const soorten = Object.keys(handlers);
  let offered = new Map<number, Offer>();

  const look = async (): Promise<Batch[]> => {
    const now = base.clock.now();
    const since = before(now, patience);
    const due = await findDue(base.db.read, soorten, now, maxOffered);
    const earlier = offered;
    const inHand = (offer?: Offer): boolean => offer !== undefined && since < offer.at && offer.at <= now;
    const rest = due.filter(({ id }) => !inHand(earlier.get(id)));
    const lost = rest.filter(({ id }) => (earlier.get(id)?.times ?? 0) >= maxOffers);
    const next = rest.filter(({ id }) => (earlier.get(id)?.times ?? 0) < maxOffers);
    await queue.add(batchesOf(next, soorten));
    offered = new Map(due.flatMap(({ id }) => (earlier.has(id) ? [[id, earlier.get(id) as Offer]] : [])));
    for (const { id } of next) offered.set(id, { at: now, times: (earlier.get(id)?.times ?? 0) + 1 });
    return batchesOf(lost, soorten);
  };

  return async () => {
    let own: Batch[];
    try {
      if ((await queue.countWaiting()) > maxWaiting) throw new Error("nobody takes jobs");
      own = await look();
    } catch {
      await drainOutbox(base, handlers);
      return;
    }
    for (const { soort, ids } of own) await doRows(base, handlers, soort, ids);
  };
}

/**
 * What the others do each second: nothing while the one that leads hands out what is due, and the work itself when it
 * does not. Rows that somebody has in hand are due too, and are passed over.
 */
export function createHelp<T extends OutboxTable>(
  base: Work<T> & { db: Database<T> },
  handlers: Handlers<T>,
  queue: JobQueue,
): () => Promise<void> {
  const soorten = Object.keys(handlers);
  return async () => {
    const lying = await findDue(base.db.read, soorten, before(base.clock.now(), untouched), 1);
    if (lying.length === 0) return;
    const waiting = await queue.countWaiting().catch(() => 0);
    if (waiting === 0) await drainOutbox(base, handlers);
  };
}

const before = (now: string, duration: Temporal.DurationLike): string =>
  Temporal.Instant.from(now).subtract(duration).toString({ smallestUnit: "millisecond" });
