import { isTermijnSoort, isWettelijk, termijnSoorten } from "./werkafspraken.ts";
import { pogingenregel } from "./werkafspraken-maastricht.ts";

/** What a municipality changes of one term of an agreement: its number, whether it is extended, or both. */
export type TermijnAanpassing = { aantal?: number; verlengen?: boolean };
export type TermijnAanpassingen = Readonly<Record<string, TermijnAanpassing>>;

/** Everything that can be adjusted: no term of law. */
export const aanpasbaar: readonly string[] = [
  ...termijnSoorten.filter((soort) => !isWettelijk(soort)),
  pogingenregel.sleutel,
];

/** A longer term than this is a slip of the pen. @source beleid-werkafspraken */
const langste = 1000;

/** Other numbers and switches for terms of agreements, by key; an empty object takes every adjustment back. */
export function isTermijnAanpassingen(waarde: unknown): boolean {
  if (!isObject(waarde)) return false;
  return Object.entries(waarde).every(([soort, anders]) => aanpasbaar.includes(soort) && isAanpassing(soort, anders));
}

function isAanpassing(soort: string, anders: unknown): boolean {
  if (!isObject(anders)) return false;
  const { aantal, verlengen, ...rest } = anders;
  if (Object.keys(rest).length > 0 || (aantal === undefined && verlengen === undefined)) return false;
  // Attempts are counted, and have no last day that could be none for work.
  if (verlengen !== undefined && (typeof verlengen !== "boolean" || !isTermijnSoort(soort))) return false;
  return aantal === undefined || isGetal(aantal);
}

const isGetal = (aantal: unknown): boolean =>
  typeof aantal === "number" && Number.isInteger(aantal) && aantal >= 1 && aantal <= langste;

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);
}
