import { describe, expect, it } from "vitest";
import {
  checkAfspraak,
  checkEinde,
  checkSignaalsoort,
  checkWijziging,
  markSignaalsoort,
  overlaps,
  type Signaalsoort,
  soortenVoor,
} from "../../src/intake/overeenkomst-rules.ts";
import type { Fout } from "../../src/law/fout.ts";
import type { Crisissoort, SignaalpartnerSoort } from "../../src/law/lists.ts";

const period = (geldigVan: string, geldigTot: string | null = null) => ({ geldigVan, geldigTot });
const codes = (fouten: readonly Fout[]): string[] => fouten.map(({ veld, code }) => `${veld} ${code}`);

describe("two agreements", () => {
  it.each([
    ["one day apart", period("2026-01-01", "2026-06-30"), period("2026-07-01"), false],
    ["sharing one day", period("2026-01-01", "2026-06-30"), period("2026-06-30"), true],
    ["one inside the other", period("2026-01-01"), period("2026-03-01", "2026-04-01"), true],
    ["both until further notice", period("2026-01-01"), period("2027-01-01"), true],
    ["the second withdrawn before it began", period("2026-01-01"), period("2026-03-01", "2026-02-28"), false],
    ["the second wholly before", period("2026-01-01"), period("2025-01-01", "2025-12-31"), false],
  ])("%s", (_name, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe("what can be agreed on", () => {
  it.each<[SignaalpartnerSoort, Signaalsoort[] | null, Signaalsoort[]]>([
    ["Huur", null, ["betalingsachterstand", "ontruiming"]],
    ["Huur", ["ontruiming"], ["ontruiming"]],
    ["Energie", null, ["betalingsachterstand", "eindeLevering"]],
    [
      "Zorg",
      ["opzeggingZorgverzekering", "betalingsachterstand"],
      ["betalingsachterstand", "opzeggingZorgverzekering"],
    ],
    ["DUO", null, ["betalingsachterstand"]],
  ])("%s with %j reports %j", (soort, afgesproken, expected) => {
    expect(soortenVoor(soort, afgesproken)).toEqual(expected);
  });

  it.each<[string, SignaalpartnerSoort, boolean, Signaalsoort[] | null, string[]]>([
    ["a landlord with two dwellings", "Huur", true, null, []],
    ["an insurer is no small landlord", "Zorg", true, null, ["/kleineVerhuurder geen-verhuurder"]],
    ["an insurer that does not say so", "Zorg", false, null, []],
    ["a landlord's own kinds", "Huur", false, ["betalingsachterstand", "ontruiming"], []],
    ["another's kind", "Huur", false, ["ontruiming", "eindeLevering"], ["/signaalsoorten/1 soort-past-niet"]],
  ])("%s", (_name, soort, kleineVerhuurder, signaalsoorten, expected) => {
    const rest = { geldigVan: "2026-01-01", bsnToegestaan: false };
    expect(codes(checkAfspraak(soort, { kleineVerhuurder, signaalsoorten, ...rest }))).toEqual(expected);
  });

  it.each<[SignaalpartnerSoort, boolean, string, string[]]>([
    ["Huur", true, "2026-01-01", ["/bsnToegestaan bsn-niet-toegestaan"]],
    ["DUO", true, "2026-01-01", ["/bsnToegestaan bsn-niet-toegestaan"]],
    ["Huur", false, "2026-01-01", []],
    ["Zorg", true, "2026-01-01", []],
    ["CAK Eigen bijdrage", true, "2026-01-01", []],
    ["CAK Zorgverzekeringen", true, "2026-01-01", []],
    ["Huur", false, "2021-01-01", []],
    ["Huur", false, "2020-12-31", ["/geldigVan voor-begin-plicht"]],
  ])("%s with a BSN: %s, from %s", (soort, bsnToegestaan, geldigVan, expected) => {
    const rest = { kleineVerhuurder: false, signaalsoorten: null };
    expect(codes(checkAfspraak(soort, { ...rest, bsnToegestaan, geldigVan }))).toEqual(expected);
  });
});

const today = "2026-11-03";

describe("the last day of an agreement", () => {
  it.each<[string, ReturnType<typeof period>, string, string[]]>([
    ["today", period("2026-01-01"), "2026-11-03", []],
    ["yesterday", period("2026-01-01"), "2026-11-02", ["/geldigTot in-het-verleden"]],
    ["its first day", period("2026-12-01"), "2026-12-01", []],
    ["the day before its first: it never holds", period("2026-12-01"), "2026-11-30", []],
    ["today, long before its first", period("2026-12-01"), "2026-11-03", []],
    ["yesterday, before its first", period("2026-12-01"), "2026-11-02", ["/geldigTot in-het-verleden"]],
    ["of one that was withdrawn, again", period("2026-12-01", "2026-11-30"), "2026-11-03", []],
    ["its own last day", period("2026-01-01", "2026-12-31"), "2026-12-31", []],
    ["a day after its own last", period("2026-01-01", "2026-12-31"), "2027-01-01", ["/geldigTot na-einde"]],
    ["of one that ends today", period("2026-01-01", "2026-11-03"), "2026-11-03", []],
    [
      "of one that is over",
      period("2026-01-01", "2026-11-02"),
      "2026-11-03",
      ["/geldigTot al-voorbij", "/geldigTot na-einde"],
    ],
  ])("%s", (_name, looptijd, laatsteDag, expected) => {
    expect(codes(checkEinde(looptijd, laatsteDag, today))).toEqual(expected);
  });
});

describe("the first day of a change", () => {
  it.each<[string, ReturnType<typeof period>, string, string[]]>([
    ["today", period("2026-01-01"), "2026-11-03", []],
    ["yesterday", period("2026-01-01"), "2026-11-02", ["/vanaf in-het-verleden"]],
    ["its second day", period("2026-12-01"), "2026-12-02", []],
    ["its first day", period("2026-12-01"), "2026-12-01", ["/vanaf voor-begin"]],
    ["its last day", period("2026-01-01", "2026-12-31"), "2026-12-31", []],
    ["after its last day", period("2026-01-01", "2026-12-31"), "2027-01-01", ["/vanaf na-einde"]],
    ["of one that is over", period("2026-01-01", "2026-11-02"), "2026-11-03", ["/vanaf al-voorbij", "/vanaf na-einde"]],
  ])("%s", (_name, looptijd, vanaf, expected) => {
    expect(codes(checkWijziging(looptijd, vanaf, today))).toEqual(expected);
  });
});

describe("a signal under an agreement for some kinds", () => {
  const crisis = (soort: Crisissoort | null) => ({ crisis: soort && { soort } });

  it.each<[string, Signaalsoort[] | null | undefined, Crisissoort | null, string | null, string | null]>([
    ["arrears that were agreed on", ["betalingsachterstand"], null, null, null],
    ["arrears that were not", ["ontruiming"], null, "signaalsoort-niet-afgesproken", null],
    ["a crisis that was agreed on", ["ontruiming"], "ontruiming", null, null],
    ["a crisis that was not", ["betalingsachterstand"], "ontruiming", null, "signaalsoort-niet-afgesproken"],
    ["anything, when nothing was left out", null, "ontruiming", null, null],
    ["arrears, when nothing was left out", null, null, null, null],
    ["arrears under an agreement of before", undefined, null, null, null],
  ])("%s", (_name, signaalsoorten, soort, refused, marked) => {
    const overeenkomst = signaalsoorten === undefined ? {} : { signaalsoorten };
    expect(checkSignaalsoort(overeenkomst, crisis(soort))[0]?.code ?? null).toBe(refused);
    expect(markSignaalsoort(overeenkomst, crisis(soort))[0]?.code ?? null).toBe(marked);
  });

  it("says nothing about kinds when there is no agreement, which is refused by itself", () => {
    expect([...checkSignaalsoort(null, crisis(null)), ...markSignaalsoort(null, crisis("ontruiming"))]).toEqual([]);
  });
});
