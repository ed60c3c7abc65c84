import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { parameter } from "../../src/law/parameters.ts";
import { prioritize, totalArrears, type ZaakFeiten } from "../../src/priority/rules.ts";

type Signaal = ZaakFeiten["signalen"][number];
const vandaag = "2026-11-03";
const signaal = (changes: Partial<Signaal> = {}): Signaal => ({
  partnerId: 1,
  soort: "Energie",
  signaaldatum: vandaag,
  bedragCenten: 10_000,
  crisisSoort: null,
  crisisDatum: null,
  warmeOverdracht: false,
  opeenvolgend: false,
  achternaam: "Dijk",
  geboortedatum: null,
  klantnummer: null,
  ...changes,
});
const codes = (signalen: Signaal[], termijnen: string[] = []): [string, number][] =>
  prioritize({ signalen, termijnen: termijnen.map((status) => ({ status })) }, vandaag).redenen.map(
    ({ code, gewicht }) => [code, gewicht ?? 0],
  );

describe("each reason with its weight", () => {
  const cases: [string, Signaal[], string[], [string, number][]][] = [
    ["nothing special", [signaal()], [], []],
    ["rent", [signaal({ soort: "Huur" })], [], [["huur", 120]]],
    ["eviction", [signaal({ crisisSoort: "ontruiming" })], [], [["crisisOntruiming", 500]]],
    ["end of supply", [signaal({ crisisSoort: "eindeLevering" })], [], [["crisisEindeLevering", 400]]],
    ["end of insurance", [signaal({ crisisSoort: "opzeggingZorgverzekering" })], [], [["crisisOpzeggingZorg", 300]]],
    [
      "a crisis in seven days",
      [signaal({ crisisSoort: "ontruiming", crisisDatum: "2026-11-10" })],
      [],
      [
        ["crisisOntruiming", 500],
        ["crisisBinnenWeek", 100],
      ],
    ],
    [
      "a crisis in eight days",
      [signaal({ crisisSoort: "ontruiming", crisisDatum: "2026-11-11" })],
      [],
      [["crisisOntruiming", 500]],
    ],
    [
      "a crisis of yesterday",
      [signaal({ crisisSoort: "ontruiming", crisisDatum: "2026-11-02" })],
      [],
      [["crisisOntruiming", 500]],
    ],
    ["two partners", [signaal(), signaal({ partnerId: 2 })], [], [["meerderePartners", 100]]],
    ["three partners", [1, 2, 3].map((partnerId) => signaal({ partnerId })), [], [["meerderePartners", 200]]],
    [
      "five partners count as three",
      [1, 2, 3, 4, 5].map((partnerId) => signaal({ partnerId })),
      [],
      [
        ["meerderePartners", 200],
        ["bedragMidden", 40],
      ],
    ],
    ["EUR 499.99", [signaal({ bedragCenten: 49_999 })], [], []],
    ["EUR 500", [signaal({ bedragCenten: 50_000 })], [], [["bedragMidden", 40]]],
    ["EUR 999.99", [signaal({ bedragCenten: 99_999 })], [], [["bedragMidden", 40]]],
    ["EUR 1,000", [signaal({ bedragCenten: 100_000 })], [], [["bedragHoog", 80]]],
    ["reported before", [signaal({ opeenvolgend: true })], [], [["opeenvolgend", 60]]],
    ["warm hand-over", [signaal({ warmeOverdracht: true })], [], [["warmeOverdracht", 70]]],
    ["65 today", [signaal({ geboortedatum: "1961-11-03" })], [], [["ouder", 50]]],
    ["65 tomorrow", [signaal({ geboortedatum: "1961-11-04" })], [], []],
    ["18 today", [signaal({ geboortedatum: "2008-11-03" })], [], [["jong", 30]]],
    ["18 tomorrow", [signaal({ geboortedatum: "2008-11-04" })], [], []],
    ["27, the day before 28", [signaal({ geboortedatum: "1998-11-04" })], [], [["jong", 30]]],
    ["28 today", [signaal({ geboortedatum: "1998-11-03" })], [], []],
    ["a term at risk", [signaal()], ["risico"], [["termijnRisico", 90]]],
    ["a term breached", [signaal()], ["verlopen"], [["termijnTeLaat", 150]]],
    ["terms met or open", [signaal()], ["vervuld", "open", "te-laat-vervuld"], []],
  ];
  it.each(cases)("%s", (_name, signalen, termijnen, expected) => {
    expect(codes(signalen, termijnen)).toEqual(expected);
  });
});

