import { expect, it } from "vitest";
import { csvText } from "../../src/platform/csv-text.ts";

it.each<[string, string | number, string]>([
  ["a formula", '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ["a plus", "+31", "'+31"],
  ["a minus", "-1", "'-1"],
  ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["a formula after a space", " =1", "' =1"],
  ["a formula after a no-break space", "\u00a0=1", "'\u00a0=1"],
  ["a formula after a tab", "\t=1", "'\t=1"],
  ["a formula after a line end", "\n=1", `"'\n=1"`],
  ["a formula after a carriage return", "\r=1", `"'\r=1"`],
  ["a formula after a NUL", "\u0000=1", "'\u0000=1"],
  ["a tab before a text", "\tHuur", "'\tHuur"],
  ["a full-width equals sign", "\uff1d1", "'\uff1d1"],
  ["a full-width plus", "\uff0b1", "'\uff0b1"],
  ["a full-width minus", "\uff0d1", "'\uff0d1"],
  ["a full-width at sign", "\uff20SUM(A1)", "'\uff20SUM(A1)"],
])("a cell with %s never starts a formula", (_name, value, cell) => {
  expect(csvText([[value]])).toBe(`\ufeff${cell}\r\n`);
});

it.each<[string, string | number, string]>([
  ["a separator", "a;b", '"a;b"'],
  ["a line end", "a\nb", '"a\nb"'],
  ["a quote", 'a"b', '"a""b"'],
  ["a sign further on", "a=b-c@d", "a=b-c@d"],
  ["a plain text", "Huur", "Huur"],
  ["nothing", "", ""],
  ["a number", 12, "12"],
  ["a number below nought", -12, "-12"],
])("a cell with %s comes out as it is, in quotes where they are needed", (_name, value, cell) => {
  expect(csvText([["x", value]])).toBe(`\ufeffx;${cell}\r\n`);
});

it("puts a semicolon between cells and a line end after every row", () => {
  expect(
    csvText([
      ["regel", "status"],
      [2, "geweigerd"],
    ]),
  ).toBe("\ufeffregel;status\r\n2;geweigerd\r\n");
});
