import { describe, expect, it } from "vitest";
import { manualClock } from "../../src/platform/clock.ts";
import { type Lease, openLease } from "../../src/platform/lease.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

/** A process of its own: another holder, and a clock that may go otherwise. */
function contender(base: TestBase, name: string, clock: TestBase["clock"] = base.clock): Lease {
  return openLease({ db: base.db, clock }, "werk", name);
}

const rowOf = async ({ db }: TestBase) =>
  await db.read.q.selectFrom("leiding").select(["houder", "sinds", "tot"]).executeTakeFirstOrThrow();

describe.each(engines)("who leads on %s", (engine) => {
  it("is one of those that ask at the same moment, and stays it while it goes on asking", async () => {
    const base = await testBase(engine);
    const all = Array.from({ length: 8 }, (_, n) => contender(base, `p${n}`));
    const first = await Promise.all(all.map((each) => each.keep()));
    expect(first.filter(Boolean)).toHaveLength(1);
    const leader = all[first.indexOf(true)] as Lease;
    const { houder } = await rowOf(base);
    for (let seconds = 0; seconds < 300; seconds += 5) {
      base.clock.advance("PT5S");
      for (const each of all) expect(await each.keep()).toBe(each === leader);
    }
    expect(await rowOf(base)).toMatchObject({ houder, sinds: tuesday });
  });

  it("is another within thirty-five seconds after it died, and not before its lease ended", async () => {
    const base = await testBase(engine);
    const [dead, next] = [contender(base, "a"), contender(base, "b")];
    expect([await dead.keep(), await next.keep()]).toEqual([true, false]);
    let seconds = 0;
    for (; !next.leads() && seconds < 100; seconds += 1) {
      base.clock.advance("PT1S");
      await next.keep();
    }
    expect(seconds).toBeGreaterThanOrEqual(30);
    expect(seconds).toBeLessThanOrEqual(35);
  });

  it("asks the database for it a few times a minute, not each second", async () => {
    const base = await testBase(engine);
    let writes = 0;
    const write: TestBase["db"]["write"] = (work) => {
      writes += 1;
      return base.db.write(work);
    };
    const leases = ["a", "b"].map((name) => openLease({ db: { ...base.db, write }, clock: base.clock }, "werk", name));
    for (let second = 0; second < 60; second += 1) {
      for (const lease of leases) await lease.keep();
      base.clock.advance("PT1S");
    }
    // The leader each ten seconds, the other each five.
    expect(writes).toBe(6 + 12);
  });

  it("knows that it was frozen for too long, also before it could ask", async () => {
    const base = await testBase(engine);
    const [frozen, next] = [contender(base, "a"), contender(base, "b")];
    await frozen.keep();
    base.clock.advance("PT29.999S");
    expect([frozen.leads(), await next.keep()]).toEqual([true, false]);
    base.clock.advance("PT5.001S");
    expect(frozen.leads()).toBe(false);
    expect([await next.keep(), await frozen.keep()]).toEqual([true, false]);
  });

  it("is another at once after it gave the lead back; who never had it gives nothing back", async () => {
    const base = await testBase(engine);
    const [first, second, third] = [contender(base, "a"), contender(base, "b"), contender(base, "c")];
    await first.keep();
    await second.giveBack();
    expect([first.leads(), await third.keep()]).toEqual([true, false]);
    await first.giveBack();
    expect([first.leads(), await second.keep(), second.leads()]).toEqual([false, true, true]);
  });

  it("is found again when a clock was days ahead, and when a clock is set back", async () => {
    const base = await testBase(engine);
    const ahead = contender(base, "a", manualClock("2026-11-09T09:00:00.000Z"));
    const [right, other] = [contender(base, "b"), contender(base, "c")];
    expect(await ahead.keep()).toBe(true);
    expect([await right.keep(), await other.keep()]).toEqual([true, false]);
    base.clock.set("2026-11-02T09:00:00.000Z");
    // Its lease ends later than any that is given now, so the first that asks gets it.
    expect(await right.keep()).toBe(true);
    expect((await rowOf(base)).tot).toBe("2026-11-02T09:00:30.000Z");
    expect(await other.keep()).toBe(false);
  });

  it("still counts as leading while the database does not answer, until its lease ends", async () => {
    const base = await testBase(engine);
    let broken = false;
    const write: TestBase["db"]["write"] = (work) => (broken ? Promise.reject(new Error("gone")) : base.db.write(work));
    const lease = openLease({ db: { ...base.db, write }, clock: base.clock }, "werk", "a");
    await lease.keep();
    broken = true;
    base.clock.advance("PT15S");
    await expect(lease.keep()).rejects.toThrow("gone");
    expect(lease.leads()).toBe(true);
    base.clock.advance("PT15S");
    expect(lease.leads()).toBe(false);
  });
});
