import { chooseTeam, countZaak, type Gemeentebeleid, type Keuze, type Organisatie, type Team } from "./rules.ts";
import type { RouteringFeiten } from "./voorwaarden-rules.ts";

/** An open zaak as redistribution looks at it; `behandelaar` is who works it, with the team of that person. */
export type Verdeelbaar = {
  id: number;
  uuid: string;
  teamId: number;
  metDeHand: boolean;
  behandelaar: { uuid: string; teamId: number | null } | null;
  feiten: RouteringFeiten;
};
export type Blijft = "metDeHand" | "bijBehandelaar";
/** A zaak that goes to another team, and who goes on working it. */
export type Verplaatsing = Keuze & { zaak: Verdeelbaar; behandelaar: string | null };

/** What became of a number of zaken, and the teams with what they have after it. */
export type Verdeling = {
  teams: Team[];
  verplaatsingen: Verplaatsing[];
  bekeken: number;
  blijven: Readonly<Record<Blijft, number>>;
};
/** What a redistribution did, or would do: `blijven` are the zaken that the rules were not asked about. */
export type Herverdeling = {
  bekeken: number;
  verplaatst: number;
  blijven: Record<Blijft, number>;
  teams: { van: TeamNaam; naar: TeamNaam; aantal: number }[];
};
type TeamNaam = { id: string; naam: string };

/**
 * Why a zaak stays where it is whatever the rules say; null when it goes by the rules.
 *
 * @source beleid-routering
 * @reading What a person decided outlasts a rule, and a household that somebody is working with does not get somebody
 *   else because an area or a team changed. Whoever works it was chosen by a person too, also when of another team.
 */
export function blijft({ metDeHand, behandelaar }: Pick<Verdeelbaar, "metDeHand" | "behandelaar">): Blijft | null {
  if (metDeHand) return "metDeHand";
  return behandelaar === null ? null : "bijBehandelaar";
}

/**
 * Gives each of these zaken, in this order, the team of today's rules, as if none of them had one: the outcome does
 * not depend on where they are now, so that doing it again moves nothing.
 *
 * @param organisatie  teams with `openZaken` without the zaken that are still to be given
 * @source beleid-routering
 * @reading Who has waited longest goes first: where a team has too little room, the oldest zaken get it.
 */
export function verdeel(
  zaken: readonly Verdeelbaar[],
  organisatie: Organisatie,
  gemeente: Gemeentebeleid,
  vandaag: string,
): Verdeling {
  const teams = organisatie.teams.map((team) => ({ ...team }));
  const blijven = { metDeHand: 0, bijBehandelaar: 0 };
  const verplaatsingen = zaken.flatMap((zaak) => {
    const waarom = blijft(zaak);
    if (waarom) {
      blijven[waarom] += 1;
      return [];
    }
    const keuze = chooseTeam(zaak.feiten, { ...organisatie, teams: presentFor(zaak, teams) }, gemeente, vandaag);
    countZaak(teams, keuze.teamId);
    return move(zaak, keuze);
  });
  return { teams, verplaatsingen, bekeken: zaken.length, blijven };
}

/**
 * The teams as one zaak finds them: its own counts as present.
 *
 * @source beleid-routering
 * @reading An absent team gets no new zaken; those that it has stay with it.
 */
const presentFor = ({ teamId }: Verdeelbaar, teams: readonly Team[]): Team[] =>
  teams.map((team) => (team.id === teamId ? { ...team, afwezigheid: [] } : team));

/**
 * The teams of zaken of which something became known, one by one: each counts as gone from the team that it is with.
 * A zaak that was given by hand stays.
 *
 * @source beleid-routering
 * @reading What the municipality learns of a household is told so that the right team gets it, also when somebody was
 *   working it already.
 */
export function herzie(
  zaken: readonly Verdeelbaar[],
  organisatie: Organisatie,
  gemeente: Gemeentebeleid,
  vandaag: string,
): Verplaatsing[] {
  const teams = organisatie.teams.map((team) => ({ ...team }));
  return zaken.flatMap((zaak) => {
    if (zaak.metDeHand) return [];
    countZaak(teams, zaak.teamId, -1);
    const keuze = chooseTeam(zaak.feiten, { ...organisatie, teams: presentFor(zaak, teams) }, gemeente, vandaag);
    countZaak(teams, keuze.teamId);
    return move(zaak, keuze);
  });
}

/** Who works a zaak goes along only as one of the new team, or of none; else that team finds it free to take up. */
function move(zaak: Verdeelbaar, keuze: Keuze): Verplaatsing[] {
  if (keuze.teamId === zaak.teamId) return [];
  const { behandelaar } = zaak;
  const goesAlong = behandelaar !== null && (behandelaar.teamId === null || behandelaar.teamId === keuze.teamId);
  return [{ ...keuze, zaak, behandelaar: goesAlong ? behandelaar.uuid : null }];
}

/** The counts so far with those of another part added; `teams` are all teams of the municipality. */
export function telOp(eerder: Herverdeling, deel: Omit<Verdeling, "teams">, teams: readonly Team[]): Herverdeling {
  const naamOf = (id: number): TeamNaam => {
    const team = teams.find((candidate) => candidate.id === id);
    return { id: team?.uuid ?? "", naam: team?.naam ?? "" };
  };
  const stromen = new Map(eerder.teams.map((stroom) => [`${stroom.van.id}/${stroom.naar.id}`, stroom]));
  for (const { zaak, teamId } of deel.verplaatsingen) {
    const [van, naar] = [naamOf(zaak.teamId), naamOf(teamId)];
    const key = `${van.id}/${naar.id}`;
    stromen.set(key, { van, naar, aantal: (stromen.get(key)?.aantal ?? 0) + 1 });
  }
  return {
    bekeken: eerder.bekeken + deel.bekeken,
    verplaatst: eerder.verplaatst + deel.verplaatsingen.length,
    blijven: {
      metDeHand: eerder.blijven.metDeHand + deel.blijven.metDeHand,
      bijBehandelaar: eerder.blijven.bijBehandelaar + deel.blijven.bijBehandelaar,
    },
    teams: [...stromen.values()],
  };
}

export const nietsGedaan: Herverdeling = {
  bekeken: 0,
  verplaatst: 0,
  blijven: { metDeHand: 0, bijBehandelaar: 0 },
  teams: [],
};
