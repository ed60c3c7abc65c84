import { describe, expect, it } from "vitest";
import { applyMutant, findMutants } from "./mutants.ts";

const changed = (source: string): string[] =>
  findMutants("src/x.ts", source).map((mutant) => applyMutant(source, mutant));

describe("what the mutation check changes", () => {
  it.each([
    ["a comparison", "const x = a <= b;", ["const x = a < b;"]],
    ["an equality", "const x = a === b;", ["const x = a !== b;"]],
    ["both of two", "const x = a > b && c;", ["const x = a >= b && c;", "const x = a > b || c;"]],
    ["a number", "const x = 27_000;", ["const x = 27001;"]],
    ["a sum", "const x = a + b;", ["const x = a - b;"]],
    ["a yes", "const x = true;", ["const x = false;"]],
    ["a denial", "const x = !a;", ["const x = a;"]],
    ["a list", "const x = a.some(b);", ["const x = a.every(b);"]],
    ["the least", "const x = Math.min(a, b);", ["const x = Math.max(a, b);"]],
    ["a bound in a pattern", String.raw`const x = /^\d{4}$/;`, [String.raw`const x = /^\d{5}$/;`]],
  ])("changes %s", (_, source, expected) => {
    expect(changed(source)).toEqual(expected);
  });

  it.each([
    ["a comment", "// a <= 4 && b\n/** 5 > 4 */"],
    ["a text", 'const x = "a <= 4";'],
    ["a template", "const x = `a <= 4`;"],
    ["an import", 'import { a4 } from "./4.ts";'],
    ["a type", "type X = { a: 4 };"],
    ["a generic and an arrow", "const x: Map<string, A> = (a) => b;"],
  ])("leaves %s alone", (_, source) => {
    expect(changed(source)).toEqual([]);
  });

  it("names the line, and keeps what follows a blanked text in its place", () => {
    expect(findMutants("src/x.ts", 'const a = "é <= 1";\nconst x = 1 > y;')).toMatchObject([
      { line: 2, from: "1", to: "2" },
      { line: 2, from: ">", to: ">=" },
    ]);
  });
});
