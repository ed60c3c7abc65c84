import { setTimeout as wait } from "node:timers/promises";

export type Tijden = { verzoeken: number; anders: Record<string, number>; p50Ms: number; p99Ms: number; maxMs: number };

/** What a request took, and what it answered when that was not what was asked for. */
export class Stopwatch {
  private readonly millis: number[] = [];
  private readonly other: Record<string, number> = {};

  async time(ask: () => Promise<Response>): Promise<void> {
    const start = performance.now();
    const status = await ask().then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok ? "ok" : String(response.status);
      },
      () => "geen antwoord",
    );
    this.millis.push(performance.now() - start);
    if (status !== "ok") this.other[status] = (this.other[status] ?? 0) + 1;
  }

  get figures(): Tijden {
    const sorted = this.millis.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    return { verzoeken: sorted.length, anders: this.other, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
  }
}

/**
 * Asks at a fixed rate, whether or not earlier answers are there: who waits for an answer would ask less when it is
 * slow, and so hide it.
 */
export async function vasteStroom(perSecond: number, stop: AbortSignal, ask: () => Promise<unknown>): Promise<void> {
  const running = new Set<Promise<unknown>>();
  const start = performance.now();
  for (let n = 1; !stop.aborted; n += 1) {
    const work = ask().finally(() => running.delete(work));
    running.add(work);
    const due = start + (n * 1_000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
  }
  await Promise.all(running);
}
