import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { classify, isSameArrears, judgeMelding, type Melding, nameKey } from "../../src/matching/rules.ts";
import { melding } from "./melding.ts";

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
    ["two partners with one customer number", { klantnummer: "9" }, { klantnummer: "9", partnerId: 2 }, false],
    [
      "equal customer numbers decide before two birth dates",
      { klantnummer: "9", geboortedatum: "1980-01-01" },
      { klantnummer: "9", geboortedatum: "1980-10-01" },
      true,
    ],
    [
      "the same birth date, another name",
      { geboortedatum: "1980-01-01" },
      { geboortedatum: "1980-01-01", achternaam: "Bos" },
      false,
    ],
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

describe("names as they are compared", () => {
  it.each([
    ["van 't Hof", "vanthof"],
    ["VAN ’T HOF", "vanthof"],
    ["El-Bakri", "elbakri"],
    ["St. Jans", "stjans"],
    ["Jose\u0301", "jos\u00e9"],
    ["IJzer", "ijzer"],
  ])("%s is %s", (naam, key) => {
    expect(nameKey(naam)).toBe(key);
  });
});
