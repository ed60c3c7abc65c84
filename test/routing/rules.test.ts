import { describe, expect, it } from "vitest";
import { chooseTeam, metDeHand } from "../../src/routing/rules.ts";
import type { RouteringFeiten } from "../../src/routing/voorwaarden-rules.ts";
import {
  beleid,
  choose,
  everywhere,
  feiten,
  gebieden,
  makeTeam,
  regelNaar,
  type Situation,
  uuidOf,
  vandaag,
  vangnet,
} from "./build.ts";

describe("which team, by its area", () => {
  const cases: [string, RouteringFeiten["plek"], number, string][] = [
    ["the buurt goes before wijk and postcode", everywhere, 3, "buurt"],
    ["the wijk goes before the postcode", { ...everywhere, buurt: "05991011" }, 2, "wijk"],
    ["the postcode when no area is known", { buurt: null, wijk: null, postcode: "3073HE" }, 1, "postcode"],
    ["the first postcode of a range", { buurt: null, wijk: null, postcode: "3071AA" }, 1, "postcode"],
    ["the last postcode of a range", { buurt: null, wijk: null, postcode: "3089ZZ" }, 1, "postcode"],
    ["just before a range", { buurt: null, wijk: null, postcode: "3070ZZ" }, vangnet, "vangnet"],
    ["just after a range", { buurt: null, wijk: null, postcode: "3090AA" }, vangnet, "vangnet"],
    ["an unknown wijk and postcode", { buurt: "1", wijk: "2", postcode: "9999ZZ" }, vangnet, "vangnet"],
  ];
  it.each(cases)("%s", (_name, plek, teamId, code) => {
    expect(choose({ feiten: { plek } })).toEqual([teamId, code]);
  });

  it("is the fallback team when there are no areas at all", () => {
    const organisatie = { teams: [makeTeam(vangnet)], gebieden: [] };
    const keuze = chooseTeam(feiten(), organisatie, { vangnetTeamId: vangnet, beleid: [] }, vandaag);
    expect(keuze.teamId).toBe(vangnet);
    expect(keuze.redenen.map(({ tekst }) => tekst)).toEqual([
      "Geen team heeft dit adres in zijn gebied. Daarom gaat de zaak naar het vangnetteam.",
    ]);
  });

  it.each(["crisisteam", "coordinator"] as const)("never is a %s, whatever area it had", (rol) => {
    expect(choose({ teams: [makeTeam(3, { rol })] })).toEqual([2, "wijk"]);
    expect(choose({ teams: [makeTeam(1, { rol }), makeTeam(2, { rol }), makeTeam(3, { rol })] })).toEqual([
      vangnet,
      "vangnet",
    ]);
  });
});

describe("which team, by the rules of the municipality", () => {
  const cases: [string, Situation, [number, ...string[]]][] = [
    ["a rule that fits goes before the area", { beleid: [beleid([regelNaar(4)])] }, [4, "regel"]],
    ["the first of two that fit", { beleid: [beleid([regelNaar(5), regelNaar(4)])] }, [5, "regel"]],
    [
      "one that does not fit is passed over",
      { beleid: [beleid([regelNaar(5, { crisis: true }), regelNaar(4)])] },
      [4, "regel"],
    ],
    ["none fits: the area", { beleid: [beleid([regelNaar(5, { crisis: true })])] }, [3, "buurt"]],
    [
      "all conditions must hold",
      { beleid: [beleid([regelNaar(5, { partnersoort: "Huur", crisis: true })])] },
      [3, "buurt"],
    ],
    [
      "a team with another role may be named",
      { beleid: [beleid([regelNaar(4)])], teams: [makeTeam(4, { rol: "crisisteam" })] },
      [4, "regel"],
    ],
    ["a team that is not there", { beleid: [beleid([regelNaar(7)])] }, [3, "regel-onbekend", "buurt"]],
    [
      "a team that is not there, then one that is",
      { beleid: [beleid([regelNaar(7), regelNaar(4)])] },
      [4, "regel-onbekend", "regel"],
    ],
    ["rules that hold from today", { beleid: [beleid([regelNaar(4)], vandaag)] }, [4, "regel"]],
    ["rules that hold from tomorrow", { beleid: [beleid([regelNaar(4)], "2026-11-04")] }, [3, "buurt"]],
    [
      "later rules take the place of earlier ones",
      { beleid: [beleid([regelNaar(4)]), beleid([regelNaar(5)], "2026-11-01")] },
      [5, "regel"],
    ],
  ];
  it.each(cases)("%s", (_name, situation, expected) => {
    expect(choose(situation)).toEqual(expected);
  });

  it("tells which rule, on what, and which team", () => {
    const jong = { naam: "Jongeren", als: { leeftijdVan: 18, leeftijdTot: 26 }, team: uuidOf(4) };
    const teams = [makeTeam(4, { naam: "Jong in Zuid" })];
    const gemeente = { vangnetTeamId: vangnet, beleid: [beleid([jong])] };
    const { redenen } = chooseTeam(feiten({ geboortedatums: ["2004-01-01"] }), { teams, gebieden }, gemeente, vandaag);
    expect(redenen).toEqual([
      {
        code: "regel",
        tekst:
          "De regel 'Jongeren' past: een bewoner is 18 tot en met 26 jaar. Daarom krijgt het team 'Jong in Zuid' de zaak.",
        bron: "beleid-routering",
      },
    ]);
  });
});

it("a team that somebody chose is explained by that", () => {
  expect(metDeHand("Zuid", vandaag)).toEqual({
    code: "met-de-hand",
    tekst: "Een medewerker gaf de zaak op 3 november 2026 aan het team 'Zuid'.",
    bron: "beleid-routering",
  });
});
