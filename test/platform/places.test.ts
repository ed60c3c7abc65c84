import { expect, it } from "vitest";
import { createPlaces } from "../../src/platform/places.ts";

it("gives one caller three quarters of the places, and never fewer than one", () => {
  const mostOf = (most: number): number => {
    const places = createPlaces(most);
    let own = 0;
    while (places.take("a")) own += 1;
    return own;
  };
  expect([1, 2, 3, 4, 8, 1_000].map(mostOf)).toEqual([1, 2, 3, 3, 6, 750]);
});

it("takes a place back once, whoever says it twice", () => {
  const places = createPlaces(4);
  const [first, second] = [places.take("a"), places.take("a")];
  first?.();
  first?.();
  second?.();
  const taken = ["a", "a", "a", "a", "b", "b"].map((caller) => places.take(caller) !== null);
  expect(taken).toEqual([true, true, true, false, true, false]);
});
