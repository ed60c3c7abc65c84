import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { PutAside } from "../../src/platform/put-aside.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => ({ at, text: `é\u2028"\n${at}` }));

describe("values that were put aside", () => {
  it.each([0, 1, 999, 1_000, 1_001, 5_500])("come back as they were and in order: %d", async (count) => {
    const aside = new PutAside<{ at: number; text: string }>();
    const all = numbers(count);
    for (let at = 0; at < count; at += 333) await aside.add(all.slice(at, at + 333));
    expect((await Array.fromAsync(aside.parts())).flat()).toEqual(all);
    await aside.close();
  });

  it("leave no name behind, not even while they wait", async () => {
    const names = () => readdirSync(tmpdir()).filter((name) => /^seinhuis-.*\.tmp$/.test(name));
    const before = names();
    const aside = new PutAside<unknown>();
    await aside.add(numbers(3_000));
    expect(names().filter((name) => !before.includes(name))).toEqual([]);
    await aside.close();
  });
});
