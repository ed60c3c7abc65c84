import { describe, expect, it } from "vitest";
import { largestRise, latestPerArrears, totalArrears } from "../../src/priority/achterstand-rules.ts";
import type { SignaalFeit } from "../../src/priority/beeld-rules.ts";
import { signaal } from "./build.ts";

const list = (...changes: Partial<SignaalFeit>[]): SignaalFeit[] =>
  changes.map((change, index) => signaal({ nr: index + 1, ...change }));

describe("what is owed in all", () => {
  const cases: [string, SignaalFeit[], number][] = [
    ["nothing", [], 0],
    ["one", list({ bedragCenten: 7 }), 7],
    ["two partners", list({}, { partnerId: 2, bedragCenten: 5 }), 10_005],
    ["a later report replaces the earlier", list({ signaaldatum: "2026-10-01" }, { bedragCenten: 7 }), 7],
    ["in whatever order they come", list({ bedragCenten: 7 }, { signaaldatum: "2026-10-01" }), 7],
    ["of one day the one that came later", list({ bedragCenten: 9 }, { bedragCenten: 7 }), 7],
    ["of one day, told first of what came later", list({ nr: 2, bedragCenten: 7 }, { nr: 1, bedragCenten: 9 }), 7],
    ["two people with one insurer", list({ achternaam: "A" }, { achternaam: "B" }), 20_000],
    ["two customer numbers", list({ klantnummer: "1" }, { klantnummer: "2" }), 20_000],
    ["two birth dates", list({ geboortedatum: "1980-01-01" }, { geboortedatum: "1990-01-01" }), 20_000],
  ];
  it.each(cases)("%s", (_name, signalen, cents) => expect(totalArrears(signalen)).toBe(cents));

  it.each([[["K1", null, "K2"]], [["K1", "K2", null]], [[null, "K1", "K2"]], [["K2", null, "K1"]]] as (
    | string
    | null
  )[][][])("two customer numbers stay two debts, in whatever order %j comes", (numbers) => {
    const cents = new Map([
      ["K1", 40_100],
      ["K2", 40_300],
      [null, 40_200],
    ] as const);
    const signalen = numbers.map((klantnummer, nr) =>
      signaal({ nr, klantnummer, bedragCenten: cents.get(klantnummer as "K1") as number }),
    );
    // The one without a number repeats the first that it can be, which is known by number.
    expect(totalArrears(signalen)).toBeGreaterThan(80_000);
  });

  it.each([
    ["two birth dates", { geboortedatum: "1980-01-01" }, { geboortedatum: "1990-01-01" }, {}],
    ["two customer numbers", { klantnummer: "1" }, { klantnummer: "2" }, {}],
    ["two customer numbers", { klantnummer: "1" }, { klantnummer: "2" }, { geboortedatum: "1990-01-01" }],
  ])("%s stay two debts, though a signal that tells less could be either", (_name, a, b, less) => {
    // Were the one that is known least looked at first, both others would join it.
    const latest = latestPerArrears(list({ signaaldatum: "2026-09-01", ...less }, a, b));
    expect(latest.map(({ nr }) => nr)).toEqual([2, 3]);
  });

  it("of the best known the earliest day leads, so that the order is always the same", () => {
    const three = list(
      { achternaam: "C", signaaldatum: "2026-11-03" },
      { achternaam: "B", signaaldatum: "2026-11-02" },
      { achternaam: "A", signaaldatum: "2026-11-02" },
    );
    expect(latestPerArrears(three).map(({ achternaam }) => achternaam)).toEqual(["B", "A", "C"]);
  });
});

describe("how much arrears rose", () => {
  const nu = signaal({ nr: 9, bedragCenten: 45_000, ontstaansdatum: "2026-09-01" });
  const eerder = (changes: Partial<SignaalFeit> = {}) =>
    signaal({ nr: 1, bedragCenten: 30_000, signaaldatum: "2026-10-01", ontstaansdatum: "2026-09-01", ...changes });

  const cases: [string, SignaalFeit[], { van: number; naar: number } | null][] = [
    ["since no signal before", [], null],
    ["since the signal before", [eerder()], { van: 30_000, naar: 45_000 }],
    ["not when it fell", [eerder({ bedragCenten: 45_001 })], null],
    ["not when it stayed", [eerder({ bedragCenten: 45_000 })], null],
    ["by a cent", [eerder({ bedragCenten: 44_999 })], { van: 44_999, naar: 45_000 }],
    [
      "since the last of more, not the first",
      [eerder(), eerder({ nr: 2, signaaldatum: "2026-10-15", bedragCenten: 40_000 })],
      { van: 40_000, naar: 45_000 },
    ],
    [
      "since the last of more, told in another order",
      [eerder({ nr: 2, signaaldatum: "2026-10-15", bedragCenten: 40_000 }), eerder()],
      { van: 40_000, naar: 45_000 },
    ],
    [
      "since one of the same day that came before",
      [eerder({ signaaldatum: nu.signaaldatum })],
      { van: 30_000, naar: 45_000 },
    ],
    ["not since one of the same day that came later", [eerder({ nr: 10, signaaldatum: nu.signaaldatum })], null],
    ["not since a later day", [eerder({ signaaldatum: "2026-11-04" })], null],
    [
      "since the day on which the arrears began",
      [eerder({ signaaldatum: "2026-09-01" })],
      { van: 30_000, naar: 45_000 },
    ],
    ["not since a day before they began", [eerder({ signaaldatum: "2026-08-31" })], null],
    ["not since another partner's", [eerder({ partnerId: 2 })], null],
    ["not since another customer's", [eerder({ achternaam: "Smit" })], null],
  ];
  it.each(cases)("%s", (_name, alle, expected) => expect(largestRise([nu], [...alle, nu])).toEqual(expected));

  it("of several arrears the one that rose the most", () => {
    const other = (bedragCenten: number) =>
      signaal({ nr: 8, partnerId: 2, bedragCenten, ontstaansdatum: "2026-09-01" });
    const before = eerder({ nr: 3, partnerId: 2, bedragCenten: 10_000 });
    expect(largestRise([nu, other(25_001)], [eerder(), before])).toEqual({ van: 10_000, naar: 25_001 });
    expect(largestRise([nu, other(25_000)], [eerder(), before])).toEqual({ van: 30_000, naar: 45_000 });
    expect(largestRise([nu, other(24_999)], [eerder(), before])).toEqual({ van: 30_000, naar: 45_000 });
  });
});
