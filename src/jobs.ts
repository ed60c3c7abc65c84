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
import { drainOutbox } from "./platform/outbox.ts";
import { priorityJobs } from "./priority/jobs.ts";
import { sweepPrioriteiten } from "./priority/sweep-prioriteiten.ts";
import { fillBewijshashes } from "./proof/fill-bewijshashes.ts";
import { routingJobs } from "./routing/jobs.ts";
import { sweepProef } from "./sandbox/sweep-proef.ts";

type Base = Omit<Context, "actor">;

/** Terms that moved, places of a new day, what must be noted or erased by now, and then what waits in the outbox. */
const due: Readonly<Record<string, (base: Base) => Promise<unknown>>> = {
  sweepTermijnen,
  sweepPrioriteiten,
  sweepKoppelingen,
  sweepNietOpgehaald,
  eraseRegelcellen,
  sweepProef,
  sweepSessies,
  sweepBezorgingen,
  fillBewijshashes,
  runOutbox,
};

/**
 * Looks once at everything that is due. What fails is logged by its name and keeps nothing else from its turn.
 * @throws AggregateError of what failed, when all had their turn
 */
export async function runDueJobs(base: Base): Promise<void> {
  const failed: unknown[] = [];
  for (const [werk, run] of Object.entries(due)) {
    await run(base).catch((error: unknown) => {
      base.log.error({ err: error, werk }, "job failed");
      failed.push(error);
    });
  }
  if (failed.length > 0) throw new AggregateError(failed, "jobs failed");
}

/** Works off the outbox alone. @returns how many rows were done */
export async function runOutbox(base: Base): Promise<number> {
  return await drainOutbox(base, {
    ...contactJobs(base),
    ...feedbackJobs(base),
    ...deliveryJobs(base),
    ...priorityJobs(base),
    ...routingJobs(base),
    ...proefJobs(base),
  });
}
