import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type CsvRecord, CsvRecords } from "../../src/intake/csv-records.ts";

/** Feeds the text in pieces that end at the given places. */
function read(text: string, cuts: number[] = [], delimiter = ";"): CsvRecord[] {
  const records = new CsvRecords(delimiter, 2);
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const found: CsvRecord[] = [];
  let at = 0;
  for (const place of [...places, text.length]) {
    found.push(...records.take(text.slice(at, place), place === text.length));
    at = place;
  }
  if (places.at(-1) === text.length) found.push(...records.take("", true));
  return found;
}

/** Row number with its cells, or with its fault. */
const short = (records: CsvRecord[]) =>
  records.map((row) => [row.regel, row.fout === undefined ? row.cellen : row.fout]);

describe("CSV records", () => {
  it.each([
    [
      "plain rows",
      "a;b\nc;d\n",
      [
        [2, ["a", "b"]],
        [3, ["c", "d"]],
      ],
    ],
    ["no newline at the end", "a;b", [[2, ["a", "b"]]]],
    [
      "empty lines count",
      "a;b\n\nc;d",
      [
        [2, ["a", "b"]],
        [3, [""]],
        [4, ["c", "d"]],
      ],
    ],
    ["quoted cells", '"a";"b;c"', [[2, ["a", "b;c"]]]],
    ["doubled quotes", '"a ""b""";""""', [[2, ['a "b"', '"']]]],
    ["an empty quoted cell", '"";b', [[2, ["", "b"]]]],
    ["a quote inside a plain cell", 'O"Brien;5"', [[2, ['O"Brien', '5"']]]],
    [
      "a quoted newline",
      '"a\nb";c\nd;e',
      [
        [2, ["a\nb", "c"]],
        [3, ["d", "e"]],
      ],
    ],
    [
      "an empty last cell",
      "a;\nb;",
      [
        [2, ["a", ""]],
        [3, ["b", ""]],
      ],
    ],
  ])("%s", (_name, text, rows) => {
    expect(short(read(text))).toEqual(rows);
  });

  it.each([
    [
      "a quote that is open at the end",
      'a;b\nc;"d',
      [
        [2, ["a", "b"]],
        [3, "aanhalingstekens"],
      ],
    ],
    [
      "a quote that stays open",
      'a;"b\nc;d\ne;f',
      [
        [2, "aanhalingstekens"],
        [3, ["c", "d"]],
        [4, ["e", "f"]],
      ],
    ],
    [
      "a quote that stays open until the next quoted cell",
      '"a;b\n"c";d',
      [
        [2, "aanhalingstekens"],
        [3, ["c", "d"]],
      ],
    ],
    [
      "text after a closing quote",
      '"Jan" de Boer;b\nc;d',
      [
        [2, "aanhalingstekens"],
        [3, ["c", "d"]],
      ],
    ],
    [
      "a quote that opens on the second line",
      '"a\nb";"c\nd;e',
      [
        [2, "aanhalingstekens"],
        [3, ["d", "e"]],
      ],
    ],
  ])("%s costs only its own row", (_name, text, rows) => {
    expect(short(read(text))).toEqual(rows);
  });

  it("refuses a row over 64 kB and goes on after it, wherever the text is cut", () => {
    const text = `a;b\n${"x".repeat(70_000)};${"y".repeat(70_000)}\nc;d\n`;
    const rows = [
      [2, ["a", "b"]],
      [3, "rij-te-groot"],
      [4, ["c", "d"]],
    ];
    for (const cuts of [[], [10, 66_000], [70_000, 80_000, 140_000], [140_005]]) {
      expect(short(read(text, cuts))).toEqual(rows);
    }
  });

  it("gives up on an open quote after 64 kB, so that memory stays flat", () => {
    const records = new CsvRecords(";", 2);
    const found = records.take('"a;b\n', false);
    for (let i = 0; i < 20; i++) found.push(...records.take("c;d\n".repeat(1_000), false));
    expect(found.length).toBeGreaterThan(16_000);
    expect(short(found.slice(0, 2))).toEqual([
      [2, "aanhalingstekens"],
      [3, ["c", "d"]],
    ]);
  });

  it("reads a million columns as one row that is too large", () => {
    expect(short(read(`${";".repeat(1_000_000)}\na;b`))).toEqual([
      [2, "rij-te-groot"],
      [3, ["a", "b"]],
    ]);
  });

  it("takes time in proportion to the text, also when every quote is wrong", () => {
    const broken = '"a"b;c\n'.repeat(100_000);
    expect(read(broken)).toHaveLength(100_000);
    const open = 'a;"b\n'.repeat(100_000);
    expect(read(open)).toHaveLength(100_000);
  });

  const cell = fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", " ", "é", ","), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  it("reads back whatever a CSV library writes, as that library does", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(";", ",", "\t"), fc.boolean(), (table, delimiter, quotes) => {
        const text = Papa.unparse(table, { delimiter, newline: "\n", quotes });
        const cellen = read(text, [], delimiter).map((row) => (row.fout === undefined ? row.cellen : row.fout));
        expect(cellen).toEqual(table);
        expect(cellen).toEqual(Papa.parse(text, { delimiter, newline: "\n" }).data);
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same records wherever the text is cut, also in broken text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', '"', ";", "\n"), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (broken, cuts) => {
        expect(read(broken, cuts)).toEqual(read(broken));
      }),
      { numRuns: 3000 },
    );
  });
});
