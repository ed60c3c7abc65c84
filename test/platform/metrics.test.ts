import { describe, expect, it } from "vitest";
import { createMetrics, processMetrics } from "../../src/platform/metrics.ts";

const table = {
  works_total: { soort: "counter", help: "How much", labels: ["kind"] },
  now: { soort: "gauge", help: "How many now" },
  by_kind: { soort: "gauge", help: "How many now", labels: ["kind"] },
  took_seconds: { soort: "histogram", help: "How long", buckets: [1, 2] },
} as const;
const make = () => createMetrics<keyof typeof table>(table);

/** The lines that are no comment. */
const told = async (metrics: ReturnType<typeof make>): Promise<string[]> =>
  (await metrics.registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));

describe("metrics", () => {
  it("counts by label", async () => {
    const metrics = make();
    metrics.count("works_total", { kind: "a" });
    metrics.count("works_total", { kind: "a" }, 4);
    metrics.count("works_total", { kind: "b" });
    expect(await told(metrics)).toEqual(expect.arrayContaining(['works_total{kind="a"} 5', 'works_total{kind="b"} 1']));
  });

  it("says how it stands, and nothing when that is not known", async () => {
    const metrics = make();
    metrics.set("now", 3);
    metrics.move("now", -1);
    metrics.set("by_kind", 7, { kind: "a" });
    expect(await told(metrics)).toEqual(expect.arrayContaining(["now 2", 'by_kind{kind="a"} 7']));
    metrics.forget("now");
    metrics.forget("by_kind");
    expect((await told(metrics)).filter((line) => /^(now|by_kind)/.test(line))).toEqual([]);
    metrics.set("now", 5);
    expect(await told(metrics)).toContain("now 5");
  });

  it("sorts how long things took into the bounds that were given", async () => {
    const metrics = make();
    for (const seconds of [0.5, 1.5, 3]) metrics.observe("took_seconds", seconds);
    expect(await told(metrics)).toEqual(
      expect.arrayContaining(['took_seconds_bucket{le="1"} 1', 'took_seconds_bucket{le="2"} 2', "took_seconds_sum 5"]),
    );
  });

  it("takes no label that is not in the table", () => {
    expect(() => make().count("works_total", { name: "Jansen" })).toThrow();
  });

  it("measures a process once, however often it is asked", async () => {
    expect(processMetrics()).toBe(processMetrics());
    expect(await processMetrics().metrics()).toMatch(/nodejs_eventloop_lag_seconds/);
  });
});
