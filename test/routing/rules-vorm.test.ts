import { describe, expect, it } from "vitest";
import { isGeldigeWaarde, parameter } from "../../src/law/parameters.ts";

const vandaag = "2026-11-03";

describe("rules that a municipality may set", () => {
  const team = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
  const regel = { naam: "Jongeren", als: { leeftijdVan: 18 }, team };
  const isGeldig = (waarde: unknown) => isGeldigeWaarde("routeringRegels", waarde);
  const als = (voorwaarden: unknown) => isGeldig([{ ...regel, als: voorwaarden }]);

  it("are none by default, and a crisis goes beyond capacity", () => {
    expect(parameter("routeringRegels", vandaag)).toMatchObject({ value: [], source: "beleid-routering" });
    expect(parameter("crisisBovenCapaciteit", vandaag)).toMatchObject({ value: true, source: "beleid-routering" });
    expect([true, false, 1, null, "ja"].map((waarde) => isGeldigeWaarde("crisisBovenCapaciteit", waarde))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, unknown, boolean]>([
    ["none", [], true],
    ["one", [regel], true],
    ["200", Array.from({ length: 200 }, () => regel), true],
    ["201", Array.from({ length: 201 }, () => regel), false],
    ["no list", regel, false],
    ["null in the list", [null], false],
    ["one wrong among right ones", [regel, { ...regel, team: "x" }], false],
    ["a field too many", [{ ...regel, extra: 1 }], false],
    ["no team", [{ naam: "Jongeren", als: { leeftijdVan: 18 } }], false],
    ["no text for a name", [{ ...regel, naam: 1 }], false],
    ["an empty name", [{ ...regel, naam: "" }], false],
    ["a name of two letters", [{ ...regel, naam: "Jo" }], true],
    ["a name of one letter", [{ ...regel, naam: "J" }], true],
    ["a name of spaces", [{ ...regel, naam: " " }], false],
    ["a name that ends in a space", [{ ...regel, naam: "Jongeren " }], false],
    ["a name of 100 letters", [{ ...regel, naam: "a".repeat(100) }], true],
    ["a name of 101 letters", [{ ...regel, naam: "a".repeat(101) }], false],
    ["a name with a bell in it", [{ ...regel, naam: "Jong\u0007eren" }], false],
    ["a team with capitals", [{ ...regel, team: team.toUpperCase() }], false],
    ["a team and more", [{ ...regel, team: `${team}0` }], false],
  ])("%s: %#", (_name, waarde, expected) => {
    expect(isGeldig(waarde)).toBe(expected);
  });

  it.each<[unknown, boolean]>([
    [{}, false],
    [null, false],
    ["oggz", false],
    [{ onbekend: 1 }, false],
    [{ toString: true }, false],
    [{ leeftijdVan: 0 }, true],
    [{ leeftijdVan: -1 }, false],
    [{ leeftijdVan: 120 }, true],
    [{ leeftijdVan: 121 }, false],
    [{ leeftijdVan: 18.5 }, false],
    [{ leeftijdVan: "18" }, false],
    [{ leeftijdTot: 0 }, true],
    [{ leeftijdTot: 120 }, true],
    [{ leeftijdTot: 121 }, false],
    [{ leeftijdVan: 18, leeftijdTot: 18 }, true],
    [{ leeftijdVan: 18, leeftijdTot: 17 }, false],
    [{ ondernemer: false }, true],
    [{ ondernemer: "nee" }, false],
    [{ minderjarigeKinderen: true }, true],
    [{ minderjarigeKinderen: 1 }, false],
    [{ oggz: true }, true],
    [{ oggz: null }, false],
    [{ taal: "ar" }, true],
    [{ taal: "AR" }, false],
    [{ taal: "ara" }, false],
    [{ taal: 12 }, false],
    [{ partnersoort: "CAK Eigen bijdrage" }, true],
    [{ partnersoort: "Bank" }, false],
    [{ crisis: false }, true],
    [{ crisis: "ontruiming" }, false],
    [{ buurt: "05991010" }, true],
    [{ buurt: "5991010" }, false],
    [{ buurt: "059910100" }, false],
    [{ wijk: "059910" }, true],
    [{ wijk: "59910" }, false],
    [{ wijk: "0599100" }, false],
    [{ postcode: "3073" }, true],
    [{ postcode: "1011" }, true],
    [{ postcode: "0073" }, false],
    [{ postcode: "307" }, false],
    [{ postcode: "3073HE" }, false],
    [{ oggz: true, taal: "Arabisch" }, false],
  ])("with conditions %j: %s", (voorwaarden, expected) => {
    expect(als(voorwaarden)).toBe(expected);
  });
});
