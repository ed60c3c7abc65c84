import { describe, expect, it } from "vitest";
import { SharedPoll } from "../../src/platform/shared-poll.ts";

/** A poll that ticks when it is told to, with what it was asked for. */
function makePoll(values = new Map<number, string>()) {
  const asked: number[][] = [];
  let tick: (() => void) | null = null;
  const poll = new SharedPoll<string>(
    async (ids) => {
      asked.push([...ids]);
      return new Map([...values].filter(([id]) => ids.includes(id)));
    },
    (work) => {
      tick = work;
      return () => {
        tick = null;
      };
    },
  );
  const watch = (id: number) => {
    const seen: (string | undefined)[] = [];
    let ended = 0;
    const stop = poll.watch(id, { see: (value) => seen.push(value), end: () => (ended += 1) });
    return { seen, stop, ended: () => ended };
  };
  return { poll, asked, watch, ticks: () => tick !== null, tick: () => tick?.() };
}

describe("a shared poll", () => {
  it("asks once a look, however many watch", async () => {
    const { poll, asked, watch } = makePoll(new Map([[1, "een"]]));
    const all = Array.from({ length: 500 }, () => watch(1));
    const other = watch(2);
    await poll.look();
    expect(asked).toEqual([[1, 2]]);
    expect(new Set(all.map(({ seen }) => seen.join()))).toEqual(new Set(["een"]));
    expect(other.seen).toEqual([undefined]);
  });

  it("tells who comes while it looks nothing until it looked for him too", async () => {
    const { poll, watch } = makePoll(
      new Map([
        [1, "een"],
        [2, "twee"],
      ]),
    );
    const first = watch(1);
    const looking = poll.look();
    const late = [watch(1), watch(2)];
    await looking;
    expect([first.seen, ...late.map(({ seen }) => seen)]).toEqual([["een"], [], []]);
    await poll.look();
    expect(late.map(({ seen }) => seen)).toEqual([["een"], ["twee"]]);
  });

  it("ticks only while somebody watches, and keeps nothing of who left", async () => {
    const { poll, asked, watch, ticks } = makePoll();
    expect(ticks()).toBe(false);
    const [first, second] = [watch(1), watch(1)];
    expect(ticks()).toBe(true);
    first.stop();
    first.stop();
    expect([poll.size, ticks()]).toEqual([1, true]);
    second.stop();
    expect([poll.size, ticks()]).toEqual([0, false]);
    await poll.look();
    expect(asked).toEqual([]);
  });

  it("looks again after somebody came back, and at a tick", async () => {
    const { poll, watch, tick } = makePoll(new Map([[1, "een"]]));
    watch(1).stop();
    const again = watch(1);
    tick();
    await poll.look();
    expect(again.seen.at(-1)).toBe("een");
  });

  it("goes on after a look that failed", async () => {
    let fails = true;
    const poll = new SharedPoll<string>(
      async () => {
        if (fails) throw new Error("no database");
        return new Map([[1, "een"]]);
      },
      () => () => {},
    );
    const seen: (string | undefined)[] = [];
    poll.watch(1, { see: (value) => seen.push(value), end: () => {} });
    await expect(poll.look()).rejects.toThrow("no database");
    fails = false;
    await poll.look();
    expect(seen).toEqual(["een"]);
  });

  it("ends all at once, and whoever comes after at once", () => {
    const { poll, watch, ticks } = makePoll();
    const watchers = [watch(1), watch(2)];
    poll.end();
    expect([...watchers.map(({ ended }) => ended()), watch(3).ended()]).toEqual([1, 1, 1]);
    expect([poll.size, ticks()]).toEqual([0, false]);
  });
});
