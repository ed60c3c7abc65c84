import { describe, expect, it } from "vitest";
import { canStart } from "../support/services.ts";
import { noHaproxy } from "../topologie/deur-haproxy.ts";
import { runTopologie } from "../topologie/topologie.ts";

const missing = [...(canStart.postgres() ? [] : ["PostgreSQL"]), ...(canStart.redis() ? [] : ["Redis"])].join(" and ");
if (missing && process.env.REQUIRE_POSTGRES === "1") throw new Error(`this machine cannot start ${missing}`);
if (missing) process.stderr.write(`The topology is not tried: this machine cannot start ${missing}.\n`);
if (noHaproxy) process.stderr.write(`The topology is tried with a door of our own: ${noHaproxy}.\n`);

describe.skipIf(missing)("two web processes and two workers behind a door", () => {
  it("are restarted one by one, and one of each is killed, under eight writers that notice nothing", {
    timeout: 900_000,
  }, async () => {
    const figures = await runTopologie({ writers: 8, rounds: 1, door: noHaproxy ? "node" : "haproxy" });
    expect(figures).toMatchObject({ restarts: 4, kills: 2, failed: 0, lost: 0, double: 0, outboxLeft: 0 });
    // Both of each did work, and what was under way on the one that was killed was done by the other.
    expect(Object.keys(figures.answered)).toEqual(["web1", "web2"]);
    expect(Object.keys(figures.worked)).toEqual(["worker1", "worker2"]);
    for (const count of [...Object.values(figures.answered), ...Object.values(figures.worked)]) {
      expect(count).toBeGreaterThan(0);
    }
    expect(figures.elsewhere + figures.retried).toBeGreaterThan(0);
    expect(Object.keys(figures.stopMillis)).toEqual(["web1", "web2", "worker1", "worker2"]);
    for (const millis of Object.values(figures.stopMillis).flat()) expect(millis).toBeLessThan(10_000);
    expect(figures.stored).toBeGreaterThan(50);
  });
});
