import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, isBroken, isConflict } from "./database-errors.ts";

const maxTries = 8;
const longestMillis = 400;

type Attempt<R> = (asked: () => void) => Promise<R>;
export type Again = {
  /** Told of every transaction that is done again, with the reason as the database gave it. */
  onRetry?: ((code: string) => void) | undefined;
  /** How long to wait before try number two, three, …: longer each time, and never all at the same moment. */
  pause?: ((tries: number) => Promise<unknown>) | undefined;
};

const jitter = (tries: number): Promise<unknown> => sleep(Math.random() * Math.min(longestMillis, 5 * 2 ** tries));

/**
 * Does a transaction again as long as it is sure that nothing of it was stored: another won, or the connection broke
 * before COMMIT was asked for. After that only the server knows, and the caller is told that it failed.
 *
 * @param attempt  one whole transaction; calls `asked` just before it asks for the commit
 */
export async function againUntilSure<R>(attempt: Attempt<R>, { onRetry, pause = jitter }: Again): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    let mayBeStored = false;
    try {
      return await attempt(() => {
        mayBeStored = true;
      });
    } catch (error) {
      const again = isConflict(error) || (!mayBeStored && isBroken(error));
      if (!again || tries >= maxTries) throw error;
      // What a driver says without a code is that the connection is gone.
      onRetry?.(codeOf(error) || "08006");
      await pause(tries);
    }
  }
}
