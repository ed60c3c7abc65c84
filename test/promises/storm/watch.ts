import { setTimeout as wait } from "node:timers/promises";
import type { Program } from "./program.ts";

export type Watched = { livezSeconds: number; memoryMb: { calm: number; most: number } };

/** Asks /livez four times a second and reads the memory: a process that waits for others is alive, and stays small. */
export function watch(programs: readonly Program[]): { stop(): Promise<Watched> } {
  const calm = Math.max(...programs.map((program) => program.memory()));
  let most = calm;
  let longest = 0;
  let stopped = false;
  const look = async (program: Program): Promise<void> => {
    while (!stopped) {
      const since = performance.now();
      const isUp = await fetch(`${program.opsUrl}/livez`, { signal: AbortSignal.timeout(30_000) }).then(
        (response) => response.ok,
        () => false,
      );
      // One that was killed answers nothing, and that is no fault of it.
      if (isUp) longest = Math.max(longest, performance.now() - since);
      most = Math.max(most, program.memory());
      await wait(250);
    }
  };
  const all = Promise.all(programs.map(look));
  return {
    stop: async () => {
      stopped = true;
      await all;
      return { livezSeconds: Math.round(longest / 100) / 10, memoryMb: { calm, most } };
    },
  };
}
