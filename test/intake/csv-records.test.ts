import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type CsvRecord, CsvRecords } from "../../src/intake/csv-records.ts";

/** Feeds the text in pieces that end at the given places. */
function read(text: string, cuts: number[] = [], delimiter = ";", aantal?: number): CsvRecord[] {
  const records = new CsvRecords(delimiter, 2, aantal);
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

  const open = "aanhalingstekens";
  const rijen = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => [from + at, ["x", `n${from + at}`, "y"]] as const);
  const lines = (from: number, count: number) => rijen(from, count).map(([, cellen]) => cellen.join(";"));

  it.each([
    [
      "in the same column, sixty rows on",
      ['1;"a;b', ...lines(3, 59), '2;c";d'],
      [[2, open], ...rijen(3, 59), [62, ["2", 'c"', "d"]]],
    ],
    [
      "in the same column, on the next row",
      ['1;"a;b', '2;c";d'],
      [
        [2, open],
        [3, ["2", 'c"', "d"]],
      ],
    ],
    ["in another column", ['1;"a;b', ...lines(3, 2), '2;c;d"'], [[2, open], ...rijen(3, 2), [5, ["2", "c", 'd"']]]],
    [
      "in the last column, the one that is skipped",
      ['1;a;"b', ...lines(3, 3), '2;c;d"', "e;f;g"],
      [[2, open], ...rijen(3, 3), [6, ["2", "c", 'd"']], [7, ["e", "f", "g"]]],
    ],
    ["in the first column", ['"1;a;b', ...lines(3, 3), '2";c;d'], [[2, open], ...rijen(3, 3), [6, ['2"', "c", "d"]]]],
    [
      "with another that stays open",
      ['1;"a;b', ...lines(3, 2), '2;c";"d', "e;f;g"],
      [[2, open], ...rijen(3, 2), [5, open], [6, ["e", "f", "g"]]],
    ],
    [
      "over rows with empty quoted cells",
      ['1;"a;b', '3;"";d', '2;c";d'],
      [
        [2, open],
        [3, ["3", "", "d"]],
        [4, ["2", 'c"', "d"]],
      ],
    ],
  ])("a quote that stays open until a stray one %s costs no row in between", (_name, text, rows) => {
    const file = text.join("\n");
    for (const cuts of [[], [3], [7, 20], [file.length - 2]]) expect(short(read(file, cuts, ";", 3))).toEqual(rows);
  });

  it.each([
    ["in the first column", '"a\nb";c;d', ["a\nb", "c", "d"]],
    ["in the middle", 'a;"b\nc\nd";e', ["a", "b\nc\nd", "e"]],
    ["in the last column", 'a;b;"c\nd"', ["a", "b", "c\nd"]],
    ["with a delimiter beside it", 'a;b;"c;\nd;e\nf"', ["a", "b", "c;\nd;e\nf"]],
    ["in two columns", '"a\nb";"c\nd";e', ["a\nb", "c\nd", "e"]],
    ["that stands alone", 'a;"\n";b', ["a", "\n", "b"]],
    ["with doubled quotes", 'a;"b ""c""\nd";e', ["a", 'b "c"\nd', "e"]],
  ])("a quoted newline %s is one row, and the next has the next number", (_name, text, cellen) => {
    const rows = [
      [2, cellen],
      [3, ["x", "y", "z"]],
    ];
    for (const cuts of [[], [2], [5, 8]]) expect(short(read(`${text}\nx;y;z`, cuts, ";", 3))).toEqual(rows);
  });

  it("a quote over 64 kB of rows costs one of them, wherever the text is cut", () => {
    const text = ['1;"a;b', ...lines(3, 9_000), '2;c";d'].join("\n");
    for (const cuts of [[], [10, 60_000], [66_000], [70_000, 80_000]]) {
      const found = short(read(text, cuts, ";", 3));
      expect(found).toHaveLength(9_002);
      expect(found.filter(([, row]) => row === open)).toEqual([[2, open]]);
      expect(found.at(-1)).toEqual([9_003, ["2", 'c"', "d"]]);
    }
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
    const never = 'a;"b\n'.repeat(100_000);
    for (const aantal of [undefined, 2]) expect(read(never, [], ";", aantal)).toHaveLength(100_000);
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
        expect(read(broken, cuts, ";", 2)).toEqual(read(broken, [], ";", 2));
      }),
      { numRuns: 3000 },
    );
  });
});
