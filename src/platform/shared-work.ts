import { setImmediate as turn } from "node:timers/promises";

/**
 * Work that is cheaper together: whatever is handed in while one batch runs goes into the next. Nobody waits for
 * company: one turn of the event loop lets in what the network has ready, and costs a lone caller nothing.
 *
 * @param run  does a batch and answers per item, in order; when it fails, the items are tried one by one, unless it
 *   `failsAll`: what no item did would keep each of them waiting in turn
 */
export function shareWork<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  limits: { batch: number; waiting: number; failsAll?: (error: unknown) => boolean },
): { submit(item: Item): Promise<Result>; waiting(): number } {
  type Entry = { item: Item; resolve: (result: Result) => void; reject: (reason: unknown) => void };
  const queue: Entry[] = [];
  let running = false;

  const runEntries = async (entries: Entry[]): Promise<void> => {
    try {
      const results = await run(entries.map(({ item }) => item));
      entries.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
    } catch (error) {
      if (entries.length === 1 || limits.failsAll?.(error)) for (const entry of entries) entry.reject(error);
      else for (const entry of entries) await runEntries([entry]);
    }
  };
  const drain = async (): Promise<void> => {
    running = true;
    // The database answers without leaving this turn, so without the pause no second item would ever join.
    for (await turn(); queue.length > 0; await turn()) await runEntries(queue.splice(0, limits.batch));
    running = false;
  };

  return {
    waiting: () => queue.length,
    submit: (item) => {
      if (queue.length >= limits.waiting) return Promise.reject(new TooMuchWaiting());
      return new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        if (!running) void drain();
      });
    },
  };
}

export class TooMuchWaiting extends Error {
  override readonly name = "TooMuchWaiting";
}
