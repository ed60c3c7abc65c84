import { expect, it } from "vitest";
import { mapInTurns } from "../../src/platform/in-turns.ts";

const numbers = Array.from({ length: 1_000 }, (_, at) => at);

it("makes the same as map, in the same order", async () => {
  expect(await mapInTurns(numbers, (n) => n * 2)).toEqual(numbers.map((n) => n * 2));
  expect(await mapInTurns([], () => 1)).toEqual([]);
});

it("lets what waits go first before many are made", async () => {
  let madeBefore = 0;
  let made = 0;
  setImmediate(() => {
    madeBefore = made;
  });
  await mapInTurns(numbers, () => {
    made += 1;
  });
  expect(made).toBe(numbers.length);
  expect(madeBefore).toBeGreaterThan(0);
  expect(madeBefore).toBeLessThan(numbers.length);
});
