import { describe, expect, it } from "vitest";
import { type Crisissoort, contactsoorten, crisissoorten } from "../../src/law/lists.ts";
import {
  contactGebeurtenissen,
  type SignaalFeiten,
  signaalGebeurtenissen,
} from "../../src/law/werkafspraken-gebeurtenissen.ts";

describe("a signal as events", () => {
  const rent: SignaalFeiten = {
    soort: "Huur",
    crisisSoort: null,
    ontstaansdatum: "2026-09-30",
    signaaldatum: "2026-11-03",
  };

  it.each([
    ["the day before one month", "2026-10-29", []],
    ["one month: the last day of a shorter month", "2026-10-30", ["huur-1-maand"]],
    ["the day before two months", "2026-11-29", ["huur-1-maand"]],
    ["two months", "2026-11-30", ["huur-2-maanden"]],
    ["the day before three months", "2026-12-29", ["huur-2-maanden"]],
    ["three months", "2026-12-30", ["huur-3-maanden"]],
    ["a year", "2027-09-30", ["huur-3-maanden"]],
  ])("rent: %s", (_name, signaaldatum, more) => {
    expect(signaalGebeurtenissen({ ...rent, signaaldatum })).toEqual(["signaal", ...more]);
  });

  it("counts months to 28 February, and to the 29th when there is one", () => {
    const january = { ...rent, ontstaansdatum: "2027-01-31" };
    expect(signaalGebeurtenissen({ ...january, signaaldatum: "2027-02-27" })).toEqual(["signaal"]);
    expect(signaalGebeurtenissen({ ...january, signaaldatum: "2027-02-28" })).toContain("huur-1-maand");
    const leap = { ...rent, ontstaansdatum: "2028-01-31" };
    expect(signaalGebeurtenissen({ ...leap, signaaldatum: "2028-02-28" })).toEqual(["signaal"]);
    expect(signaalGebeurtenissen({ ...leap, signaaldatum: "2028-02-29" })).toContain("huur-1-maand");
  });

  it("knows no ladder for other partners", () => {
    expect(signaalGebeurtenissen({ ...rent, soort: "Energie", signaaldatum: "2026-12-30" })).toEqual(["signaal"]);
  });

  it.each(crisissoorten)("tells of the crisis: %s", (crisisSoort: Crisissoort) => {
    const feiten = { ...rent, crisisSoort, signaaldatum: "2026-10-01" };
    expect(signaalGebeurtenissen(feiten)).toEqual(["signaal", `crisis-${crisisSoort}`]);
  });
});

describe("a contactpoging as events", () => {
  it.each([
    ["Telefoon", false, false, []],
    ["Telefoon", true, false, ["contact"]],
    ["Telefoon", true, true, ["contact", "aanbod"]],
    ["Huisbezoek", false, false, ["huisbezoek"]],
    ["Huisbezoek", true, true, ["contact", "aanbod", "huisbezoek"]],
    ["Brief", false, true, ["aanbod", "brief"]],
    ["Kaartje", false, true, ["aanbod"]],
    ["Administratief", true, true, []],
  ] as const)("%s, reached %s, offer %s", (soort, bereikt, aanbod, expected) => {
    expect(contactGebeurtenissen({ soort, bereikt, aanbod })).toEqual(expected);
  });

  it.each(contactsoorten.filter((soort) => !["Administratief", "Huisbezoek", "Brief"].includes(soort)))(
    "%s is only contact when somebody was reached",
    (soort) => {
      expect(contactGebeurtenissen({ soort, bereikt: false, aanbod: false })).toEqual([]);
      expect(contactGebeurtenissen({ soort, bereikt: true, aanbod: false })).toEqual(["contact"]);
    },
  );
});
