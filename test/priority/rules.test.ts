import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signaalpartnerSoorten } from "../../src/law/lists.ts";
import { maxGewicht, maxKeer, prioriteitCodes } from "../../src/law/parameter-shapes.ts";
import { isGeldigeWaarde } from "../../src/law/parameters.ts";
import { banden, placeZaak, prioritize, rangZero } from "../../src/priority/rules.ts";
import { alles, cents, contact, eigen, feiten, signaal, vandaag } from "./build.ts";

describe("score, band and rank", () => {
  it("knows three bands, the most urgent first", () => expect(banden).toEqual(["hoog", "midden", "laag"]));

  it.each([
    [119, "laag"],
    [120, "midden"],
    [249, "midden"],
    [250, "hoog"],
  ])("a score of %i is band %s", (huur, band) => {
    const own = [eigen("prioriteitGewichten", { huur })];
    const result = prioritize(feiten([{ soort: "Huur" }]), vandaag, own);
    expect([result.score, result.band, result.rang, result.op]).toEqual([huur, band, 1_000_000 - huur, vandaag]);
  });

  it.each([
    [0, 5, []],
    [5_000, 0, []],
    [1, 1, ["bovenDrempel"]],
  ])("a threshold of %i cents times %i", (drempel, keer, expected) => {
    const own = [eigen("drempelCenten", drempel), eigen("drempelVeelvoud", keer)];
    const codes = prioritize(cents(100), vandaag, own).redenen.map(({ code }) => code);
    expect(codes.filter((code) => code === "bovenDrempel")).toEqual(expected);
  });

  it("follows the municipality's own bands", () => {
    const own = [eigen("bandHoog", 120), eigen("bandMidden", 50)];
    expect(prioritize(feiten([{ soort: "Huur" }]), vandaag, own).band).toBe("hoog");
    expect(prioritize(feiten(), vandaag, own).band).toBe("midden");
  });

  it.each([1, -1])("stays on its side of rank zero with the heaviest weights there can be, times %i", (sign) => {
    const gewichten = Object.fromEntries(prioriteitCodes.map((code) => [code, sign * maxGewicht]));
    const own = [
      eigen("prioriteitGewichten", gewichten),
      eigen("meerderePartnersHoogstens", maxKeer),
      eigen("zonderContactHoogstens", maxKeer),
    ];
    for (const { sleutel, waarde } of own) expect(isGeldigeWaarde(sleutel, waarde)).toBe(true);
    const { score, rang } = prioritize(alles, vandaag, own);
    expect(Math.abs(score)).toBeGreaterThan(20 * maxGewicht);
    const heaviest = maxGewicht * (prioriteitCodes.length + 2 * (maxKeer - 1));
    expect(Math.abs(score)).toBeLessThanOrEqual(heaviest);
    expect(heaviest).toBeLessThan(rangZero);
    expect(rang).toBeGreaterThan(0);
    expect(rangZero + heaviest).toBeLessThan(2 ** 31);
  });

  const someSignaal = fc.record({
    soort: fc.constantFrom(...signaalpartnerSoorten),
    partnerId: fc.integer({ min: 1, max: 4 }),
    bedragCenten: fc.integer({ min: 1, max: 500_000 }),
    signaaldatum: fc.constantFrom("2026-08-03", "2026-10-03", vandaag),
    ontstaansdatum: fc.constantFrom("2025-01-01", "2026-07-01", "2026-09-30"),
    status: fc.constantFrom("Opgepakt" as const, "Nog niet opgepakt" as const, "Inwoner is overleden" as const),
    klantnummer: fc.constantFrom(null, "1", "2"),
    geboortedatum: fc.constantFrom(null, "1950-01-01", "2004-01-01"),
    achternaam: fc.constantFrom("Dijk", "Smit"),
    crisisDatum: fc.constantFrom(null, "2026-11-04", "2026-11-20"),
    warmeOverdracht: fc.boolean(),
    opeenvolgend: fc.boolean(),
  });
  const someContact = fc.record({
    inZaak: fc.boolean(),
    bereikt: fc.boolean(),
    soort: fc.constantFrom("Brief" as const, "Huisbezoek" as const, "Administratief" as const),
    datum: fc.constantFrom("2026-01-01", "2026-10-10", vandaag),
  });
  const someZaak = fc.record({
    signalen: fc.array(someSignaal, { minLength: 1, maxLength: 5 }),
    eerdere: fc.array(someSignaal, { maxLength: 3 }),
    contacten: fc.array(someContact, { maxLength: 4 }),
  });
  const build = ({ signalen, eerdere, contacten }: typeof someZaak extends fc.Arbitrary<infer Z> ? Z : never) =>
    feiten(signalen, {
      eerdere: eerdere.map((changes, at) => signaal({ nr: -1 - at, ...changes })),
      contacten: contacten.map(contact),
      gesprekken: contacten.map(({ inZaak, datum }) => ({ inZaak: !inZaak, datum })),
      termijnen: [
        { soort: "wgs-aanbod", status: "verlopen" },
        { soort: "wgs-gesprek", status: "verlopen" },
      ],
    });

  it("adds up, and ranks the higher score first, whatever the facts", () => {
    fc.assert(
      fc.property(someZaak, someZaak, (a, b) => {
        const [x, y] = [prioritize(build(a), vandaag), prioritize(build(b), vandaag)];
        expect(x.redenen.reduce((sum, { gewicht }) => sum + gewicht, 0)).toBe(x.score);
        expect(Math.sign(x.rang - y.rang)).toBe(Math.sign(y.score - x.score));
      }),
    );
  });

  it("is the same in whatever order the facts come", () => {
    fc.assert(
      fc.property(someZaak, fc.infiniteStream(fc.nat()), (zaak, random) => {
        const mixed = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { signalen, eerdere, contacten, gesprekken, termijnen, huishouden } = build(zaak);
        const other = {
          signalen: mixed(signalen),
          eerdere: mixed(eerdere),
          contacten: mixed(contacten),
          gesprekken: mixed(gesprekken),
          termijnen: mixed(termijnen),
          huishouden,
        };
        expect(placeZaak(other, vandaag)).toEqual(placeZaak(build(zaak), vandaag));
      }),
    );
  });

  it("gives the advice together with the place", () => {
    const { opvolgadvies, ...prioriteit } = placeZaak(alles, vandaag);
    expect(prioriteit).toEqual(prioritize(alles, vandaag));
    expect(opvolgadvies.kanalen).toEqual(["Huisbezoek", "Telefoon"]);
  });
});
