import { describe, expect, it } from "vitest";
import { type GebiedRegel, readGebieden } from "../../src/routing/gebieden-csv.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 1 << 16): Promise<GebiedRegel[]> {
  return (await Array.fromAsync(readGebieden(pieces(Buffer.from(text), size)))).flat();
}

const head = "PC6;Huisnummer;Buurt2026;Wijk2026;Gemeente2026\r\n";
const rij = { postcode: "3073HE", huisnummer: 10, buurt: "05991012", wijk: "059910", gemeentecode: "0599" };

describe("a line of the area table", () => {
  it.each([
    ["as CBS writes it", "3073HE;10;5991012;59910;599"],
    ["with all figures", "3073HE;10;05991012;059910;0599"],
    ["with white space and quotes", ' "3073 he" ;"10"; 05991012;059910 ; 0599\r'],
    ["with a number that has noughts in front", "3073HE;00010;05991012;059910;0599"],
    ["with a column too many", "3073HE;10;05991012;059910;0599;x"],
  ])("%s", async (_, line) => expect(await read(head + line)).toEqual([{ regel: 2, rij }]));

  it.each([
    ["a postcode without letters", "3073;10;05991012;059910;0599"],
    ["a postcode with a letter too many", "3073HEX;10;05991012;059910;0599"],
    ["a postcode with a letter too few", "3073H;10;05991012;059910;0599"],
    ["a postcode with a figure too many", "30733HE;10;05991012;059910;0599"],
    ["a postcode that begins with a nought", "0073HE;10;05991012;059910;0599"],
    ["a house number with a letter", "3073HE;10a;05991012;059910;0599"],
    ["a house number with a fraction", "3073HE;1.5;05991012;059910;0599"],
    ["a house number of six figures", "3073HE;100000;05991012;059910;0599"],
    ["no house number", "3073HE;;05991012;059910;0599"],
    ["no postcode", ";10;05991012;059910;0599"],
    ["a buurt of nine figures", "3073HE;10;105991012;059910;0599"],
    ["a buurt with a letter", "3073HE;10;BU991012;059910;0599"],
    ["no buurt", "3073HE;10;;059910;0599"],
    ["a wijk of seven figures", "3073HE;10;05991012;1059910;0599"],
    ["no wijk", "3073HE;10;05991012;;0599"],
    ["a gemeente of five figures", "3073HE;10;05991012;059910;10599"],
    ["no gemeente", "3073HE;10;05991012;059910; "],
    ["a column too few", "3073HE;10;05991012;059910"],
    ["text", "totaal"],
  ])("cannot have %s", async (_, line) => expect(await read(`${head}${line}\n`)).toEqual([{ regel: 2, rij: null }]));

  it("may have the first and the last postcode", async () => {
    const lines = ["1000AA;1;05991012;059910;0599", "9999ZZ;99999;05991012;059910;0599"];
    expect((await read(head + lines.join("\n"))).map((regel) => regel.rij?.postcode)).toEqual(["1000AA", "9999ZZ"]);
  });
});

it("lines are counted from the header on, empty ones too", async () => {
  const found = await read(`${head}\r\n3073HE;10;05991012;059910;0599\r\n\n\nx\n`);
  expect(found.map(({ regel, rij }) => [regel, rij?.huisnummer])).toEqual([
    [3, 10],
    [6, undefined],
  ]);
});

it.each([1, 2, 3, 7, 30, 100])("is the same file in pieces of %i bytes", async (size) => {
  const text = `\uFEFF${head}${[1, 2, 3].map((n) => `3073HE;${n};05991012;059910;0599`).join("\r\n")}\r\né;1;1;1;1`;
  expect(await read(text, size)).toEqual(await read(text));
  expect((await read(text, size)).map((regel) => regel.rij?.huisnummer)).toEqual([1, 2, 3, undefined]);
});

describe("a file of something else", () => {
  it.each([
    ["empty", "", "empty"],
    ["without the columns", "naam;adres\n", "PC6;Huisnummer"],
    ["with one column too few", "PC6;Huisnummer;Buurt;Wijk\n", "PC6;Huisnummer"],
  ])("%s", async (_, text, words) => await expect(read(text)).rejects.toThrow(words));

  it("has a line of no more than 10,000 characters", async () => {
    const long = (length: number) => read(`${head}3073HE;10;05991012;059910;0599;${"x".repeat(length - 31)}`, 1 << 20);
    expect(await long(10_000)).toEqual([{ regel: 2, rij }]);
    await expect(long(10_001)).rejects.toThrow("too long");
  });
});
