import { type SignaalpartnerSoort, signaalpartnerSoorten } from "./lists.ts";

/** Days between start of the arrears and signal: `min` and `max` both allowed, `max` null is no upper bound. */
export type Venster = { min: number; max: number | null };
export type Vensters = Readonly<Record<SignaalpartnerSoort, Venster>>;

export const prioriteitCodes = [
  "crisisOntruiming",
  "crisisEindeLevering",
  "crisisOpzeggingZorg",
  "crisisBinnenWeek",
  "huur",
  "meerderePartners",
  "bedragHoog",
  "bedragMidden",
  "opeenvolgend",
  "jong",
  "ouder",
  "warmeOverdracht",
  "termijnRisico",
  "termijnTeLaat",
] as const;
export type PrioriteitCode = (typeof prioriteitCodes)[number];
export type PrioriteitGewichten = Readonly<Record<PrioriteitCode, number>>;

/** A whole number of zero or more: days, months, cents, score bounds. */
export function isAantal(waarde: unknown): boolean {
  return typeof waarde === "number" && Number.isSafeInteger(waarde) && waarde >= 0;
}

/** A share between 0 and 1, both included. */
export function isDeel(waarde: unknown): boolean {
  return typeof waarde === "number" && waarde >= 0 && waarde <= 1;
}

/** Days of the month in rising order; up to 28, so that every month has them. */
export function isStartdagen(waarde: unknown): boolean {
  if (!Array.isArray(waarde) || waarde.length === 0) return false;
  const dagen: unknown[] = waarde;
  return dagen.every((dag, i) => typeof dag === "number" && isStartdag(dag) && (i === 0 || dag > Number(dagen[i - 1])));
}

/** A window for every kind of partner, no more and no less, so that no kind is left without by accident. */
export function isVensters(waarde: unknown): boolean {
  return hasExactly(waarde, signaalpartnerSoorten) && Object.values(waarde).every(isVenster);
}

/** A weight for every code; negative is allowed, so that a municipality can put something lower. */
export function isGewichten(waarde: unknown): boolean {
  return hasExactly(waarde, prioriteitCodes) && Object.values(waarde).every((gewicht) => Number.isSafeInteger(gewicht));
}

function isStartdag(dag: number): boolean {
  return Number.isInteger(dag) && dag >= 1 && dag <= 28;
}

function isVenster(waarde: unknown): boolean {
  if (!hasExactly(waarde, ["min", "max"])) return false;
  const { min, max } = waarde;
  return isAantal(min) && (max === null || (isAantal(max) && Number(max) >= Number(min)));
}

function hasExactly(waarde: unknown, sleutels: readonly string[]): waarde is Record<string, unknown> {
  if (typeof waarde !== "object" || waarde === null || Array.isArray(waarde)) return false;
  return Object.keys(waarde).length === sleutels.length && sleutels.every((sleutel) => Object.hasOwn(waarde, sleutel));
}
