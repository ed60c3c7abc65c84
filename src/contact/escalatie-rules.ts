import { dagtekst } from "../law/dagtekst.ts";
import { type Contactsoort, type TeamRol, teamRolNamen } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import type { BronSleutel } from "../law/sources.ts";
import { afspraakNaam, escalatieBron, regelVan } from "../law/werkafspraken.ts";

export type Team = { id: number; uuid: string; naam: string; rol: TeamRol; vangnet: boolean };

/** Why a zaak is handed over: a term that was missed, or attempts that reached nobody. */
export type Aanleiding = { termijn: string; vervaltOp: string } | { pogingen: number; bron: BronSleutel };

/** Where a zaak goes; `team` null leaves it where it is. */
export type Overdracht = { team: Team | null; reden: Reden };

/** When a zaak is handed over for more than one reason at once, the last of these keeps it. */
export const volgorde: readonly TeamRol[] = ["wijkteam", "coordinator", "crisisteam"];

/**
 * Which team takes a zaak over.
 *
 * The first team that was registered with the role, the fallback team last; a zaak stays where it is when its team has
 * the role already - so does the wijkteam of its area - when no team has it, and when the crisis team has it.
 *
 * @param teams  those of the municipality, the first registered first
 * @source maastricht-werkwijze rotterdam-werkwijze haarlem-werkafspraken
 * @reading The crisis team does not let go of a household ('geeft niet op'): no other term takes a zaak away from it.
 */
export function decideOverdracht(
  rol: TeamRol,
  aanleiding: Aanleiding,
  huidig: Team,
  teams: readonly Team[],
): Overdracht {
  const { waarom, bron } = waaromTekst(rol, aanleiding);
  const stays = `De zaak blijft bij ${huidig.naam}`;
  if (huidig.rol === rol) {
    return {
      team: null,
      reden: { code: "al-bij-team", tekst: `${waarom} ${stays}: dat is ${teamRolNamen[rol]}.`, bron },
    };
  }
  if (huidig.rol === "crisisteam") {
    const tekst = `${waarom} ${stays}, want het crisisteam laat een huishouden niet los.`;
    return { team: null, reden: { code: "bij-crisisteam", tekst, bron } };
  }
  const withRol = teams.filter((team) => team.rol === rol);
  const team = withRol.find(({ vangnet }) => !vangnet) ?? withRol[0];
  if (!team) {
    const tekst = `${waarom} Bij deze gemeente is ${teamRolNamen[rol]} niet bekend. ${stays}.`;
    return { team: null, reden: { code: "geen-team", tekst, bron } };
  }
  return { team, reden: { code: "overgedragen", tekst: `${waarom} De zaak gaat naar ${team.naam}.`, bron } };
}

/**
 * Why a zaak has the team that it was handed over to, from then on: what happened, when, and whose agreement asks it.
 *
 * @param op  local day of the hand-over
 * @source maastricht-werkwijze rotterdam-werkwijze haarlem-werkafspraken
 */
export function explainOverdracht(rol: TeamRol, aanleiding: Aanleiding, naar: Pick<Team, "naam">, op: string): Reden {
  const { waarom, bron } = waaromTekst(rol, aanleiding);
  const naam = afspraakNaam(bron);
  const afspraak = naam === undefined ? "" : ` Die afspraak komt uit: ${naam}.`;
  const tekst = `${waarom} Daarom ging de zaak op ${dagtekst(op)} naar ${naar.naam}.${afspraak}`;
  return { code: "geescaleerd", tekst, bron };
}

function waaromTekst(rol: TeamRol, aanleiding: Aanleiding): { waarom: string; bron: BronSleutel } {
  if ("pogingen" in aanleiding) {
    const { pogingen, bron } = aanleiding;
    return { waarom: `Er is ${pogingen} keer contact gezocht en niemand is bereikt.`, bron };
  }
  const { termijn, vervaltOp } = aanleiding;
  const waarvoor = regelVan(termijn)?.waarvoor ?? termijn;
  const waarom = `De laatste dag voor ${waarvoor} was ${dagtekst(vervaltOp)}.`;
  return { waarom, bron: escalatieBron(termijn, rol) };
}

/**
 * How many attempts there were since the resident was last reached; a first conversation is reaching the resident too.
 *
 * @param gesprekken  local days of conversations
 * @source maastricht-werkwijze
 * @reading Desk work is no attempt: nobody could be reached by it. Of attempts on the day of a contact none counts.
 */
export function countPogingen(
  pogingen: readonly { soort: Contactsoort; bereikt: boolean; datum: string }[],
  gesprekken: readonly string[],
): number {
  const bereikt = pogingen.filter((poging) => poging.bereikt).map(({ datum }) => datum);
  const laatste = [...bereikt, ...gesprekken].toSorted().at(-1) ?? "";
  return pogingen.filter(({ soort, datum }) => soort !== "Administratief" && datum > laatste).length;
}
