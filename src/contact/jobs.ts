import type { Context } from "../context.ts";
import { sweepTermijnen } from "./sweep-termijnen.ts";

type Base = Omit<Context, "actor">;

/** What contact does by the clock; how often is a setting. Nothing in the outbox is for contact. */
export const contactJobs: Readonly<Record<string, (base: Base) => Promise<unknown>>> = {
  "termijnen.bewaken": sweepTermijnen,
};
