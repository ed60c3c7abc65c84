/** What a team, or all of them, has to do: each is a number of open zaken. */
export type Werklast = {
  openZaken: number;
  /** Not taken up yet. */
  nieuw: number;
  zonderBehandelaar: number;
  crisis: number;
  /** Whose first running term ends soon. */
  termijnRisico: number;
  /** Whose first running term is past its last day. */
  termijnVerlopen: number;
  /** With a worker who is away today. */
  bijAfwezige: number;
};
export const geenWerk: Werklast = {
  openZaken: 0,
  nieuw: 0,
  zonderBehandelaar: 0,
  crisis: 0,
  termijnRisico: 0,
  termijnVerlopen: 0,
  bijAfwezige: 0,
};

export const regieOrden = ["druk", "naam"] as const;
export type RegieOrde = (typeof regieOrden)[number];

type Team = Werklast & { naam: string; capaciteit: number | null };

/** What all of these have together. */
export function telSamen(teams: readonly Werklast[]): Werklast {
  const som = (naam: keyof Werklast): number => teams.reduce((totaal, team) => totaal + team[naam], 0);
  return {
    openZaken: som("openZaken"),
    nieuw: som("nieuw"),
    zonderBehandelaar: som("zonderBehandelaar"),
    crisis: som("crisis"),
    termijnRisico: som("termijnRisico"),
    termijnVerlopen: som("termijnVerlopen"),
    bijAfwezige: som("bijAfwezige"),
  };
}

/** How full a team is: 1 is as many open zaken as it can have; null without a bound. */
export const vulling = ({ openZaken, capaciteit }: Pick<Team, "openZaken" | "capaciteit">): number | null =>
  capaciteit === null ? null : openZaken / capaciteit;

/** The teams in this order; `druk` puts first where terms were missed, then where they will be, then who is fullest. */
export function ordenTeams<T extends Team>(teams: readonly T[], orde: RegieOrde): T[] {
  const opNaam = (een: T, ander: T): number => een.naam.localeCompare(ander.naam, "nl");
  if (orde === "naam") return teams.toSorted(opNaam);
  return teams.toSorted(
    (een, ander) =>
      ander.termijnVerlopen - een.termijnVerlopen ||
      ander.termijnRisico - een.termijnRisico ||
      (vulling(ander) ?? 0) - (vulling(een) ?? 0) ||
      ander.openZaken - een.openZaken ||
      opNaam(een, ander),
  );
}
