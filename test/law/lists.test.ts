import { expect, it } from "vitest";
import {
  contactsoorten,
  dagdelen,
  eindresultaten,
  signaalpartnerSoorten,
  signaalstatussen,
} from "../../src/law/lists.ts";

it.each([
  ["signaalpartners", signaalpartnerSoorten, 11],
  ["contactsoorten", contactsoorten, 10],
  ["dagdelen", dagdelen, 3],
  ["signaalstatussen", signaalstatussen, 8],
  ["eindresultaten", eindresultaten, 16],
])("DDAS has as many %s, all different", (_, list, expected) => {
  expect(new Set<string>(list).size).toBe(expected);
  expect(list).toHaveLength(expected);
});
