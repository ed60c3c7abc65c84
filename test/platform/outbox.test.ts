import { describe, expect, it } from "vitest";
import type { Trx } from "../../src/context.ts";
import { countWaiting, drainOutbox, enqueue } from "../../src/platform/outbox.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

const put = (base: TestBase, soort: string, ids: number[]) =>
  base.db.write((trx) => enqueue(trx, soort, ids, base.clock.now()));

/** Handlers that note what they were given, and fail on the subjects in `bad`. */
function noting(bad = new Set<number>()) {
  const done: number[] = [];
  const calls: number[][] = [];
  const brief = async (_trx: Trx, ids: number[]): Promise<void> => {
    calls.push(ids);
    if (ids.some((id) => bad.has(id))) throw new Error("cannot");
    done.push(...ids);
  };
  return { done, calls, bad, handlers: { brief } };
}

const rowsOf = async (base: TestBase) =>
  await base.db.read.q
    .selectFrom("outbox")
    .select(["onderwerp_id", "pogingen", "beschikbaar_op", "gedaan_op", "fout"])
    .orderBy("id")
    .execute();

describe.each(engines)("the outbox on %s", (engine) => {
  it("does every row once, oldest first, and not again", async () => {
    const base = await testBase(engine);
    const { done, handlers } = noting();
    await put(base, "brief", [7, 8]);
    await put(base, "brief", [9]);
    expect(await drainOutbox(base, handlers)).toBe(3);
    expect(await drainOutbox(base, handlers)).toBe(0);
    expect(done).toEqual([7, 8, 9]);
    expect(await countWaiting(base.db.read)).toBe(0);
  });

  it("writes rows in the transaction that they follow from: undone with it", async () => {
    const base = await testBase(engine);
    const write = base.db.write(async (trx) => {
      await enqueue(trx, "brief", [1], base.clock.now());
      throw new Error("no");
    });
    await expect(write).rejects.toThrow("no");
    expect(await countWaiting(base.db.read)).toBe(0);
  });

  it("hands a subject over once, however many rows name it, and leaves other kinds alone", async () => {
    const base = await testBase(engine);
    const { calls, handlers } = noting();
    await put(base, "brief", [5, 5, 6, 5]);
    await put(base, "kaart", [1]);
    expect(await drainOutbox(base, handlers)).toBe(4);
    expect(calls).toEqual([[5, 6]]);
    expect(await countWaiting(base.db.read)).toBe(1);
  });

  it("works through more than one batch", async () => {
    const base = await testBase(engine);
    const { done, handlers } = noting();
    const ids = Array.from({ length: 450 }, (_, at) => at + 1);
    await put(base, "brief", ids);
    expect(await drainOutbox(base, handlers)).toBe(450);
    expect(done).toEqual(ids);
  });

  it("undoes what a handler wrote when it fails, ticks nothing off, and lets the other rows through", async () => {
    const base = await testBase(engine);
    const { done, bad, handlers } = noting(new Set([2]));
    const brief = async (trx: Trx, ids: number[]): Promise<void> => {
      await enqueue(trx, "gevolg", ids, base.clock.now());
      await handlers.brief(trx, ids);
    };
    await put(base, "brief", [1, 2, 3]);
    expect(await drainOutbox(base, { brief })).toBe(2);
    expect(done).toEqual([1, 3]);
    const rows = await rowsOf(base);
    expect(rows.filter(({ gedaan_op }) => gedaan_op === null).map(({ onderwerp_id }) => onderwerp_id)).toEqual([
      2, 1, 3,
    ]);
    bad.clear();
    base.clock.advance("PT1M");
    expect(await drainOutbox(base, { brief })).toBe(1);
    expect(done).toEqual([1, 3, 2]);
  });

  it("lets a row that leads to a damaged page wait, and not those behind it; a disk that is full is no fault of a row", async () => {
    const base = await testBase(engine);
    const done: number[] = [];
    let code = "XX001";
    const brief = async (_trx: Trx, ids: number[]): Promise<void> => {
      if (ids.includes(2)) throw Object.assign(new Error("cannot"), { code });
      done.push(...ids);
    };
    await put(base, "brief", [1, 2, 3]);
    expect(await drainOutbox(base, { brief })).toBe(2);
    expect([done, (await rowsOf(base)).map(({ pogingen }) => pogingen)]).toEqual([
      [1, 3],
      [0, 1, 0],
    ]);
    base.clock.advance("PT1M");
    code = "53100";
    await expect(drainOutbox(base, { brief })).rejects.toMatchObject({ code });
    expect((await rowsOf(base)).map(({ pogingen }) => pogingen)).toEqual([0, 1, 0]);
  });

  it("lets what comes now not wait behind a heap, of whatever kind, and works the heap off from its oldest on", async () => {
    const base = await testBase(engine);
    const { handlers, calls } = noting();
    const kaarten: number[] = [];
    const kaart = async (_trx: Trx, ids: number[]): Promise<void> => void kaarten.push(calls.length, ...ids);
    await put(
      base,
      "brief",
      Array.from({ length: 5_000 }, (_, at) => at + 1),
    );
    base.clock.advance("PT1S");
    await put(base, "kaart", [9_001]);
    expect(await drainOutbox(base, { ...handlers, kaart })).toBe(5_001);
    // In the first of its looks, and then the heap: 25 times two hundred.
    expect([kaarten, calls.length]).toEqual([[10, 9_001], 26]);
    expect(calls[0]?.[0]).toBe(1);
    expect(new Set(calls.flat()).size).toBe(5_000);
  });

  it("tries a failing row again after 1, 5, 15, 60 and then every 240 minutes, and never gives up", async () => {
    const base = await testBase(engine);
    const { calls, handlers } = noting(new Set([2]));
    await put(base, "brief", [2]);
    let due = Temporal.Instant.from(tuesday);
    for (const [at, minutes] of [1, 5, 15, 60, 240, 240].entries()) {
      base.clock.set(due.subtract({ milliseconds: 1 }).toString());
      calls.length = 0;
      await drainOutbox(base, handlers);
      expect(calls).toEqual([]);
      base.clock.set(due.toString());
      expect(await drainOutbox(base, handlers)).toBe(0);
      expect(calls.length).toBeGreaterThan(0);
      due = due.add({ minutes });
      const [row] = await rowsOf(base);
      expect(row).toMatchObject({ pogingen: at + 1, gedaan_op: null, fout: "mislukt" });
      expect(row?.beschikbaar_op).toBe(due.toString({ smallestUnit: "millisecond" }));
    }
  });

  it("does each row once when two drains run at the same moment", async () => {
    const base = await testBase(engine);
    const { done, handlers } = noting();
    const ids = Array.from({ length: 500 }, (_, at) => at + 1);
    await put(base, "brief", ids);
    const [first, second] = await Promise.all([drainOutbox(base, handlers), drainOutbox(base, handlers)]);
    expect(first + second).toBe(500);
    expect(done.sort((a, b) => a - b)).toEqual(ids);
  });
});
