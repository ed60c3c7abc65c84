import { type Rol, type RolRecht, rolRechten } from "../access/rollen.ts";
import { start } from "./shell.ts";

/** As much of a session as says where its day begins. */
type Wie = { medewerker: { rol: Rol }; team: object | null };

export const geenTeamPad = `${start}/geen-team`;

const eerste: Readonly<Record<Rol, string>> = {
  wijkteam: start,
  regisseur: start,
  beheerder: `${start}/regie`,
  beleid: `${start}/cijfers`,
  controleur: `${start}/logboek`,
};

/** Where somebody begins; who works in a wijkteam and has none yet, is told so there. */
export function eerstePagina({ medewerker: { rol }, team }: Wie): string {
  return rolRechten[rol].eigenTeam && team === null ? geenTeamPad : eerste[rol];
}

/** What one must be allowed to for the pages at and below an address; the longest that fits counts. */
const rechten: readonly [pad: string, recht: RolRecht][] = [
  [`${start}/regie`, "beheer"],
  [`${start}/cijfers`, "monitor:lezen"],
  [`${start}/logboek`, "audit:lezen"],
  [start, "zaken:lezen"],
];

/** The page that somebody was going to when the log-in came in between, or their first when they may not see it. */
export function naInloggen(wie: Wie, naar: string): string {
  const begin = eerstePagina(wie);
  if (naar === start || begin === geenTeamPad) return begin;
  const [, recht] = rechten.find(([pad]) => naar === pad || naar.startsWith(`${pad}/`)) ?? [];
  return recht !== undefined && rolRechten[wie.medewerker.rol].rechten.includes(recht) ? naar : begin;
}
