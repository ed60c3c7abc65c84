import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { classify, type EerdereMelding, isSameArrears, judgeMelding, type Melding } from "../../src/matching/rules.ts";

const melding = (changes: Partial<EerdereMelding> = {}): EerdereMelding => ({
  partnerId: 1,
  soort: "Huur",
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-09-01",
  bedragCenten: 127_550,
  crisisSoort: null,
  klantnummer: null,
  achternaam: "Dijk",
  geboortedatum: null,
  zaakId: 7,
  status: "Opgepakt",
  ...changes,
});

describe("onterecht signaal", () => {
  const cases: [string, Partial<Melding>, string[]][] = [
    ["rent of 30 days old is in time", { ontstaansdatum: "2026-10-04" }, []],
    ["rent of 29 days old is too young", { ontstaansdatum: "2026-10-05" }, ["te-jong"]],
    ["rent has no upper bound", { ontstaansdatum: "2024-01-01" }, []],
    ["an insurer may report up to 100 days", { soort: "Zorg", ontstaansdatum: "2026-07-26" }, []],
    ["an insurer at 101 days is too late", { soort: "Zorg", ontstaansdatum: "2026-07-25" }, ["te-oud"]],
    ["an insurer at 29 days is too early", { soort: "Zorg", ontstaansdatum: "2026-10-05" }, ["te-jong"]],
    ["energy has no upper bound", { soort: "Energie", ontstaansdatum: "2025-01-01" }, []],
    ["water of 29 days is too young", { soort: "Water", ontstaansdatum: "2026-10-05" }, ["te-jong"]],
    ["exactly the threshold counts", { bedragCenten: 5_000 }, []],
    ["a cent below the threshold does not", { bedragCenten: 4_999 }, ["onder-drempel"]],
    ["both reasons are named", { bedragCenten: 1, ontstaansdatum: "2026-11-01" }, ["onder-drempel", "te-jong"]],
    ["a crisis is never filtered", { bedragCenten: 1, ontstaansdatum: "2026-11-02", crisisSoort: "ontruiming" }, []],
  ];
  it.each(cases)("%s", (_name, changes, codes) => {
    const oordeel = judgeMelding(melding(changes), [], []);
    expect(oordeel.status).toBe(codes.length === 0 ? "Opgepakt" : "Niet opgepakt: onterecht signaal");
    if (codes.length > 0) expect(oordeel.redenen.map(({ code }) => code)).toEqual(codes);
  });

  it("uses the municipality's own threshold from its day on", () => {
    const beleid: Beleidsregel[] = [{ sleutel: "drempelCenten", waarde: 20_000, geldtVan: "2026-11-03" }];
    const low = { bedragCenten: 19_999 };
    expect(judgeMelding(melding(low), [], beleid).status).toBe("Niet opgepakt: onterecht signaal");
    const day = { ...low, signaaldatum: "2026-11-02" };
    expect(judgeMelding(melding(day), [], beleid).status).toBe("Opgepakt");
  });
});

