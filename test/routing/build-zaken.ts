import type { Verdeelbaar } from "../../src/routing/herverdeling-rules.ts";
import type { Organisatie, Team } from "../../src/routing/rules.ts";

export const vandaag = "2026-11-03";
export const gemeente = { vangnetTeamId: 9, beleid: [] };
export const makeTeam = (id: number, capaciteit: number | null = null, openZaken = 0): Team => ({
  id,
  uuid: `team-${id}`,
  naam: `Team ${id}`,
  rol: "wijkteam",
  vangnet: id === 9,
  capaciteit,
  openZaken,
  afwezigheid: [],
});
/** Team 1 works 3071, team 2 works 3072, team 9 is the fallback. */
export const organisatie = (...teams: Team[]): Organisatie => ({
  teams: [...teams, makeTeam(9)],
  gebieden: [
    { teamId: 1, soort: "postcode", van: "3071", tot: "3071" },
    { teamId: 2, soort: "postcode", van: "3072", tot: "3072" },
  ],
});
export const makeZaak = (
  id: number,
  teamId: number,
  changes: Partial<Verdeelbaar> = {},
  postcode = "3071AA",
): Verdeelbaar => ({
  id,
  uuid: `zaak-${id}`,
  teamId,
  metDeHand: false,
  behandelaar: null,
  feiten: {
    plek: { buurt: null, wijk: null, postcode },
    geboortedatums: [],
    partnersoorten: ["Huur"],
    crisis: false,
    huishouden: {},
  },
  ...changes,
});
export const crisisIn = (zaak: Verdeelbaar): Verdeelbaar => ({ ...zaak, feiten: { ...zaak.feiten, crisis: true } });
export const movesOf = (verplaatsingen: readonly { zaak: Verdeelbaar; teamId: number }[]) =>
  verplaatsingen.map(({ zaak, teamId }) => [zaak.id, teamId]);
