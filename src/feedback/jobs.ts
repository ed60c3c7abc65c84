import { systeem } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { sendBeeindigd, sendTerugkoppelingen } from "./send-terugkoppelingen.ts";

/** What feedback does with the outbox: the partners hear of a closed zaak, and of a signal that ended by itself. */
export const feedbackJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> => ({
  "zaak.afgesloten": (trx, zaakIds) => sendTerugkoppelingen(systeem(base, "terugkoppeling"), trx, zaakIds),
  "signaal.beeindigd": (trx, signaalIds) => sendBeeindigd(systeem(base, "terugkoppeling"), trx, signaalIds),
});
