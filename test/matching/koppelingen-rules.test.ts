import { describe, expect, it } from "vitest";
import {
  type Buren,
  isMogelijkZelfdeWoning,
  type Kandidaat,
  offerKoppelingen,
  paarSleutel,
  pairBuren,
  pairVindplaatsen,
  persoonSleutels,
  type Vindplaats,
} from "../../src/matching/link-rules.ts";

const dijk = { voorvoegsel: "van", achternaam: "Dijk", geboortedatum: "1985-06-15", burgerservicenummer: null };
/** A hash that shows what went in, long enough to be cut. */
const hash = (tekst: string): string => `${tekst}............................`;
const keyOf = (changes: Partial<Parameters<typeof persoonSleutels>[0]>) =>
  persoonSleutels({ ...dijk, ...changes }, (tekst) => tekst.split("").reverse().join("")).persoon_sleutel;

describe("what a person is found by", () => {
  it.each([
    ["the prefix in the name", { voorvoegsel: null, achternaam: "van Dijk" }],
    ["capitals", { achternaam: "DIJK", voorvoegsel: "Van" }],
    ["spaces and marks", { voorvoegsel: null, achternaam: "van-d'ijk." }],
  ])("is the same with %s", (_what, changes) => {
    expect(keyOf(changes)).toBe(keyOf({}));
  });

  it.each([
    ["another name", { achternaam: "Dijkstra" }],
    ["no prefix", { voorvoegsel: null }],
    ["another birth date", { geboortedatum: "1985-06-16" }],
  ])("is another with %s", (_what, changes) => {
    expect(keyOf(changes)).not.toBe(keyOf({}));
  });

  it("is no name without a birth date, and no BSN that is not known", () => {
    const nobody = persoonSleutels({ ...dijk, geboortedatum: null }, hash);
    expect(nobody).toEqual({ persoon_sleutel: null, bsn_sleutel: null });
  });

  it("is 22 characters of a keyed hash, so that one text is never taken for the other", () => {
    const keys = persoonSleutels({ ...dijk, burgerservicenummer: "999990019" }, hash);
    expect(keys).toEqual({ persoon_sleutel: "persoon/vandijk/1985-0", bsn_sleutel: "bsn/999990019........." });
  });
});

describe("one dwelling in two spellings", () => {
  it.each([
    ["number and letter", "3073HE-10", "3073HE-10-A", true],
    ["letter and number", "3073HE-10-A", "3073HE-10", true],
    ["number and addition", "3073HE-10", "3073HE-10-A-2", true],
    ["two letters", "3073HE-10-A", "3073HE-10-B", false],
    ["a letter, and that letter with an addition", "3073HE-10-A", "3073HE-10-A-2", false],
    ["the same number", "3073HE-10", "3073HE-10", false],
    ["another number that begins alike", "3073HE-1", "3073HE-10-A", false],
    ["another postcode", "3073HE-10", "3073HG-10-A", false],
  ])("%s", (_what, a, b, possible) => {
    expect(isMogelijkZelfdeWoning(a, b)).toBe(possible);
  });

  const buren = (vanSleutel: string, naarSleutel: string): Buren[] => [
    { gemeenteId: 7, van: 1, vanSleutel, naar: 2, naarSleutel },
  ];
  const found = [{ gemeenteId: 7, code: "zelfde-nummer", van: 1, naar: 2 }];

  it.each([
    ["with and without addition", "3073HE-10", "3073HE-10-A", [], found],
    ["the other way around", "3073HE-10-A", "3073HE-10", [], found],
    ["two dwellings", "3073HE-10-A", "3073HE-10-B", [], []],
    ["the number was settled to be another dwelling", "3073HE-10", "3073HE-10-A", [1], []],
    ["the number of the other was settled", "3073HE-10-A", "3073HE-10", [2], []],
    ["only the one with the addition has a second spelling", "3073HE-10", "3073HE-10-A", [2], found],
    ["only the one with the addition, the other way around", "3073HE-10-A", "3073HE-10", [1], found],
  ])("offers or not: %s", (_what, van, naar, vastgelegd, expected) => {
    expect(pairBuren(buren(van, naar), new Set(vastgelegd))).toEqual(expected);
  });
});

