import { systeem } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { endIngetrokken } from "./end-ingetrokken.ts";
import { noteNietOpgehaald } from "./note-niet-opgehaald.ts";

/**
 * What contact does with the outbox: a signal that its partner took back ends, and its zaak when nothing is left open;
 * what a partner did not fetch stands in the timeline.
 */
export const contactJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> => ({
  "signaal.ingetrokken": (trx, signaalIds) => endIngetrokken(systeem(base, "intrekking"), trx, signaalIds),
  "terugkoppeling.niet-opgehaald": (trx, ids) => noteNietOpgehaald(systeem(base, "postvak"), trx, ids),
});
