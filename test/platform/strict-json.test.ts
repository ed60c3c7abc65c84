import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrictJson } from "../../src/platform/strict-json.ts";

const nest = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("strict JSON refuses what a lenient reader would guess at", () => {
  it.each([
    ["an empty text", "", "ongeldige-json", "teken 1"],
    ["white space only", " \n", "ongeldige-json", "teken 3"],
    ["a comma after the last key", '{"a":1,}', "ongeldige-json", "teken 8"],
    ["a comma after the last item", "[1,]", "ongeldige-json", "teken 4"],
    ["a missing colon", '{"a" 1}', "ongeldige-json", "teken 6"],
    ["single quotes", "{'a':1}", "ongeldige-json", "teken 2"],
    ["text after the value", '{"a":1} x', "ongeldige-json", "teken 9"],
    ["an open object", '{"a":1', "ongeldige-json", "teken 7"],
    ["an open string", '"abc', "ongeldige-json", "teken 5"],
    ["a number with a leading zero", "[01]", "ongeldige-json", "teken 3"],
    ["a number with a plus", "[+1]", "ongeldige-json", "teken 2"],
    ["NaN", "[NaN]", "ongeldige-json", "teken 2"],
    ["a comment", "[1] // note", "ongeldige-json", "teken 5"],
    ["a raw newline in a string", '"a\nb"', "ongeldige-json", "teken 3"],
    ["an unknown escape", '"a\\x41"', "ongeldige-json", "teken 3"],
    ["a short escape", '"\\u12"', "ongeldige-json", "teken 4"],
    ["a byte order mark", "\ufeff{}", "ongeldige-json", "teken 1"],
    ["a key used twice", '{"a":1,"a":1}', "dubbele-sleutel", "teken 8"],
    ["a key used twice, once escaped", '{"a":1,"\\u0061":2}', "dubbele-sleutel", "teken 8"],
    ["a key used twice, deep", '[{"b":{"a":1,"c":2,"a":3}}]', "dubbele-sleutel", "teken 20"],
    ["__proto__ as key", '{"__proto__":{"a":1}}', "verboden-sleutel", "teken 2"],
    ["__proto__ as escaped key", '{"\\u005f_proto__":1}', "verboden-sleutel", "teken 2"],
    ["seventeen levels", nest(17), "te-diep", "teken 17"],
    ["a depth bomb that is never closed", "[".repeat(1_000_000), "te-diep", "teken 17"],
    ["a raw lone high surrogate", '"a\ud83d"', "ongeldig-teken", "teken 3"],
    ["a raw lone low surrogate", '"\ude00"', "ongeldig-teken", "teken 2"],
    ["an escaped lone high surrogate", '"\\ud83d"', "ongeldig-teken", "teken 2"],
    ["an escaped high surrogate before another letter", '"\\ud83d\\u0041"', "ongeldig-teken", "teken 2"],
    ["an escaped lone low surrogate", '"\\ude00"', "ongeldig-teken", "teken 2"],
    ["an escaped lone surrogate in a key", '{"\\ud83d":1}', "ongeldig-teken", "teken 3"],
    ["a raw NUL in a string", '"a\0"', "ongeldig-teken", "teken 3"],
    ["a raw NUL between values", "[1,\0]", "ongeldig-teken", "teken 4"],
    ["an escaped NUL", '"\\u0000"', "ongeldig-teken", "teken 2"],
    ["a number over the range", "[1e999]", "getal-te-groot", "teken 2"],
    ["a negative number over the range", "[-1e999]", "getal-te-groot", "teken 2"],
    ["four hundred digits", "9".repeat(400), "getal-te-groot", "teken 1"],
  ])("%s", (_name, text, code, plaats) => {
    expect(parseStrictJson(text)).toMatchObject({ ok: false, code, plaats });
  });

  it("never repeats what was sent", () => {
    const sent = ['{"999990019":1,"999990019":2}', '{"naam":"Dijk","naam":"Dijk"}', '{"naam": Dijk}', '"Dijk\ud83d"'];
    expect(JSON.stringify(sent.map((text) => parseStrictJson(text)))).not.toMatch(/Dijk|naam|999/);
  });
});

describe("strict JSON accepts", () => {
  it.each([
    ["sixteen levels", nest(16)],
    ["an emoji, raw and escaped", '["😀","\\ud83d\\ude00"]'],
    ["every escape", '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"'],
    ["the same key in two objects", '[{"a":1},{"a":{"a":2}}]'],
    ["white space of every kind", ' {\t"a" :\r\n[ ] , "b" : { } } '],
    ["numbers of every kind", "[0,-0,1.5,-2e-3,1E+2,1e308]"],
    ["true, false and null", "[true,false,null]"],
    ["keys that objects inherit", '{"constructor":1,"toString":2,"hasOwnProperty":3}'],
  ])("%s", (_name, text) => {
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it("keeps to the depth it is given", () => {
    expect(parseStrictJson(nest(3), { depth: 3 }).ok).toBe(true);
    expect(parseStrictJson(nest(4), { depth: 3 })).toMatchObject({ code: "te-diep" });
  });
});

describe("strict JSON and JSON.parse", () => {
  const wellFormed = fc.jsonValue({ maxDepth: 10, noUnicodeString: false });
  const plain = (text: string) => !/__proto__|\\u0000|\\ud[89a-f]/i.test(text);

  it("agree on whatever JSON.stringify writes", () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(plain(text));
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 1000 },
    );
  });

  it("agree on a text with one character put in, taken out or changed", () => {
    const mutation = fc.tuple(fc.nat(), fc.nat(1), fc.constantFrom(...'{}[]":,\\u0e1-+. tfn\n'.split(""), ""));
    fc.assert(
      fc.property(wellFormed, mutation, (value, [where, cut, put]) => {
        const text = JSON.stringify(value);
        const at = where % (text.length + 1);
        const mutated = text.slice(0, at) + put + text.slice(at + cut);
        const strict = parseStrictJson(mutated);
        if (strict.ok) expect(strict.value).toEqual(JSON.parse(mutated));
        else if (strict.code === "ongeldige-json") expect(() => JSON.parse(mutated)).toThrow(SyntaxError);
      }),
      { numRuns: 2000 },
    );
  });
});
