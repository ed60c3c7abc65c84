import type { Context } from "../context.ts";
import { LeveringOvergenomen, type Poging } from "./incoming.ts";
import type { CountedBytes } from "./levering-bytes.ts";
import { touchLevering } from "./levering-progress-store.ts";

/** Well within the silence after which a try counts as broken off. */
const beatMillis = 15_000;

/**
 * Shows that a try lives while it brings no rows in yet: its bytes come in slowly, or it waits for us. One whose
 * sender is silent shows nothing, so that somebody else may take over.
 *
 * @returns `lost`: aborted once somebody did; `end`: to be called when the try is over
 */
export function showLife(
  ctx: Pick<Context, "db" | "clock">,
  poging: Poging,
  bytes: CountedBytes,
): { lost: AbortSignal; end(): Promise<void> } {
  const lost = new AbortController();
  let seen = 0;
  const touch = async (): Promise<void> => {
    if (bytes.waitsForSender && bytes.passed === seen) return;
    seen = bytes.passed;
    const now = ctx.clock.now();
    if (!(await ctx.db.write((trx) => touchLevering(trx, poging, now)))) lost.abort(new LeveringOvergenomen());
  };
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    // One that fails is done again with the next beat: the rows themselves will say what is wrong.
    running ??= touch()
      .catch(() => {})
      .finally(() => {
        running = undefined;
      });
  }, beatMillis);
  const end = async (): Promise<void> => {
    clearInterval(timer);
    await running;
  };
  return { lost: lost.signal, end };
}