describe("score, band and rank", () => {
  const own = (waarde: Partial<Record<string, number>>): Beleidsregel[] => [
    {
      sleutel: "prioriteitGewichten",
      waarde: { ...parameter("prioriteitGewichten", vandaag).value, ...waarde },
      geldtVan: "2026-01-01",
    },
  ];
  it.each([
    [119, "laag"],
    [120, "midden"],
    [249, "midden"],
    [250, "hoog"],
  ])("a score of %i is band %s", (huur, band) => {
    const result = prioritize({ signalen: [signaal({ soort: "Huur" })], termijnen: [] }, vandaag, own({ huur }));
    expect([result.score, result.band]).toEqual([huur, band]);
  });

  it("shows no reason that a municipality turned off", () => {
    const feiten = { signalen: [signaal({ soort: "Huur" })], termijnen: [] };
    expect(prioritize(feiten, vandaag, own({ huur: 0 })).redenen).toEqual([]);
  });

  it("adds up, and ranks the higher score first, whatever the facts", () => {
    const some = fc.record({
      soort: fc.constantFrom("Huur" as const, "Zorg" as const),
      partnerId: fc.integer({ min: 1, max: 4 }),
      bedragCenten: fc.integer({ min: 1, max: 500_000 }),
      warmeOverdracht: fc.boolean(),
      opeenvolgend: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), fc.array(some, { minLength: 1 }), (a, b) => {
        const [x, y] = [a, b].map((list) => prioritize({ signalen: list.map(signaal), termijnen: [] }, vandaag));
        if (!x || !y) return false;
        expect(x.redenen.reduce((sum, { gewicht }) => sum + (gewicht ?? 0), 0)).toBe(x.score);
        return Math.sign(x.rang - y.rang) === Math.sign(y.score - x.score);
      }),
    );
  });
});

describe("what is owed in all", () => {
  const cases: [string, Signaal[], number][] = [
    ["nothing", [], 0],
    ["two partners", [signaal(), signaal({ partnerId: 2, bedragCenten: 5 })], 10_005],
    [
      "a later report of the same arrears replaces the earlier",
      [signaal({ signaaldatum: "2026-10-01" }), signaal({ bedragCenten: 7 })],
      7,
    ],
    ["in whatever order they come", [signaal({ bedragCenten: 7 }), signaal({ signaaldatum: "2026-10-01" })], 7],
    ["two people with one insurer", [signaal({ achternaam: "A" }), signaal({ achternaam: "B" })], 20_000],
    ["two customer numbers", [signaal({ klantnummer: "1" }), signaal({ klantnummer: "2" })], 20_000],
  ];
  it.each(cases)("%s", (_name, signalen, cents) => expect(totalArrears(signalen)).toBe(cents));
});

it.each([[["K1", null, "K2"]], [["K1", "K2", null]], [[null, "K1", "K2"]], [["K2", null, "K1"]]] as (
  | string
  | null
)[][][])("two customer numbers stay two debts, in whatever order %j comes", (numbers) => {
  const signalen = numbers.map((klantnummer) =>
    signaal({ klantnummer, bedragCenten: klantnummer === null ? 40_200 : klantnummer === "K1" ? 40_100 : 40_300 }),
  );
  // The one without a number repeats the first that it can be, which is known by number.
  expect(totalArrears(signalen)).toBeGreaterThan(80_000);
});
