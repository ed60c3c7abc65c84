import { describe, expect, it } from "vitest";
import { hashRows } from "../../src/platform/verhuis/row-hash.ts";
import { nameRow } from "../../src/platform/verhuis/table.ts";
import { type ColumnType, toCell, whyUnstorable } from "../../src/platform/verhuis/unstorable.ts";

const cases: [value: Parameters<typeof toCell>[0], type: ColumnType, why: string | null][] = [
  [null, "text", null],
  [null, "integer", null],
  ["", "text", null],
  ["a\u{1F3E0}\u0001", "text", null],
  ["a\0b", "text", "nul"],
  [5n, "text", "no-text"],
  [1.5, "text", "no-text"],
  [Buffer.from("a"), "text", "no-text"],
  [5n, "integer", null],
  [2n ** 31n - 1n, "integer", null],
  [-(2n ** 31n), "integer", null],
  [2n ** 31n, "integer", "too-big"],
  [-(2n ** 31n) - 1n, "integer", "too-big"],
  [2n ** 63n - 1n, "bigint", null],
  [-(2n ** 63n), "bigint", null],
  [1.5, "bigint", "no-whole-number"],
  ["5", "bigint", "no-whole-number"],
  [Buffer.from("5"), "integer", "no-whole-number"],
];

describe("what PostgreSQL cannot keep", () => {
  it.each(cases)("%o in a column of %s: %s", (value, type, why) => {
    expect(whyUnstorable(value, type, () => Buffer.from("fine"))).toBe(why);
  });

  it("is text with bytes that are no letters, but not the sign that stands for them", () => {
    expect(whyUnstorable("a\uFFFD", "text", () => Buffer.from("a\uFFFD"))).toBe(null);
    expect(whyUnstorable("a\uFFFD", "text", () => Buffer.from([0x61, 0xed, 0xa0, 0x80]))).toBe("broken-text");
  });
});

it("gives every list of rows a hash of its own", () => {
  const hashOf = (...rows: (string | null)[][]): string => {
    const hash = hashRows();
    for (const row of rows) hash.add(row);
    return hash.value();
  };
  const lists = [[], [[null]], [["-"]], [[""]], [["a", "b"]], [["a,1:b"]], [["b", "a"]], [["a"], ["b"]], [["a\nb"]]];
  expect(new Set(lists.map((rows) => hashOf(...rows))).size).toBe(lists.length);
  expect(hashOf(["a", null])).toBe(hashOf(["a", null]));
  expect(toCell(9_007_199_254_740_993n)).toBe("9007199254740993");
});

it("names a row by its number, and never by a key that may be about somebody", () => {
  const table = (...key: string[]) => ({ name: "t", columns: ["id", "postcode"], key, references: [] });
  expect(nameRow(table("id"), ["12", "3073HE"], 5)).toBe("id 12");
  expect(nameRow(table("postcode"), ["12", "3073HE"], 5)).toBe("rij 5");
  expect(nameRow(table("id", "postcode"), ["12", "3073HE"], 5)).toBe("rij 5");
});