describe("herhaalde melding", () => {
  const now = melding({ zaakId: null });
  const old = melding({ zaakId: null, ontstaansdatum: "2026-01-01" });
  const cases: [string, Partial<EerdereMelding>[], string][] = [
    ["nothing before", [], "Opgepakt"],
    ["the same amount", [{ signaaldatum: "2026-10-03" }], "Niet opgepakt: herhaalde melding"],
    [
      "a lower amount than before",
      [{ bedragCenten: 200_000, signaaldatum: "2026-10-03" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["a cent higher than before", [{ bedragCenten: 127_549, signaaldatum: "2026-10-03" }], "Opgepakt"],
    ["before, but never taken up", [{ signaaldatum: "2026-10-03", zaakId: null }], "Opgepakt"],
    [
      "before, but its zaak ended as not justified",
      [{ signaaldatum: "2026-10-03", status: "Niet opgepakt: onterecht signaal" }],
      "Opgepakt",
    ],
    [
      "before, but its zaak ended for another reason",
      [{ signaaldatum: "2026-10-03", status: "Niet opgepakt: andere reden" }],
      "Opgepakt",
    ],
    [
      "before, but nobody of that name lived there",
      [{ signaaldatum: "2026-10-03", status: "Persoon is geen inwoner (meer) in de gemeente" }],
      "Opgepakt",
    ],
    [
      "before, and known to debt help",
      [{ signaaldatum: "2026-10-03", status: "Inwoner al bekend bij schuldhulpverlening" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["these arrears began the day after that signal", [{ signaaldatum: "2026-08-31" }], "Opgepakt"],
    [
      "these arrears began on the day of that signal",
      [{ signaaldatum: "2026-09-01" }],
      "Niet opgepakt: herhaalde melding",
    ],
    ["another partner", [{ signaaldatum: "2026-10-03", partnerId: 2 }], "Opgepakt"],
    ["another person", [{ signaaldatum: "2026-10-03", achternaam: "Bos" }], "Opgepakt"],
    [
      "the latest of two decides",
      [
        { signaaldatum: "2026-09-03", bedragCenten: 200_000 },
        { signaaldatum: "2026-10-03", bedragCenten: 100_000 },
      ],
      "Opgepakt",
    ],
  ];
  it.each(cases)("%s", (_name, earlier, status) => {
    expect(judgeMelding(now, earlier.map(melding), []).status).toBe(status);
  });

  it.each([
    ["exactly six months ago", "2026-05-03", "Niet opgepakt: herhaalde melding"],
    ["a day more than six months ago", "2026-05-02", "Opgepakt"],
  ])("old arrears, reported %s", (_name, signaaldatum, status) => {
    expect(judgeMelding(old, [melding({ signaaldatum })], []).status).toBe(status);
  });

  it("a crisis is taken up even when nothing rose", () => {
    const crisis = melding({ crisisSoort: "eindeLevering" });
    expect(judgeMelding(crisis, [melding({ signaaldatum: "2026-10-03" })], []).status).toBe("Opgepakt");
  });
});

describe("the same arrears", () => {
  const cases: [string, Partial<Melding>, Partial<Melding>, boolean][] = [
    ["the same name", {}, {}, true],
    ["other capitals, spaces and marks", { achternaam: "van 't Hof" }, { achternaam: "VAN ’T HOF" }, true],
    ["the same letters, composed and decomposed", { achternaam: "Jos\u00e9" }, { achternaam: "Jose\u0301" }, true],
    [
      "equal customer numbers, other spelling of the name",
      { klantnummer: "9" },
      { klantnummer: "9", achternaam: "Dyk" },
      true,
    ],
    ["other customer numbers, same name", { klantnummer: "9" }, { klantnummer: "8" }, false],
    ["one customer number missing, same name", { klantnummer: "9" }, {}, true],
    ["two birth dates", { geboortedatum: "1980-01-01" }, { geboortedatum: "2004-01-01" }, false],
    ["one birth date missing", { geboortedatum: "1980-01-01" }, {}, true],
    ["two partners", { partnerId: 1 }, { partnerId: 2 }, false],
  ];
  it.each(cases)("%s", (_name, a, b, same) => {
    expect(isSameArrears(melding(a), melding(b))).toBe(same);
    expect(isSameArrears(melding(b), melding(a))).toBe(same);
  });
});

describe("enkelvoudig, meervoudig, opeenvolgend", () => {
  const cases: [string, string, string[], boolean, boolean][] = [
    ["nothing else", "2026-11-03", [], false, false],
    ["another in the same month", "2026-11-03", ["2026-11-30"], true, false],
    ["the last day of the month before", "2026-11-01", ["2026-10-31"], false, true],
    ["exactly six months before", "2026-11-03", ["2026-05-03"], false, true],
    ["six months and a day before", "2026-11-03", ["2026-05-02"], false, false],
    ["both", "2026-11-03", ["2026-11-01", "2026-08-15"], true, true],
    ["six months before 31 August is 28 February", "2026-08-31", ["2026-02-28"], false, true],
    ["a day earlier than that", "2026-08-31", ["2026-02-27"], false, false],
    ["a later month does not make this one opeenvolgend", "2026-11-03", ["2026-12-01"], false, false],
  ];
  it.each(cases)("%s", (_name, datum, others, meervoudig, opeenvolgend) => {
    expect(classify(datum, others)).toEqual({ meervoudig, opeenvolgend });
  });
});
