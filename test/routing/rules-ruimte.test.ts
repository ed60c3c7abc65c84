import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { chooseTeam, countZaak, isAfwezig } from "../../src/routing/rules.ts";
import { beleid, choose, feiten, gebieden, makeTeam, regelNaar, vandaag, vangnet } from "./build.ts";

describe("a team that is absent", () => {
  const away = (van: string, tot: string, id = 3) => makeTeam(id, { afwezigheid: [{ van, tot }] });
  const cases: [string, string, string, [number, ...string[]]][] = [
    ["ended yesterday", "2026-10-01", "2026-11-02", [3, "buurt"]],
    ["ends today", "2026-10-01", "2026-11-03", [2, "buurt-afwezig", "wijk"]],
    ["today alone", "2026-11-03", "2026-11-03", [2, "buurt-afwezig", "wijk"]],
    ["begins today", "2026-11-03", "2026-11-30", [2, "buurt-afwezig", "wijk"]],
    ["begins tomorrow", "2026-11-04", "2026-11-30", [3, "buurt"]],
  ];
  it.each(cases)("%s", (_name, van, tot, expected) => {
    expect(choose({ teams: [away(van, tot)] })).toEqual(expected);
    expect(isAfwezig(away(van, tot), vandaag)).toBe(expected[0] === 2);
  });

  it("looks at every absence, and tells until when", () => {
    const afwezigheid = [
      { van: "2026-10-01", tot: "2026-10-02" },
      { van: "2026-11-02", tot: "2026-11-04" },
      { van: "2026-11-01", tot: "2026-11-05" },
      { van: "2026-11-03", tot: "2026-11-03" },
    ];
    const teams = [makeTeam(3, { naam: "Zuid", afwezigheid }), makeTeam(vangnet)];
    const gemeente = { vangnetTeamId: vangnet, beleid: [] };
    const { redenen } = chooseTeam(feiten(), { teams, gebieden }, gemeente, vandaag);
    expect(redenen.map(({ tekst }) => tekst)).toEqual([
      "Het team 'Zuid' werkt in deze buurt. Maar het team 'Zuid' is afwezig tot en met 5 november 2026.",
      "Geen ander team kan de zaak nu krijgen. Daarom gaat de zaak naar het vangnetteam.",
    ]);
  });

  it("gets no zaak by a rule either, nor one with a crisis", () => {
    const situation = { teams: [away("2026-11-01", "2026-11-05", 4)], beleid: [beleid([regelNaar(4)])] };
    expect(choose(situation)).toEqual([3, "regel-afwezig", "buurt"]);
    expect(choose({ ...situation, feiten: { crisis: true } })).toEqual([3, "regel-afwezig", "buurt"]);
  });

  it("leaves everything to the fallback team when all are away, which itself never is", () => {
    const teams = [1, 2, 3, 4, vangnet].map((id) => away("2026-11-01", "2026-11-05", id));
    expect(choose({ teams, beleid: [beleid([regelNaar(4)])] })).toEqual([
      vangnet,
      "regel-afwezig",
      "buurt-afwezig",
      "wijk-afwezig",
      "postcode-afwezig",
      "vangnet",
    ]);
    expect(choose({ teams, beleid: [beleid([regelNaar(vangnet)])] })).toEqual([vangnet, "regel"]);
  });
});

describe("a team with a capacity", () => {
  const busy = (openZaken: number, id = 3) => makeTeam(id, { capaciteit: 10, openZaken });
  const cases: [string, number, boolean, [number, ...string[]]][] = [
    ["one below", 9, false, [3, "buurt"]],
    ["at its capacity", 10, false, [2, "buurt-vol", "wijk"]],
    ["above its capacity", 11, false, [2, "buurt-vol", "wijk"]],
    ["one below, a crisis", 9, true, [3, "buurt"]],
    ["at its capacity, a crisis", 10, true, [3, "buurt", "crisis-boven-capaciteit"]],
  ];
  it.each(cases)("%s", (_name, openZaken, crisis, expected) => {
    expect(choose({ teams: [busy(openZaken)], feiten: { crisis } })).toEqual(expected);
  });

  it("without one takes any number", () => {
    expect(choose({ teams: [makeTeam(3, { openZaken: 1_000_000 })] })).toEqual([3, "buurt"]);
  });

  it("refuses a crisis too where the municipality decided so", () => {
    const own: Beleidsregel = { sleutel: "crisisBovenCapaciteit", waarde: false, geldtVan: vandaag };
    const situation = { teams: [busy(10)], feiten: { crisis: true }, beleid: [own] };
    expect(choose(situation)).toEqual([2, "buurt-vol", "wijk"]);
    expect(choose({ ...situation, op: "2026-11-02" })).toEqual([3, "buurt", "crisis-boven-capaciteit"]);
  });

  it("passes a rule over as well, and says what there is room for", () => {
    const teams = [makeTeam(4, { naam: "Jong", capaciteit: 10, openZaken: 10 }), makeTeam(3)];
    const gemeente = { vangnetTeamId: vangnet, beleid: [beleid([regelNaar(4)])] };
    const { teamId, redenen } = chooseTeam(feiten(), { teams, gebieden }, gemeente, vandaag);
    expect([teamId, redenen.map(({ code }) => code)]).toEqual([3, ["regel-vol", "buurt"]]);
    expect(redenen[0]?.tekst).toBe(
      "De regel 'Regel 4' past: er is een signaal van de soort Huur. Maar het team 'Jong' zit vol: er is plaats voor 10 open zaken.",
    );
  });

  it("is the fallback team's without effect", () => {
    const teams = [busy(10, 1), busy(10, 2), busy(10), busy(10, vangnet)];
    expect(choose({ teams })).toEqual([vangnet, "buurt-vol", "wijk-vol", "postcode-vol", "vangnet"]);
  });

  it("fills up as zaken are given, and has room again when one leaves", () => {
    const team = busy(9);
    countZaak([makeTeam(1), team], 3);
    expect(team.openZaken).toBe(10);
    countZaak([team], 3, -1);
    expect(team.openZaken).toBe(9);
    countZaak([team], 7);
    expect(team.openZaken).toBe(9);
  });
});
