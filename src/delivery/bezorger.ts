import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "../context.ts";
import { type Claim, claimDue, deliverBezorging } from "./deliver-bezorging.ts";
import { isCallable } from "./openbaar-adres.ts";
import type { Net } from "./post-bericht.ts";

type Base = Omit<Context, "actor">;
export type Bezorger = {
  /** Begins to send what is due; answers when nothing more can be begun now, not when it has arrived. */
  look(): Promise<void>;
  /** Until nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing new; what does not end within the grace is given back, to be sent after the next start. */
  stop(graceMillis?: number): Promise<void>;
};

/** A receiver gets two at once, so that one slow answer does not hold its other messages; all together fifty. */
const perReceiver = 2;
const maxTogether = 50;
const timeoutMillis = 20_000;
/** Well within the ten seconds in which the program stops. */
const stopGraceMillis = 3_000;

/** @param net  parts of how messages are sent that a test puts in the place of the usual */
export function createBezorger(base: Base, net: Partial<Net> & { chance?: () => number } = {}): Bezorger {
  const { chance = Math.random, ...given } = net;
  const usual: Net = { resolve: base.resolve, isCallable, timeoutMillis, ...given };
  const busy = new Map<number, number>();
  const running = new Set<Promise<void>>();
  const halt = new AbortController();
  let stopping = false;
  let looking: Promise<void> | undefined;
  /** Asked while a look ran, which may have looked before there was room. */
  let again = false;

  const begin = (claim: Claim): void => {
    const { id } = claim.abonnement;
    busy.set(id, (busy.get(id) ?? 0) + 1);
    const work = deliverBezorging(base, usual, claim, { spreiding: chance(), stop: halt.signal })
      .catch((error: unknown) => base.log.error({ err: error, bezorging: claim.bezorging.uuid }, "delivery not kept"))
      .then(() => {
        const left = (busy.get(id) ?? 1) - 1;
        if (left > 0) busy.set(id, left);
        else busy.delete(id);
        running.delete(work);
        // There is room again, and its receiver may have more.
        void look();
      });
    running.add(work);
  };
  const claimAll = async (): Promise<void> => {
    while (!stopping && running.size < maxTogether) {
      again = false;
      const claims = await claimDue(base, { busy, room: maxTogether - running.size, perReceiver });
      for (const claim of claims) begin(claim);
      if (claims.length === 0 && !again) return;
    }
  };
  const look = (): Promise<void> => {
    again = true;
    looking ??= claimAll()
      .catch((error: unknown) => base.log.error({ err: error, werk: "bezorging" }, "job failed"))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  const idle = async (): Promise<void> => {
    while (looking || running.size > 0) await Promise.all([looking, ...running]);
  };

  return {
    look,
    idle,
    stop: async (graceMillis = stopGraceMillis) => {
      stopping = true;
      const ended = new AbortController();
      const patience = wait(graceMillis, undefined, { signal: ended.signal }).then(
        () => halt.abort(new Error("stopping")),
        () => {},
      );
      await idle();
      ended.abort();
      await patience;
    },
  };
}
