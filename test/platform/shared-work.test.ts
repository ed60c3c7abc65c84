import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { shareWork, TooMuchWaiting } from "../../src/platform/shared-work.ts";

/** Work that holds every batch until it is let go, and remembers what it was given. */
function heldWork(limits = { batch: 10, waiting: 100 }) {
  const batches: number[][] = [];
  const held: (() => void)[] = [];
  const shared = shareWork(async (items: number[]) => {
    batches.push(items);
    await new Promise<void>((resolve) => held.push(resolve));
    if (items.includes(13)) throw new Error("unlucky");
    return items.map((item) => item * 10);
  }, limits);
  /** Lets go of one batch after another until all of these are answered. */
  const release = async (promises: Promise<unknown>[]): Promise<string[]> => {
    let statuses: string[] | undefined;
    void Promise.allSettled(promises).then((results) => {
      statuses = results.map(({ status }) => status);
    });
    while (!statuses) {
      held.shift()?.();
      await turn();
    }
    return statuses;
  };
  /** Waits until so many batches have begun. */
  const begun = async (count: number): Promise<void> => {
    while (batches.length < count) await turn();
  };
  return { batches, shared, release, begun };
}

describe("shared work", () => {
  it("starts a lone item without company", async () => {
    const { batches, shared, release, begun } = heldWork();
    const result = shared.submit(1);
    await begun(1);
    expect(batches).toEqual([[1]]);
    await release([result]);
    expect(await result).toBe(10);
  });

  it("gives whatever comes while a batch runs to the next one, in order", async () => {
    const { batches, shared, release, begun } = heldWork();
    const first = [shared.submit(1)];
    await begun(1);
    const later = [2, 3, 4].map((item) => shared.submit(item));
    expect(shared.waiting()).toBe(3);
    await release([...first, ...later]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
    expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40]);
    expect(shared.waiting()).toBe(0);
  });

  it("makes no batch larger than its limit", async () => {
    const { batches, shared, release } = heldWork({ batch: 2, waiting: 100 });
    const results = [1, 2, 3, 4, 5].map((item) => shared.submit(item));
    await release(results);
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
    expect(await Promise.all(results)).toEqual([10, 20, 30, 40, 50]);
  });

  it("tries one by one when a batch fails, so that a bad item costs only itself", async () => {
    const { batches, shared, release } = heldWork();
    const results = [2, 13, 4].map((item) => shared.submit(item));
    expect(await release(results)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(batches).toEqual([[2, 13, 4], [2], [13], [4]]);
    await expect(results[1]).rejects.toThrow("unlucky");
  });

  it("goes on after a failure, and starts anew after it was idle", async () => {
    const { shared, release } = heldWork();
    expect(await release([shared.submit(13)])).toEqual(["rejected"]);
    expect(await release([shared.submit(1)])).toEqual(["fulfilled"]);
    await turn();
    expect(await release([shared.submit(2)])).toEqual(["fulfilled"]);
  });

  it("refuses more than may wait, at once, and takes new work when there is room again", async () => {
    const { shared, release } = heldWork({ batch: 10, waiting: 2 });
    const results = [1, 2].map((item) => shared.submit(item));
    await expect(shared.submit(3)).rejects.toBeInstanceOf(TooMuchWaiting);
    expect(await release(results)).toEqual(["fulfilled", "fulfilled"]);
    expect(await release([shared.submit(4)])).toEqual(["fulfilled"]);
  });
});
