import type { Crisissoort, TeamRol, Werkstap } from "./lists.ts";
import type { WerkafspraakSet } from "./parameter-shapes.ts";
import type { BronSleutel } from "./sources.ts";

export type Eenheid = "dagen" | "werkdagen" | "weken" | "maanden";

/** What can happen in a zaak, as terms know it. A month in `huur-…` is a month of arrears in the rent. */
export type Gebeurtenis =
  | "signaal"
  | `crisis-${Crisissoort}`
  | "huur-1-maand"
  | "huur-2-maanden"
  | "huur-3-maanden"
  | "contact"
  | "aanbod"
  | "huisbezoek"
  | "brief"
  | "gesprek"
  | Werkstap;

/** Who must do it. */
export const plichtigen = ["gemeente", "signaalpartner", "lzn", "schulddienstverlening"] as const;
export type Plichtige = (typeof plichtigen)[number];

/** The number of a term: of an agreement itself, of law the name of the parameter that holds it. */
export type Lengte =
  | { aantal: number; eenheid: Eenheid }
  | { parameter: "aanbodDagen" | "bedreigendWerkdagen" | "gesprekDagen"; eenheid: Eenheid };

/** Which team takes over when a term is missed, and what says so. */
export type Escalatie = { naar: TeamRol; bron: BronSleutel };

/**
 * One term of law or of a work agreement.
 *
 * `eenmaal`: begins once in a zaak; otherwise again whenever none of its kind runs. `verlengen`: runs on to the next
 * working day when its last day is none. `aanleiding` names the day on which it begins as `{dag}`; `plicht` follows
 * on 'Binnen 28 dagen'; `waarvoor` follows on 'de laatste dag voor'.
 */
export type TermijnRegel = {
  set: WerkafspraakSet;
  naam: string;
  lengte: Lengte;
  begint: readonly Gebeurtenis[];
  vervult: readonly Gebeurtenis[];
  /** What makes it moot. */
  vervalt: readonly Gebeurtenis[];
  eenmaal: boolean;
  wie: Plichtige;
  verlengen: boolean;
  escalatie: Escalatie | null;
  bronnen: readonly BronSleutel[];
  aanleiding: string;
  plicht: string;
  waarvoor: string;
};
