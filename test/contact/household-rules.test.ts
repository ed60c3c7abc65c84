import { describe, expect, it } from "vitest";
import { type BewonerSignaal, groupPersonen } from "../../src/contact/household-rules.ts";

const dijk = {
  partnerId: 1,
  klantnummer: null,
  voorletters: "A.B.",
  voorvoegsel: "van",
  achternaam: "Dijk",
  geboortedatum: "1985-06-15",
  burgerservicenummer: null,
};
/** Signals of as many partners, so that only the person says who is who. */
const signalen = (...changes: Partial<BewonerSignaal>[]): BewonerSignaal[] =>
  changes.map((change, index) => ({ ...dijk, uuid: `s${index + 1}`, partnerId: index + 1, ...change }));
const groups = (...changes: Partial<BewonerSignaal>[]) =>
  groupPersonen(signalen(...changes)).map(({ signalen }) => signalen.join(" "));

const twin = { voorletters: "C." };
const later = { geboortedatum: "1990-01-01" };
const unknown = { geboortedatum: null };

describe("the people of a household", () => {
  it.each<[string, Partial<BewonerSignaal>[], string[]]>([
    ["nobody", [], []],
    ["one", [{}], ["s1"]],
    ["the same name and birth date at two partners", [{}, {}], ["s1 s2"]],
    ["the prefix in the name", [{}, { voorvoegsel: null, achternaam: "van Dijk" }], ["s1 s2"]],
    ["no initials at one partner", [{}, { voorletters: null }], ["s1 s2"]],
    ["another name", [{}, { achternaam: "Bakker" }], ["s1", "s2"]],
    ["another birth date", [{}, later], ["s1", "s2"]],
    ["twins", [{}, twin], ["s1", "s2"]],
    ["a name without birth date at two partners: a couple shares it", [unknown, unknown], ["s1", "s2"]],
    ["no birth date at one of two partners", [{}, unknown], ["s1", "s2"]],
    ["the same customer without birth date", [unknown, { ...unknown, partnerId: 1 }], ["s1 s2"]],
    [
      "one BSN, whatever the names",
      [{ burgerservicenummer: "x" }, { ...later, achternaam: "Bos", burgerservicenummer: "x" }],
      ["s1 s2"],
    ],
    ["two BSNs, whatever the names", [{ burgerservicenummer: "x" }, { burgerservicenummer: "y" }], ["s1", "s2"]],
    ["a BSN at one partner", [{ burgerservicenummer: "x" }, {}], ["s1 s2"]],
  ])("%s", (_what, changes, expected) => {
    expect(groups(...changes)).toEqual(expected);
  });

  const number = { burgerservicenummer: "x" };
  it.each<[string, Partial<BewonerSignaal>[], string[]]>([
    ["one of the signals of a person has the birth date", [{ ...number, ...unknown }, number, {}], ["s1 s2 s3"]],
    [
      "the first initial only is what counts",
      [number, { ...number, voorletters: null }, { voorletters: "A.X." }],
      ["s1 s2 s3"],
    ],
    [
      "a twin stays apart, though a signal of the other has no initials",
      [number, { ...number, voorletters: null }, twin],
      ["s1 s2", "s3"],
    ],
    [
      "another birth date stays apart, though a signal of that customer has none",
      [number, { ...number, ...unknown, partnerId: 9 }, { ...later, partnerId: 9 }],
      ["s1 s2", "s3"],
    ],
    [
      "a BSN says more than a birth date",
      [later, { ...number, ...unknown, partnerId: 1 }, { ...number, voorletters: null }],
      ["s1", "s2 s3"],
    ],
  ])("looks at every signal of a person: %s", (_what, changes, expected) => {
    expect(groups(...changes)).toEqual(expected);
  });

  it.each<[string, Partial<BewonerSignaal>[]]>([
    ["two BSNs", [{}, { burgerservicenummer: "x" }, { burgerservicenummer: "y" }]],
    ["twins", [{ voorletters: null }, {}, twin]],
    ["two birth dates of one customer", [{ ...unknown, partnerId: 9 }, { partnerId: 9 }, { ...later, partnerId: 9 }]],
  ])("gives a signal that may be about either of two people to neither: %s", (_what, changes) => {
    expect(groups(...changes)).toEqual(["s1", "s2", "s3"]);
    expect(groups(...changes.toReversed())).toEqual(["s1", "s2", "s3"]);
  });

  it("keeps who is who whatever the order, and shows people and signals in that order", () => {
    const four = signalen({ voorletters: null }, { achternaam: "Bakker" }, {}, { ...twin, achternaam: "Bakker" });
    expect(groupPersonen(four).map(({ signalen }) => signalen)).toEqual([["s1", "s3"], ["s2"], ["s4"]]);
    expect(groupPersonen(four.toReversed()).map(({ signalen }) => signalen)).toEqual([["s4"], ["s3", "s1"], ["s2"]]);
  });

  it("shows of a person what any of the signals tells", () => {
    const [persoon] = groupPersonen(
      signalen(
        { burgerservicenummer: "x", geboortedatum: null, voorletters: null },
        { burgerservicenummer: "x", voorletters: null },
        { burgerservicenummer: "x", geboortedatum: null },
      ),
    );
    expect(persoon).toEqual({
      voorletters: "A.B.",
      voorvoegsel: "van",
      achternaam: "Dijk",
      geboortedatum: "1985-06-15",
      signalen: ["s1", "s2", "s3"],
    });
  });
});
