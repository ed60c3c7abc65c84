import { describe, expect, it } from "vitest";
import type { Table } from "../../src/platform/verhuis/table.ts";
import { inOrder } from "../../src/platform/verhuis/table-order.ts";

/** `b` refers and must, `?b` refers and may be empty. */
const table = (name: string, ...to: string[]): Table => ({
  name,
  columns: ["id", ...to],
  key: ["id"],
  references: to.map((other) => ({ column: other, to: other.replace("?", ""), required: !other.startsWith("?") })),
});
const order = (...tables: Table[]): string[] =>
  inOrder(tables).map((turn) => [turn.table.name, ...turn.later].join(" "));

describe("the order in which tables move", () => {
  it("is by name where nothing refers, and the same every time", () => {
    expect(order(table("c"), table("a"), table("b"))).toEqual(["a", "b", "c"]);
  });

  it("has what is referred to first, required or not", () => {
    expect(order(table("a", "b", "?c"), table("b", "c"), table("c"))).toEqual(["c", "b", "a"]);
  });

  it("leaves what a table says of itself for later", () => {
    expect(order(table("a", "?a", "b"), table("b"))).toEqual(["b", "a ?a"]);
  });

  it("breaks a circle where it may be empty", () => {
    expect(order(table("a", "b"), table("b", "c"), table("c", "?a", "d"), table("d"))).toEqual(["d", "c ?a", "b", "a"]);
  });

  it("refuses a circle in which everything is required, and a table that requires itself", () => {
    expect(() => order(table("a", "b"), table("b", "a"))).toThrow("a, b");
    expect(() => order(table("a", "a"))).toThrow("a.a");
  });
});
