import { describe, expect, it } from "vitest";
import { type HuisnummerInvoer, isNotGiven, readHuisnummer } from "../../src/matching/huisnummer.ts";

function lees(invoer: HuisnummerInvoer): string {
  const gelezen = readHuisnummer(invoer);
  return Array.isArray(gelezen) ? gelezen.map(({ veld, code }) => `${veld} ${code}`).join(", ") : gelezen.sleutel;
}

describe("parts in their own fields give the same as all in one", () => {
  it.each<[HuisnummerInvoer, string]>([
    [{ huisnummer: 10 }, "10"],
    [{ huisnummer: "10", huisletter: "", huisnummertoevoeging: null }, "10"],
    [{ huisnummer: 10, huisletter: "-", huisnummertoevoeging: "n.v.t." }, "10"],
    [{ huisnummer: 10, huisletter: "nvt", huisnummertoevoeging: "---" }, "10"],
    [{ huisnummer: 10, huisletter: "geen", huisnummertoevoeging: "NULL" }, "10"],
    [{ huisnummer: 10, huisletter: "A" }, "10-A"],
    [{ huisnummer: 10, huisnummertoevoeging: "a" }, "10-A"],
    [{ huisnummer: "10 A", huisletter: "A" }, "10-A"],
    [{ huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10 A", huisletter: "A", huisnummertoevoeging: "2" }, "10-A-2"],
    [{ huisnummer: "10 A 2", huisletter: "A", huisnummertoevoeging: "3" }, "10-A-2-A-3"],
    [{ huisnummer: "10-2", huisnummertoevoeging: "2" }, "10-2"],
    [{ huisnummer: "10 B", huisletter: "A" }, "10-B-A"],
    [{ huisnummer: 10, huisnummertoevoeging: "A-2" }, "10-A-2"],
    [{ huisnummer: 10, huisnummertoevoeging: "bis" }, "10-BIS"],
    [{ huisnummer: 10, huisletter: "A", huisnummertoevoeging: "BS" }, "10-A-BIS"],
    [{ huisnummer: 10, huisnummertoevoeging: "III" }, "10-3"],
    [{ huisnummer: "10 3", huisnummertoevoeging: "hoog" }, "10-3"],
    [{ huisnummer: 10, huisnummertoevoeging: "hs" }, "10-H"],
    [{ huisnummer: 10, huisletter: "H" }, "10-H"],
    [{ huisnummer: 10, huisnummertoevoeging: "t/o" }, "10-TO"],
    [{ huisnummer: "t/o 10", huisletter: "A" }, "10-A-TO"],
    [{ huisnummer: 10, huisnummertoevoeging: "12" }, "10-12"],
  ])("%o is %s", (invoer, expected) => expect(lees(invoer)).toBe(expected));
});

it.each<[HuisnummerInvoer, number, string | null, string | null]>([
  [{ huisnummer: 1 }, 1, null, null],
  [{ huisnummer: "0005" }, 5, null, null],
  [{ huisnummer: "10 A" }, 10, "A", null],
  [{ huisnummer: "10 AB" }, 10, null, "AB"],
  [{ huisnummer: "10 A 2" }, 10, "A", "2"],
  [{ huisnummer: "10 A B 2" }, 10, "A", "B 2"],
  [{ huisnummer: "10 2 A" }, 10, null, "2 A"],
])("the parts of %o", (invoer, huisnummer, huisletter, huisnummertoevoeging) => {
  expect(readHuisnummer(invoer)).toMatchObject({ huisnummer, huisletter, huisnummertoevoeging });
});

describe("refused, with the field and the reason", () => {
  it.each<[HuisnummerInvoer, string]>([
    [{ huisnummer: 0 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: -1 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 1 }, "1"],
    [{ huisnummer: "1 " }, "1"],
    [{ huisnummer: 99_999 }, "99999"],
    [{ huisnummer: "099999" }, "99999"],
    [{ huisnummer: 100_000 }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "0100000" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 10.5 }, "huisnummer huisnummer-onduidelijk"],
    [{ huisnummer: Number.NaN }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: 1e21 }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: "" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "A 10" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "A 10", huisletter: "B" }, "huisnummer huisnummer-vorm"],
    [{ huisnummer: "10½" }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: "10①" }, "huisnummer huisnummer-tekens"],
    [{ huisnummer: 10, huisletter: "\u0410" }, "huisletter huisletter-tekens"],
    [{ huisnummer: 10, huisletter: "ı" }, "huisletter huisletter-tekens"],
    [{ huisnummer: 10, huisnummertoevoeging: "\u202E2" }, "huisnummertoevoeging huisnummertoevoeging-tekens"],
    [{ huisnummer: "10½", huisletter: "½" }, "huisnummer huisnummer-tekens, huisletter huisletter-tekens"],
    [{ huisnummer: `10${" ".repeat(40)}A` }, "10-A"],
    [{ huisnummer: `10 ${"0".repeat(26)}2` }, "10-2"],
    [{ huisnummer: `10 ${"0".repeat(27)}2` }, "huisnummer huisnummer-lang"],
    [{ huisnummer: 10, huisletter: "A".repeat(31) }, "huisletter huisletter-lang"],
    [{ huisnummer: 10, huisnummertoevoeging: "A".repeat(31) }, "huisnummertoevoeging huisnummertoevoeging-lang"],
  ])("%o: %s", (invoer, expected) => expect(lees(invoer)).toBe(expected));
});

it.each([
  ["", true],
  [" ", true],
  ["-", true],
  ["n.v.t.", true],
  ["nvt", true],
  ["geen", true],
  ["null", true],
  ["0", false],
  ["x", false],
  [0, false],
  [10, false],
])("nothing is given with %j: %s", (waarde, expected) => expect(isNotGiven(waarde)).toBe(expected));
