import type { TeamRol } from "./lists.ts";
import type { WerkafspraakSet } from "./parameter-shapes.ts";
import { type Beleidsregel, parameter } from "./parameters.ts";
import type { BronSleutel } from "./sources.ts";
import { type TermijnSoort, termijnRegels, termijnSoorten } from "./werkafspraken.ts";
import { pogingenregel } from "./werkafspraken-maastricht.ts";
import type { Eenheid, Gebeurtenis, TermijnRegel } from "./werkafspraken-regel.ts";

/** A term's rule with the numbers that hold for one municipality on one day. `eigen`: it chose its number itself. */
export type GeldendeRegel = {
  soort: TermijnSoort;
  regel: TermijnRegel;
  aantal: number;
  eenheid: Eenheid;
  eigen: boolean;
  verlengen: boolean;
  escalatie: TeamRol | null;
  bronnen: BronSleutel[];
};

type Beleid = readonly Beleidsregel[];

/** The sets that a municipality has on a day. */
export function setsOp(dag: string, beleid: Beleid): readonly WerkafspraakSet[] {
  return parameter("werkafspraken", dag, beleid).value;
}

/**
 * The rule of a term as it holds for a municipality on the day on which the term begins.
 *
 * @source beleid-werkafspraken beleid-gemeente
 */
export function geldendeRegel(soort: TermijnSoort, dag: string, beleid: Beleid): GeldendeRegel {
  const regel = termijnRegels[soort];
  const bronnen = [...regel.bronnen];
  const { eenheid } = regel.lengte;
  const basis = { soort, regel, eenheid, escalatie: regel.escalatie?.naar ?? null };
  if ("parameter" in regel.lengte) {
    const aantal = parameter(regel.lengte.parameter, dag).value;
    return { ...basis, aantal, eigen: false, verlengen: regel.verlengen, bronnen };
  }
  const anders = parameter("termijnAanpassingen", dag, beleid).value[soort] ?? {};
  const eigen = anders.aantal !== undefined;
  return {
    ...basis,
    aantal: anders.aantal ?? regel.lengte.aantal,
    eigen,
    verlengen: anders.verlengen ?? regel.verlengen,
    bronnen: [...bronnen, "beleid-werkafspraken", ...(eigen ? (["beleid-gemeente"] as const) : [])],
  };
}

/**
 * Which terms these events start in a zaak on a day: those of the sets that are switched on, each once at a time.
 *
 * @param bestaand  the terms that the zaak has, in whatever state
 * @source beleid-werkafspraken
 * @reading A term that was breached runs no more, so that the same event starts one of its own.
 */
export function begonnenTermijnen(
  gebeurtenissen: readonly Gebeurtenis[],
  bestaand: readonly { soort: string; status: string }[],
  dag: string,
  beleid: Beleid,
): TermijnSoort[] {
  const sets = setsOp(dag, beleid);
  return termijnSoorten.filter((soort) => {
    const { set, begint, eenmaal } = termijnRegels[soort];
    if (!sets.includes(set) || !begint.some((gebeurtenis) => gebeurtenissen.includes(gebeurtenis))) return false;
    const gelijke = bestaand.filter((termijn) => termijn.soort === soort);
    return !gelijke.some(({ status }) => eenmaal || status === "open" || status === "risico");
  });
}

/** The rule that counts attempts, for who has its set: how many, and which role takes over. @source maastricht-werkwijze */
export function geldendePogingenregel(
  dag: string,
  beleid: Beleid,
): { sleutel: string; aantal: number; naar: TeamRol; bron: BronSleutel } | null {
  const { sleutel, set, aantal, naar, bron } = pogingenregel;
  if (!setsOp(dag, beleid).includes(set)) return null;
  const anders = parameter("termijnAanpassingen", dag, beleid).value[sleutel];
  return { sleutel, aantal: anders?.aantal ?? aantal, naar, bron };
}
