import { systeem } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { sendTerugkoppelingen } from "./send-terugkoppelingen.ts";

/** What feedback does with the outbox: a closed zaak is told to the partners of its signals. */
export const feedbackJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> => ({
  "zaak.afgesloten": (trx, zaakIds) => sendTerugkoppelingen(systeem(base, "terugkoppeling"), trx, zaakIds),
});
