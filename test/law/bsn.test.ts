import { describe, expect, it } from "vitest";
import { isBsn } from "../../src/law/bsn.ts";

describe("elfproef", () => {
  // 999990019: 81+72+63+54+45+0+0+2-9 = 308 = 28 x 11.
  it.each([
    ["a test number that passes", "999990019", true],
    ["one digit off", "999990018", false],
    ["two digits swapped", "999990091", false],
    ["all zero", "000000000", false],
    ["eight digits", "99999001", false],
    ["ten digits", "9999900190", false],
    ["a letter", "99999001A", false],
    ["spaces", "999 990 019", false],
    ["a line break behind it", "999990019\n", false],
    ["nothing", "", false],
  ])("%s", (_, text, expected) => expect(isBsn(text)).toBe(expected));
});
