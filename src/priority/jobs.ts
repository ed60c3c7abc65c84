import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { reprioritizeZaken } from "./reprioritize-zaken.ts";

/** What priority does with the outbox: a zaak of which something changed gets its new place. */
export const priorityJobs = (base: Pick<Context, "clock">): Readonly<Record<string, Handler<Tables>>> => ({
  "zaak.herprioriteren": (trx, zaakIds) => reprioritizeZaken(base, trx, zaakIds),
});
