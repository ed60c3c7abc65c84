import { describe, expect, it } from "vitest";
import { chooseTeam, type TeamGebied } from "../../src/routing/rules.ts";

const gebieden: TeamGebied[] = [
  { teamId: 1, soort: "postcode", van: "3071", tot: "3089" },
  { teamId: 2, soort: "wijk", van: "059910", tot: "059910" },
  { teamId: 3, soort: "buurt", van: "05991010", tot: "05991010" },
];
const vangnet = 9;

describe("which team", () => {
  const cases: [string, { buurt: string | null; wijk: string | null; postcode: string }, number, string][] = [
    ["the buurt goes before wijk and postcode", { buurt: "05991010", wijk: "059910", postcode: "3073HE" }, 3, "buurt"],
    ["the wijk goes before the postcode", { buurt: "05991011", wijk: "059910", postcode: "3073HE" }, 2, "wijk"],
    ["the postcode when no area is known", { buurt: null, wijk: null, postcode: "3073HE" }, 1, "postcode"],
    ["the first postcode of a range", { buurt: null, wijk: null, postcode: "3071AA" }, 1, "postcode"],
    ["the last postcode of a range", { buurt: null, wijk: null, postcode: "3089ZZ" }, 1, "postcode"],
    ["just before a range", { buurt: null, wijk: null, postcode: "3070ZZ" }, vangnet, "vangnet"],
    ["just after a range", { buurt: null, wijk: null, postcode: "3090AA" }, vangnet, "vangnet"],
    ["an unknown wijk and postcode", { buurt: "1", wijk: "2", postcode: "9999ZZ" }, vangnet, "vangnet"],
  ];
  it.each(cases)("%s", (_name, plek, teamId, code) => {
    const chosen = chooseTeam(plek, gebieden, vangnet);
    expect([chosen.teamId, chosen.redenen.map((reden) => reden.code)]).toEqual([teamId, [code]]);
  });

  it("is the fallback team when there are no areas at all", () => {
    expect(chooseTeam({ buurt: "05991010", wijk: null, postcode: "3073HE" }, [], vangnet).teamId).toBe(vangnet);
  });
});
