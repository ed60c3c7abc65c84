import { describe, expect, it } from "vitest";
import { vandaag } from "../../src/demo/clock.ts";
import { leesOpties } from "../../src/demo/opties.ts";
import { toeval } from "../../src/demo/random.ts";

describe("options", () => {
  it("without any: today's city of full size on files of its own", () => {
    const { seed, op, schaal, config, eigenBestanden } = leesOpties([], {});
    expect({ seed, op, schaal, port: config.port }).toEqual({ seed: 599, op: vandaag(), schaal: 1, port: 8080 });
    expect(config.databaseUrl).toBe("sqlite:data/demo.db");
    const database = ["data/demo.db", "data/demo.db-wal", "data/demo.db-shm"];
    expect(eigenBestanden).toEqual([...database, "data/demo", "data/demo-keys.json"]);
  });

  it("flags win from the environment", () => {
    const env = { DEMO_SEED: "1", DEMO_OP: "2026-01-02", DEMO_SCHAAL: "0.5", PORT: "9999" };
    expect(leesOpties([], env)).toMatchObject({ seed: 1, op: "2026-01-02", schaal: 0.5, config: { port: 9999 } });
    const flags = ["--seed", "2", "--op", "2026-03-04", "--schaal", "0.1", "--poort", "8081"];
    expect(leesOpties(flags, env)).toMatchObject({ seed: 2, op: "2026-03-04", schaal: 0.1, config: { port: 8081 } });
  });

  it("never removes a database or a key file that somebody names", () => {
    const env = { DATABASE_URL: "sqlite:data/seinhuis.db", KEYS_FILE: "data/keys.json" };
    expect(leesOpties([], env).eigenBestanden).toEqual([]);
  });

  it.each([
    ["--seed", "veel"],
    ["--seed", "1.5"],
    ["--schaal", "0"],
    ["--schaal", "11"],
    ["--op", "22-11-2026"],
    ["--op", "2026-02-30"],
    ["--op", "2999-01-01"],
    ["--op", "2021-12-31"],
    ["--poort", "0"],
  ])("refuses %s %s", (flag, value) => {
    expect(() => leesOpties([flag, value], {})).toThrow();
  });
});

describe("chance", () => {
  it("is the same for the same keys and another for others", () => {
    const first = (...keys: (string | number)[]): number => toeval(599, ...keys).next();
    expect(first("zaak", "WB-1")).toBe(first("zaak", "WB-1"));
    expect(first("zaak", "WB-1")).not.toBe(first("zaak", "WB-2"));
    expect(toeval(600, "zaak", "WB-1").next()).not.toBe(first("zaak", "WB-1"));
  });

  it("keeps to its bounds and its weights", () => {
    const bron = toeval(1, "worp");
    const throws = Array.from({ length: 6_000 }, () => bron.tussen(1, 6));
    expect(new Set(throws)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    const many = Array.from({ length: 10_000 }, () =>
      bron.weeg([
        [3, "a"],
        [1, "b"],
        [0, "c"],
      ]),
    );
    const share = many.filter((name) => name === "a").length / many.length;
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
    expect(many).not.toContain("c");
  });
});
