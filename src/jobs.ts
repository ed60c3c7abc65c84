import { sweepSessies } from "./access/sessie.ts";
import { contactJobs } from "./contact/jobs.ts";
import { sweepTermijnen } from "./contact/sweep-termijnen.ts";
import type { Context } from "./context.ts";
import { deliveryJobs } from "./delivery/jobs.ts";
import { sweepBezorgingen } from "./delivery/sweep-bezorgingen.ts";
import { feedbackJobs } from "./feedback/jobs.ts";
import { sweepNietOpgehaald } from "./feedback/sweep-niet-opgehaald.ts";
import { eraseRegelcellen } from "./intake/erase-regelcellen.ts";
import { proefJobs } from "./journey-proef.ts";
import { sweepKoppelingen } from "./matching/sweep-koppelingen.ts";
import { drainOutbox, type Handlers } from "./platform/outbox.ts";
import { sweepOutbox } from "./platform/sweep-outbox.ts";
import { priorityJobs } from "./priority/jobs.ts";
import { sweepPrioriteiten } from "./priority/sweep-prioriteiten.ts";
import { fillBewijshashes } from "./proof/fill-bewijshashes.ts";
import { routingJobs } from "./routing/jobs.ts";
import { sweepProef } from "./sandbox/sweep-proef.ts";
import type { Tables } from "./tables.ts";

type Base = Omit<Context, "actor">;

/** Terms that moved, places of a new day, what must be noted or erased by now. Each is safe to run twice at once. */
const sweeps: Readonly<Record<string, (base: Base) => Promise<unknown>>> = {
  sweepTermijnen,
  sweepPrioriteiten,
  sweepKoppelingen,
  sweepNietOpgehaald,
  eraseRegelcellen,
  sweepProef,
  sweepSessies,
  sweepBezorgingen,
  sweepOutbox,
  fillBewijshashes,
};

/** What keeps a sweep from going on once another process leads, or this one stops. */
class NoLonger extends Error {
  override readonly name = "NoLonger";
}

/**
 * Looks once at everything that goes by the clock. What fails is logged by its name and keeps nothing else from its turn.
 *
 * @param mayGoOn  asked before every transaction: a sweep that takes long ends between two
 * @throws AggregateError of what failed, when all had their turn
 */
export async function runSweeps(base: Base, mayGoOn: () => boolean = () => true): Promise<void> {
  await runEach(whileAllowed(base, mayGoOn), sweeps);
}

/** The same, and then what waits in the outbox. */
export async function runDueJobs(base: Base): Promise<void> {
  await runEach(base, { ...sweeps, runOutbox });
}

/** Works off the outbox alone. @returns how many rows were done */
export async function runOutbox(base: Base): Promise<number> {
  return await drainOutbox(base, outboxHandlers(base));
}

/** What every kind of row in the outbox leads to. */
export const outboxHandlers = (base: Base): Handlers<Tables> => ({
  ...contactJobs(base),
  ...feedbackJobs(base),
  ...deliveryJobs(base),
  ...priorityJobs(base),
  ...routingJobs(base),
  ...proefJobs(base),
});

async function runEach(base: Base, jobs: typeof sweeps): Promise<void> {
  const failed: unknown[] = [];
  for (const [werk, run] of Object.entries(jobs)) {
    try {
      await base.tracer.begin(werk, null, () => run(base));
    } catch (error) {
      if (error instanceof NoLonger) return;
      base.log.error({ err: error, werk }, "job failed");
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, "jobs failed");
}

function whileAllowed(base: Base, mayGoOn: () => boolean): Base {
  const write: Base["db"]["write"] = async (work) => {
    if (!mayGoOn()) throw new NoLonger("no longer");
    return await base.db.write(work);
  };
  return { ...base, db: { ...base.db, write } };
}
