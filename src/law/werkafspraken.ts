import type { TeamRol } from "./lists.ts";
import type { WerkafspraakSet } from "./parameter-shapes.ts";
import { type BronSleutel, bron } from "./sources.ts";
import { amsterdamTermijnen } from "./werkafspraken-amsterdam.ts";
import { haarlemTermijnen } from "./werkafspraken-haarlem.ts";
import { maastrichtTermijnen } from "./werkafspraken-maastricht.ts";
import type { TermijnRegel } from "./werkafspraken-regel.ts";
import { rotterdamTermijnen } from "./werkafspraken-rotterdam.ts";
import { wgsTermijnen } from "./werkafspraken-wgs.ts";

const perSet = {
  ...wgsTermijnen,
  ...rotterdamTermijnen,
  ...haarlemTermijnen,
  ...amsterdamTermijnen,
  ...maastrichtTermijnen,
};
export type TermijnSoort = keyof typeof perSet;

/** Every term that this program knows, by its key. */
export const termijnRegels: Readonly<Record<TermijnSoort, TermijnRegel>> = perSet;
export const termijnSoorten = Object.keys(perSet) as TermijnSoort[];

/** The terms that the law itself sets: the others are agreements, which are policy of who switches them on. */
export const wettelijkeTermijnen = Object.keys(wgsTermijnen) as TermijnSoort[];

/**
 * The sets of work agreements, each with its source, which says between which days it held where it was made.
 *
 * @source wgs-3 rotterdam-convenant haarlem-werkafspraken amsterdam-werkwijze maastricht-werkwijze
 */
export const werkafspraken: Readonly<Record<WerkafspraakSet, { naam: string; bron: BronSleutel }>> = {
  wgs: { naam: "De Wet gemeentelijke schuldhulpverlening", bron: "wgs-3" },
  rotterdam: { naam: "Het convenant van Rotterdam", bron: "rotterdam-convenant" },
  haarlem: { naam: "De werkafspraak van Haarlem", bron: "haarlem-werkafspraken" },
  amsterdam: { naam: "De werkwijze van Amsterdam", bron: "amsterdam-werkwijze" },
  maastricht: { naam: "De werkwijze van Maastricht", bron: "maastricht-werkwijze" },
};

/**
 * The last day on which a term's set held where it was made, when that is before this day; null while it holds. A set
 * that ended can still be switched on: from then on it is policy of the municipality that does so.
 *
 * @reading What Rotterdam did in 2021 came after its covenant and did not end with it.
 */
export function geldigTot(soort: TermijnSoort, dag: string): string | null {
  const { set, bronnen } = termijnRegels[soort];
  const eigenBron = bronnen.includes(werkafspraken[set].bron);
  const tot = eigenBron ? bron(werkafspraken[set].bron).geldigTot : undefined;
  return tot !== undefined && tot < dag ? tot : null;
}

/** The rule of a stored term; undefined for a kind that this program does not know (any more). */
export function regelVan(soort: string): TermijnRegel | undefined {
  return isTermijnSoort(soort) ? termijnRegels[soort] : undefined;
}

export function isTermijnSoort(soort: string): soort is TermijnSoort {
  return Object.hasOwn(termijnRegels, soort);
}

export function isWettelijk(soort: string): boolean {
  return regelVan(soort)?.set === "wgs";
}

/** What says that a missed term of this kind goes to a team of this role. */
export function escalatieBron(soort: string, naar: TeamRol): BronSleutel {
  const escalatie = regelVan(soort)?.escalatie;
  return escalatie?.naar === naar ? escalatie.bron : "beleid-werkafspraken";
}

/** What cities agreed or do, as a sentence names it: one set may rest on more than one of them. */
const afspraakNamen = new Map<BronSleutel, string>([
  ["rotterdam-convenant", "Het convenant van Rotterdam"],
  ["rotterdam-werkwijze", "De werkwijze van Rotterdam in 2021"],
  ["haarlem-werkafspraken", "De werkafspraak van Haarlem"],
  ["amsterdam-werkwijze", "De werkwijze van Amsterdam"],
  ["amsterdam-contact", "De werkwijze van Amsterdam"],
  ["maastricht-werkwijze", "De werkwijze van Maastricht"],
]);

/** The name of an agreement or practice; undefined for a source that is none. */
export const afspraakNaam = (bron: BronSleutel): string | undefined => afspraakNamen.get(bron);

/** Whether a source says how long an agreed term is: that is not so for who chose its own number. */
export const noemtGetal = (bron: BronSleutel): boolean =>
  afspraakNamen.has(bron) || bron === "lezing-maastricht-termijn";
