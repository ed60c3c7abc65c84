import type { Fout } from "../law/fout.ts";

/** Zaken to be given away; `versie` is how each was seen. `behandelaar` null takes them off somebody. */
export type Verdeling = {
  zaken: readonly { id: string; versie: string | null }[];
  team?: string | undefined;
  behandelaar?: string | null | undefined;
  reden: string;
};

/** A reason is read by the next who opens the zaak, not a report. */
export const redenTot = 500;

/** Everything that is missing; empty when nothing. */
export function checkToewijzing({ zaken, team, behandelaar, reden }: Verdeling): Fout[] {
  const missing: (Fout | false)[] = [
    zaken.length === 0 && { veld: "/zaken", code: "ontbreekt", melding: "Kies eerst een of meer zaken." },
    team === undefined &&
      behandelaar === undefined && { veld: "/behandelaar", code: "ontbreekt", melding: "Kies aan wie u dit geeft." },
    reden.trim() === "" && { veld: "/reden", code: "ontbreekt", melding: "Schrijf op waarom u dit doet." },
    reden.length > redenTot && {
      veld: "/reden",
      code: "te-lang",
      melding: `Maak de reden korter. Er passen ${redenTot} tekens.`,
    },
  ];
  return missing.filter((fout) => fout !== false);
}

/**
 * Whether somebody who sees one team's zaken gives them to another team or its people.
 * @param eigenTeam  null for who sees all teams
 */
export function nietInTeam(
  eigenTeam: number | null,
  naar: { teamId: number | null; vanWie: { team_id: number | null } | null },
): Fout[] {
  if (eigenTeam === null) return [];
  const fouten: Fout[] = [];
  if (naar.teamId !== null && naar.teamId !== eigenTeam) {
    fouten.push({ veld: "/team", code: "ander-team", melding: "U kunt alleen binnen uw eigen team verdelen." });
  }
  if (naar.vanWie && naar.vanWie.team_id !== eigenTeam) {
    fouten.push({ veld: "/behandelaar", code: "ander-team", melding: "Kies iemand uit uw eigen team." });
  }
  return fouten;
}
