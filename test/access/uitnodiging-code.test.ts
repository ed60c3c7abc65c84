import { describe, expect, it } from "vitest";
import { newUitnodiging, readUitnodiging } from "../../src/access/uitnodiging-code.ts";

describe("the code of an invitation", () => {
  it("is in groups of four, without signs that look alike, and another every time", () => {
    const codes = Array.from({ length: 200 }, newUitnodiging);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
    expect(codes.join("")).not.toMatch(/[01ILO]/);
  });

  const code = "ABCD-EFGH-JKMN-PQRS-TUVW";
  it.each([
    code,
    code.toLowerCase(),
    code.replaceAll("-", ""),
    ` ${code.replaceAll("-", " ")} `,
    code.replaceAll("-", "–"),
  ])("%j is read", (tekst) => {
    expect(readUitnodiging(tekst)).toBe(code);
  });
  it.each(["", "ABCD-EFGH-JKMN-PQRS-TUV", `${code}2`, code.replace("A", "O"), code.replace("A", "é"), "x"])(
    "%j is none",
    (tekst) => {
      expect(readUitnodiging(tekst)).toBeNull();
    },
  );
});
