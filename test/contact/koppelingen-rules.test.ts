import { describe, expect, it } from "vitest";
import { checkZelfdeWoning, chooseHoofdadres, koppelingTekst } from "../../src/contact/koppeling-rules.ts";

describe("which of two spellings goes on", () => {
  it.each([
    ["both are worked: the older", [1, true], [2, true], 1],
    ["neither is worked: the older", [1, false], [2, false], 1],
    ["only the older is worked", [1, true], [2, false], 1],
    ["only the younger is worked", [1, false], [2, true], 2],
  ] as const)("%s", (_what, a, b, hoofdId) => {
    const [first, second] = [a, b].map(([adresId, heeftZaak]) => ({ adresId, heeftZaak })) as [never, never];
    const expected = { hoofdId, spellingId: 3 - hoofdId };
    expect(chooseHoofdadres(first, second)).toEqual(expected);
    expect(chooseHoofdadres(second, first)).toEqual(expected);
  });
});

describe("whether addresses can be one dwelling", () => {
  it.each([
    ["number and letter", ["3073HE-10", "3073HE-10-A"], []],
    ["two numbers", ["3073HE-10", "3073HE-12"], []],
    ["a letter that is there twice", ["3073HE-10-A", "3073HE-10", "3073HE-10-A"], []],
    ["two letters", ["3073HE-10-A", "3073HE-10-B"], ["twee-toevoegingen"]],
    ["two letters by way of the number", ["3073HE-10-A", "3073HE-10", "3073HE-10-B"], ["twee-toevoegingen"]],
  ])("%s", (_what, sleutels, expected) => {
    expect(checkZelfdeWoning(sleutels).map(({ code }) => code)).toEqual(expected);
  });
});

describe("what the timeline says of it", () => {
  it.each([
    ["adres", "bevestigd", "Twee adressen zijn dezelfde woning. Dat is bevestigd."],
    ["adres", "afgewezen", "Twee adressen zijn niet dezelfde woning. Dat is besloten."],
    ["persoon", "bevestigd", "Op een ander adres is dezelfde persoon gemeld. Dat is bevestigd."],
    ["persoon", "afgewezen", "Op een ander adres is niet dezelfde persoon gemeld. Dat is besloten."],
    ["iets", "anders", "Over een mogelijke koppeling is besloten."],
  ])("%s %s", (soort, besluit, tekst) => {
    expect(koppelingTekst(soort, besluit)).toBe(tekst);
  });
});
