import { dagtekst } from "../law/dagtekst.ts";
import type { TeamRol } from "../law/lists.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import { beschrijf, type RouteringFeiten, voldoet } from "./voorwaarden-rules.ts";

/** Which area a team works: one buurt, one wijk, or a range of the four digits of postcodes, both ends included. */
export type TeamGebied = { teamId: number; soort: "buurt" | "wijk" | "postcode"; van: string; tot: string };

export type Team = {
  id: number;
  uuid: string;
  naam: string;
  rol: TeamRol;
  vangnet: boolean;
  /** How many open zaken it can have; null is no bound. */
  capaciteit: number | null;
  /** Counted where there is a capacity; whoever gives a team a zaak counts on. */
  openZaken: number;
  /** First and last local day of each absence that is not over. */
  afwezigheid: readonly { van: string; tot: string }[];
};

/** What one municipality has to choose from. */
export type Organisatie = { teams: readonly Team[]; gebieden: readonly TeamGebied[] };
export type Gemeentebeleid = { vangnetTeamId: number; beleid: readonly Beleidsregel[] };
export type Keuze = { teamId: number; redenen: Reden[] };

/** A team that fits, or the place of one that is not there, and why it fits. */
type Voorstel = { code: string; waarom: string; team: Team | undefined };

const bron = "beleid-routering";

/** From narrow to wide: the narrowest area that names this place comes first. */
const gebiedsoorten = [
  { soort: "buurt", plaats: "deze buurt" },
  { soort: "wijk", plaats: "deze wijk" },
  { soort: "postcode", plaats: "dit postcodegebied" },
] as const;

/**
 * The team that works a zaak: that of the first rule that fits, then that of its area, and the fallback team when none
 * of those can take it, so that nothing is ever without a team. Why an earlier choice was passed over is told first.
 *
 * @param vandaag  local day: ages, absence and the rules that hold are those of that day
 * @source beleid-routering
 * @reading A crisis leaves no time to go round: it goes to a team that is full, unless the municipality decides
 *   otherwise, and never to one that is not there.
 */
export function chooseTeam(
  feiten: RouteringFeiten,
  { teams, gebieden }: Organisatie,
  { vangnetTeamId, beleid }: Gemeentebeleid,
  vandaag: string,
): Keuze {
  const redenen: Reden[] = [];
  const bovenCapaciteit = feiten.crisis && parameter("crisisBovenCapaciteit", vandaag, beleid).value;
  for (const { code, waarom, team } of [
    ...byRule(feiten, teams, beleid, vandaag),
    ...byArea(feiten.plek, teams, gebieden),
  ]) {
    const bezwaar = objection(team, vandaag);
    if (team && (bezwaar === null || (bezwaar.code === "vol" && bovenCapaciteit))) {
      redenen.push({ code, tekst: `${waarom}. Daarom krijgt het team '${team.naam}' de zaak.`, bron });
      return { teamId: team.id, redenen: bezwaar ? [...redenen, crisisBovenCapaciteit] : redenen };
    }
    if (bezwaar) redenen.push({ code: `${code}-${bezwaar.code}`, tekst: `${waarom}. ${bezwaar.tekst}`, bron });
  }
  return { teamId: vangnetTeamId, redenen: [...redenen, redenen.length > 0 ? niemandKan : geenGebied] };
}

/** A team has one open zaak more, or with -1 one less, from here on. */
export function countZaak(teams: readonly Team[], teamId: number, by: 1 | -1 = 1): void {
  const team = teams.find(({ id }) => id === teamId);
  if (team) team.openZaken += by;
}

/** Why a zaak is with a team to which somebody gave it. @source beleid-routering */
export const metDeHand = (teamNaam: string, vandaag: string): Reden => ({
  code: "met-de-hand",
  tekst: `Een medewerker gaf de zaak op ${dagtekst(vandaag)} aan het team '${teamNaam}'.`,
  bron,
});

/** Whether a team takes no new zaken on this local day; the first and the last day of an absence count. */
export const isAfwezig = ({ afwezigheid }: Pick<Team, "afwezigheid">, vandaag: string): boolean =>
  afwezigTot(afwezigheid, vandaag) !== undefined;

function byRule(
  feiten: RouteringFeiten,
  teams: readonly Team[],
  beleid: readonly Beleidsregel[],
  vandaag: string,
): Voorstel[] {
  const regels = parameter("routeringRegels", vandaag, beleid).value.filter(({ als }) => voldoet(als, feiten, vandaag));
  return regels.map((regel) => ({
    code: "regel",
    waarom: `De regel '${regel.naam}' past: ${beschrijf(regel.als)}`,
    team: teams.find(({ uuid }) => uuid === regel.team),
  }));
}

/** Areas belong to wijkteams; a team with another role gets its zaken by rules, by hand or when a term is missed. */
function byArea(plek: RouteringFeiten["plek"], teams: readonly Team[], gebieden: readonly TeamGebied[]): Voorstel[] {
  const wijkteams = new Map(teams.flatMap((team) => (team.rol === "wijkteam" ? [[team.id, team]] : [])));
  return gebiedsoorten.flatMap(({ soort, plaats }) => {
    const value = soort === "postcode" ? plek.postcode.slice(0, 4) : plek[soort];
    const gebied = gebieden.find(
      (candidate) => candidate.soort === soort && value !== null && covers(candidate, value),
    );
    const team = gebied && wijkteams.get(gebied.teamId);
    return team ? [{ code: soort, waarom: `Het team '${team.naam}' werkt in ${plaats}`, team }] : [];
  });
}

const covers = ({ van, tot }: TeamGebied, value: string): boolean => van <= value && value <= tot;

/** What is against giving this team another zaak; the fallback team never refuses. */
function objection(team: Team | undefined, vandaag: string): { code: string; tekst: string } | null {
  if (!team) return { code: "onbekend", tekst: "Maar dat team is er niet in deze gemeente." };
  if (team.vangnet) return null;
  const tot = afwezigTot(team.afwezigheid, vandaag);
  if (tot) return { code: "afwezig", tekst: `Maar het team '${team.naam}' is afwezig tot en met ${dagtekst(tot)}.` };
  const { naam, capaciteit, openZaken } = team;
  if (capaciteit === null || openZaken < capaciteit) return null;
  return { code: "vol", tekst: `Maar het team '${naam}' zit vol: er is plaats voor ${capaciteit} open zaken.` };
}

/** The last day of the absence of today, of the longest where there are more. */
function afwezigTot(afwezigheid: Team["afwezigheid"], vandaag: string): string | undefined {
  const nu = afwezigheid.filter(({ van, tot }) => van <= vandaag && vandaag <= tot);
  return nu
    .map(({ tot }) => tot)
    .sort()
    .at(-1);
}

const crisisBovenCapaciteit: Reden = {
  code: "crisis-boven-capaciteit",
  tekst: "Het team zit vol, maar er dreigt een crisis. Daarom krijgt het de zaak toch.",
  bron,
};
const niemandKan: Reden = {
  code: "vangnet",
  tekst: "Geen ander team kan de zaak nu krijgen. Daarom gaat de zaak naar het vangnetteam.",
  bron,
};
const geenGebied: Reden = {
  code: "vangnet",
  tekst: "Geen team heeft dit adres in zijn gebied. Daarom gaat de zaak naar het vangnetteam.",
  bron,
};