describe("one person at two addresses", () => {
  const at = (adresId: number, sleutel = "dijk", gemeenteId = 7): Vindplaats => ({ gemeenteId, sleutel, adresId });
  const pairs = (bewoners: Vindplaats[], vindplaatsen: Vindplaats[]) =>
    pairVindplaatsen("zelfde-bsn", bewoners, vindplaatsen).map(({ van, naar }) => [van, naar]);

  it.each([
    [
      "another address",
      [at(1)],
      [at(1), at(2)],
      [
        [1, 1],
        [1, 2],
      ],
    ],
    [
      "several",
      [at(1)],
      [at(1), at(2), at(3)],
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
    ],
    ["another person", [at(1)], [at(1), at(2, "vries")], [[1, 1]]],
    ["another municipality", [at(1)], [at(1), at(2, "dijk", 8)], [[1, 1]]],
    [
      "an address that tells of two people",
      [at(1), at(1, "vries")],
      [at(1), at(2, "vries")],
      [
        [1, 1],
        [1, 2],
      ],
    ],
    ["nobody", [], [at(2)], []],
  ])("%s", (_what, bewoners, vindplaatsen, expected) => {
    expect(pairs(bewoners, vindplaatsen)).toEqual(expected);
  });

  it.each([
    [10, 10],
    [11, 0],
  ])("takes a key that is at %i addresses for a person %i times", (addresses, expected) => {
    const everywhere = Array.from({ length: addresses }, (_, index) => at(index + 1));
    expect(pairs([at(1)], [...everywhere, at(1)])).toHaveLength(expected);
  });
});

describe("what is offered", () => {
  const kandidaat = (code: Kandidaat["code"], van = 2, naar = 1): Kandidaat => ({ gemeenteId: 7, code, van, naar });
  const shown = (kandidaten: Kandidaat[], bekend: string[] = []) =>
    offerKoppelingen(kandidaten, new Set(bekend)).map(({ soort, a, b, redenen }) => [
      `${soort} ${a} ${b}`,
      ...redenen.map(({ code, bron }) => `${code} ${bron}`),
    ]);

  it("is each pair once, the lower id first, with all its reasons", () => {
    expect(
      shown([
        kandidaat("zelfde-bsn"),
        kandidaat("zelfde-naam-en-geboortedatum", 1, 2),
        kandidaat("zelfde-bsn", 1, 2),
        kandidaat("zelfde-nummer"),
        kandidaat("zelfde-bsn", 2, 3),
      ]),
    ).toEqual([
      ["persoon 1 2", "zelfde-bsn lezing-zelfde-persoon", "zelfde-naam-en-geboortedatum lezing-zelfde-persoon"],
      ["adres 1 2", "zelfde-nummer lezing-zelfde-woning"],
      ["persoon 2 3", "zelfde-bsn lezing-zelfde-persoon"],
    ]);
  });

  it("is never an address with itself", () => {
    expect(shown([kandidaat("zelfde-bsn", 4, 4)])).toEqual([]);
  });

  it.each([
    ["the same pair", { soort: "persoon", a: 1, b: 2 }, []],
    ["the same pair, the other way around", { soort: "persoon", a: 2, b: 1 }, []],
    ["the pair as a dwelling", { soort: "adres", a: 1, b: 2 }, [["persoon 1 2", "zelfde-bsn lezing-zelfde-persoon"]]],
    ["another pair", { soort: "persoon", a: 1, b: 3 }, [["persoon 1 2", "zelfde-bsn lezing-zelfde-persoon"]]],
  ] as const)("is nothing that was offered before: %s", (_what, before, expected) => {
    expect(shown([kandidaat("zelfde-bsn")], [paarSleutel(before)])).toEqual(expected);
  });

  it("says in plain Dutch why, and of which municipality", () => {
    const [koppeling] = offerKoppelingen([kandidaat("zelfde-naam-en-geboortedatum")], new Set());
    expect(koppeling?.gemeenteId).toBe(7);
    expect(koppeling?.redenen[0]?.tekst).toBe(
      "Op beide adressen is een signaal over iemand met dezelfde naam en geboortedatum.",
    );
  });
});
