import { sweepSessies } from "./access/sessie.ts";
import { contactJobs } from "./contact/jobs.ts";
import { sweepTermijnen } from "./contact/sweep-termijnen.ts";
import type { Context } from "./context.ts";
import { deliveryJobs } from "./delivery/jobs.ts";
import { feedbackJobs } from "./feedback/jobs.ts";
import { sweepNietOpgehaald } from "./feedback/sweep-niet-opgehaald.ts";
import { eraseRegelcellen } from "./intake/erase-regelcellen.ts";
import { proefJobs } from "./journey-proef.ts";
import { sweepKoppelingen } from "./matching/sweep-koppelingen.ts";
import { drainOutbox } from "./platform/outbox.ts";
import { priorityJobs } from "./priority/jobs.ts";
import { sweepPrioriteiten } from "./priority/sweep-prioriteiten.ts";
import { routingJobs } from "./routing/jobs.ts";
import { sweepProef } from "./sandbox/sweep-proef.ts";

/** Looks once at everything that is due: terms that moved, places of a new day, then whatever waits in the outbox. */
export async function runDueJobs(base: Omit<Context, "actor">): Promise<void> {
  await sweepTermijnen(base);
  await sweepPrioriteiten(base);
  await sweepKoppelingen(base);
  await sweepNietOpgehaald(base);
  await eraseRegelcellen(base);
  await sweepProef(base);
  await sweepSessies(base);
  await runOutbox(base);
}

/** Works off the outbox alone. @returns how many rows were done */
export async function runOutbox(base: Omit<Context, "actor">): Promise<number> {
  return await drainOutbox(base, {
    ...contactJobs(base),
    ...feedbackJobs(base),
    ...deliveryJobs(base),
    ...priorityJobs(base),
    ...routingJobs(base),
    ...proefJobs(base),
  });
}
