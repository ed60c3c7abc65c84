import { systeem } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { rerouteZaken } from "./reroute-zaken.ts";

/** What routing does with the outbox: a zaak of which something became known gets the team that fits. */
export const routingJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> => ({
  "zaak.routeren": (trx, zaakIds) => rerouteZaken(systeem(base, "routering"), trx, zaakIds),
});
