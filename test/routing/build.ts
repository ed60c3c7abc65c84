import { expect } from "vitest";
import type { Routeringregel } from "../../src/law/parameter-shapes.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { chooseTeam, type Team, type TeamGebied } from "../../src/routing/rules.ts";
import type { RouteringFeiten } from "../../src/routing/voorwaarden-rules.ts";

export const vandaag = "2026-11-03";
export const vangnet = 9;
export const uuidOf = (id: number): string => `01936f7e-5a3c-7c21-9d10-00000000000${id}`;
export const makeTeam = (id: number, changes: Partial<Team> = {}): Team => ({
  id,
  uuid: uuidOf(id),
  naam: `Team ${id}`,
  rol: "wijkteam",
  vangnet: id === vangnet,
  capaciteit: null,
  openZaken: 0,
  afwezigheid: [],
  ...changes,
});
export const gebieden: TeamGebied[] = [
  { teamId: 1, soort: "postcode", van: "3071", tot: "3089" },
  { teamId: 2, soort: "wijk", van: "059910", tot: "059910" },
  { teamId: 3, soort: "buurt", van: "05991010", tot: "05991010" },
];
export const everywhere = { buurt: "05991010", wijk: "059910", postcode: "3073HE" };
export const feiten = (changes: Partial<RouteringFeiten> = {}): RouteringFeiten => ({
  plek: everywhere,
  geboortedatums: [null],
  partnersoorten: ["Huur"],
  crisis: false,
  huishouden: {},
  ...changes,
});
/** Rules in this order, each to this team when there is a crisis or, as here, when the partner is a landlord. */
export const regelNaar = (id: number, als: Routeringregel["als"] = { partnersoort: "Huur" }): Routeringregel => ({
  naam: `Regel ${id}`,
  als,
  team: uuidOf(id),
});
export const beleid = (regels: Routeringregel[], geldtVan = "2026-01-01"): Beleidsregel => ({
  sleutel: "routeringRegels",
  waarde: regels,
  geldtVan,
});

export type Situation = { feiten?: Partial<RouteringFeiten>; teams?: Team[]; beleid?: Beleidsregel[]; op?: string };
export function choose(situation: Situation = {}): [teamId: number, ...codes: string[]] {
  const teams = [1, 2, 3, 4, 5, vangnet].map((id) => situation.teams?.find((team) => team.id === id) ?? makeTeam(id));
  const gemeente = { vangnetTeamId: vangnet, beleid: situation.beleid ?? [] };
  const { teamId, redenen } = chooseTeam(
    feiten(situation.feiten),
    { teams, gebieden },
    gemeente,
    situation.op ?? vandaag,
  );
  for (const { bron, tekst } of redenen) expect([bron, tekst.length > 20]).toEqual(["beleid-routering", true]);
  return [teamId, ...redenen.map(({ code }) => code)];
}
