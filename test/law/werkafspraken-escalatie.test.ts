import { describe, expect, it } from "vitest";
import { teamRollen } from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { afspraakNaam, escalatieBron, geldigTot, noemtGetal } from "../../src/law/werkafspraken.ts";
import { geldendeRegel } from "../../src/law/werkafspraken-beleid.ts";

describe("who takes over when a term is missed", () => {
  it.each([
    ["wgs-aanbod", ["wgs"], null],
    ["wgs-aanbod", ["wgs", "rotterdam"], null],
    ["wgs-aanbod", ["wgs", "maastricht"], null],
    ["wgs-bedreigend", ["wgs", "maastricht"], null],
    ["wgs-gesprek", ["wgs", "maastricht"], null],
    ["maastricht-contact", ["wgs", "maastricht"], "crisisteam"],
    ["rotterdam-contact", ["wgs", "rotterdam", "maastricht"], "wijkteam"],
    ["haarlem-brief", ["wgs", "haarlem"], "coordinator"],
    ["mph-huisbezoek", ["wgs", "rotterdam", "maastricht"], null],
  ] as const)("%s with %o", (soort, sets, naar) => {
    const beleid: Beleidsregel[] = [{ sleutel: "werkafspraken", waarde: sets, geldtVan: "2026-01-01" }];
    expect(geldendeRegel(soort, "2026-11-03", beleid).escalatie).toBe(naar);
  });

  it.each([
    ["wgs-aanbod", "crisisteam", "beleid-werkafspraken"],
    ["maastricht-contact", "crisisteam", "maastricht-werkwijze"],
    ["rotterdam-contact", "wijkteam", "rotterdam-werkwijze"],
    ["haarlem-brief", "coordinator", "haarlem-werkafspraken"],
    ["haarlem-brief", "crisisteam", "beleid-werkafspraken"],
    ["weet-niet", "crisisteam", "beleid-werkafspraken"],
  ] as const)("%s to the %s rests on %s", (soort, rol, bron) => {
    expect(teamRollen).toContain(rol);
    expect(escalatieBron(soort, rol)).toBe(bron);
  });
});

describe("sources that are an agreement", () => {
  it.each([
    ["rotterdam-convenant", "Het convenant van Rotterdam", true],
    ["rotterdam-werkwijze", "De werkwijze van Rotterdam in 2021", true],
    ["haarlem-werkafspraken", "De werkafspraak van Haarlem", true],
    ["amsterdam-werkwijze", "De werkwijze van Amsterdam", true],
    ["amsterdam-contact", "De werkwijze van Amsterdam", true],
    ["maastricht-werkwijze", "De werkwijze van Maastricht", true],
    ["lezing-maastricht-termijn", undefined, true],
    ["wgs-3", undefined, false],
    ["atw-3", undefined, false],
    ["lezing-ontvangst", undefined, false],
    ["beleid-werkafspraken", undefined, false],
    ["beleid-gemeente", undefined, false],
  ] as const)("%s is called %s; says how long: %s", (sleutel, naam, getal) => {
    expect([afspraakNaam(sleutel), noemtGetal(sleutel)]).toEqual([naam, getal]);
  });
});

describe("an agreement that ended", () => {
  it.each([
    ["lzn-besluit", "2014-12-31", null],
    ["lzn-besluit", "2015-01-01", "2014-12-31"],
    ["haarlem-brief", "2026-11-03", "2016-12-31"],
    ["rotterdam-contact", "2026-11-03", null],
    ["amsterdam-contact", "2026-11-03", null],
    ["wgs-aanbod", "2026-11-03", null],
  ] as const)("%s on %s: %s", (soort, dag, tot) => {
    expect(geldigTot(soort, dag)).toBe(tot);
  });
});
