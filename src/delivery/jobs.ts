import type { Context } from "../context.ts";
import type { Handler } from "../platform/outbox.ts";
import type { Tables } from "../tables.ts";
import { gebeurtenissen } from "./bezorging-rules.ts";
import { makeBezorgingen } from "./make-bezorgingen.ts";

/** What delivery does with the outbox: every event becomes a message to each receiver that wants it. */
export const deliveryJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> =>
  Object.fromEntries(gebeurtenissen.map((soort) => [soort, (trx, ids) => makeBezorgingen(base, trx, soort, ids)]));
