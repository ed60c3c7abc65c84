import { describe, expect, it } from "vitest";
import { drainOutbox, enqueue } from "../../src/platform/outbox.ts";
import { sweepOutbox } from "../../src/platform/sweep-outbox.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const put = (base: TestBase, soort: string, ids: number[]) =>
  base.db.write((trx) => enqueue(trx, soort, ids, base.clock.now()));
const left = async (base: TestBase): Promise<number[]> => {
  const rows = await base.db.read.q.selectFrom("outbox").select("onderwerp_id").orderBy("id").execute();
  return rows.map(({ onderwerp_id }) => onderwerp_id);
};
const handlers = { brief: async () => {} };

describe.each(engines)("what is done leaves the outbox (%s)", (engine) => {
  it("a week after it was done, and what waits stays however old it is", async () => {
    const base = await testBase(engine);
    await put(base, "brief", [1, 2]);
    await put(base, "kaart", [3]);
    await drainOutbox(base, handlers);
    base.clock.advance("PT1H");
    await put(base, "brief", [4]);
    await drainOutbox(base, handlers);
    base.clock.advance("PT167H");
    expect(await sweepOutbox(base)).toBe(0);
    base.clock.advance("PT0.001S");
    expect(await sweepOutbox(base)).toBe(2);
    expect(await left(base)).toEqual([3, 4]);
    base.clock.advance("PT1H");
    expect([await sweepOutbox(base), await sweepOutbox(base)]).toEqual([1, 0]);
    expect(await left(base)).toEqual([3]);
  });

  it("not when it was made long ago and done just now", async () => {
    const base = await testBase(engine);
    await put(base, "brief", [1]);
    base.clock.advance("PT240H");
    await drainOutbox(base, handlers);
    expect([await sweepOutbox(base), await left(base)]).toEqual([0, [1]]);
  });

  it("in more than one batch, past what waits", async () => {
    const base = await testBase(engine);
    await put(
      base,
      "kaart",
      Array.from({ length: 1_500 }, (_, at) => at),
    );
    await put(
      base,
      "brief",
      Array.from({ length: 1_200 }, (_, at) => 10_000 + at),
    );
    await drainOutbox(base, handlers);
    base.clock.advance("PT169H");
    expect(await sweepOutbox(base)).toBe(1_200);
    expect(await left(base)).toHaveLength(1_500);
  });

  it("also when two processes look at the same time", async () => {
    const base = await testBase(engine);
    await put(
      base,
      "brief",
      Array.from({ length: 300 }, (_, at) => at),
    );
    await drainOutbox(base, handlers);
    base.clock.advance("PT169H");
    await Promise.all([sweepOutbox(base), sweepOutbox(base)]);
    expect(await left(base)).toEqual([]);
  });
});
