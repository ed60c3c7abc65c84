import { type SignaalpartnerSoort, signaalpartnerSoorten } from "./lists.ts";

/** Days between start of the arrears and signal: `min` and `max` both allowed, `max` null is no upper bound. */
export type Venster = { min: number; max: number | null };
export type Vensters = Readonly<Record<SignaalpartnerSoort, Venster>>;

/** Every reason that can lift or lower a zaak, in the order in which it is shown. */
export const prioriteitCodes = [
  "crisisOntruiming",
  "crisisEindeLevering",
  "crisisOpzeggingZorg",
  "crisisBinnenDagen",
  "crisisBinnenWeek",
  "crisisBinnenMaand",
  "termijnTeLaat",
  "termijnRisico",
  "huur",
  "hypotheek",
  "energie",
  "water",
  "zorg",
  "overigePartner",
  "meerderePartners",
  "bedragHoog",
  "bedragZeerHoog",
  "bedragMidden",
  "bovenDrempel",
  "stijging",
  "achterstandLang",
  "achterstandZeerLang",
  "opeenvolgend",
  "meervoudig",
  "herhaaldZonderContact",
  "warmeOverdracht",
  "minderjarigeKinderen",
  "oggz",
  "ouder",
  "jong",
] as const;
export type PrioriteitCode = (typeof prioriteitCodes)[number];
export type PrioriteitGewichten = Readonly<Record<PrioriteitCode, number>>;

/** What must hold for a rule of routing: all of it, ages with both bounds included. */
export type RouteringVoorwaarden = {
  leeftijdVan?: number;
  leeftijdTot?: number;
  ondernemer?: boolean;
  minderjarigeKinderen?: boolean;
  oggz?: boolean;
  taal?: string;
  partnersoort?: SignaalpartnerSoort;
  crisis?: boolean;
  buurt?: string;
  wijk?: string;
  postcode?: string;
};
/** `team` is the public id of a team of this municipality. */
export type Routeringregel = { naam: string; als: RouteringVoorwaarden; team: string };

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

/** No weight is heavier, and nothing counts more often: so that no score can grow past where the ranks begin. */
export const maxGewicht = 10_000;
export const maxKeer = 10;

/** Weights for some of the codes; negative is allowed, so that a municipality can put something lower. */
export function isGewichten(waarde: unknown): boolean {
  if (typeof waarde !== "object" || waarde === null || Array.isArray(waarde)) return false;
  const gewichten = Object.entries(waarde);
  const known = gewichten.every(([code, gewicht]) => isPrioriteitCode(code) && isGewicht(gewicht));
  return known && gewichten.length > 0;
}

/** How often something counts or is done. */
export function isKeer(waarde: unknown): boolean {
  return isAantal(waarde) && Number(waarde) <= maxKeer;
}

/** Days or months to count: a century at most, so that a calendar can be asked for it. */
export function isPeriode(waarde: unknown): boolean {
  return isAantal(waarde) && Number(waarde) <= 1_200;
}

const isPrioriteitCode = (code: string): boolean => prioriteitCodes.some((known) => known === code);
const isGewicht = (gewicht: unknown): boolean =>
  typeof gewicht === "number" && Number.isSafeInteger(gewicht) && Math.abs(gewicht) <= maxGewicht;

/** Rules in order, each with at least one condition: without one it would take every zaak by accident. */
export function isRouteringregels(waarde: unknown): boolean {
  return Array.isArray(waarde) && waarde.length <= 200 && waarde.every(isRouteringregel);
}

/** Yes or no. */
export function isJaNee(waarde: unknown): boolean {
  return typeof waarde === "boolean";
}

const isTekst =
  (vorm: RegExp) =>
  (waarde: unknown): boolean =>
    typeof waarde === "string" && vorm.test(waarde);

const isUuid = isTekst(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const isRegelnaam = isTekst(/^[^\p{Cc}\s]([^\p{Cc}]{0,98}[^\p{Cc}\s])?$/u);
export const isLeeftijd = (waarde: unknown): boolean => isAantal(waarde) && Number(waarde) <= 120;
const isPartnersoort = (waarde: unknown): boolean => signaalpartnerSoorten.some((soort) => soort === waarde);

const voorwaarden: Readonly<Record<keyof RouteringVoorwaarden, (waarde: unknown) => boolean>> = {
  leeftijdVan: isLeeftijd,
  leeftijdTot: isLeeftijd,
  ondernemer: isJaNee,
  minderjarigeKinderen: isJaNee,
  oggz: isJaNee,
  taal: isTekst(/^[a-z]{2}$/),
  partnersoort: isPartnersoort,
  crisis: isJaNee,
  buurt: isTekst(/^\d{8}$/),
  wijk: isTekst(/^\d{6}$/),
  postcode: isTekst(/^[1-9]\d{3}$/),
};

function isRouteringregel(waarde: unknown): boolean {
  if (!hasExactly(waarde, ["naam", "als", "team"])) return false;
  return isRegelnaam(waarde.naam) && isVoorwaarden(waarde.als) && isUuid(waarde.team);
}

function isVoorwaarden(waarde: unknown): boolean {
  if (typeof waarde !== "object" || waarde === null) return false;
  const { leeftijdVan = 0, leeftijdTot = Number.MAX_SAFE_INTEGER } = waarde as RouteringVoorwaarden;
  const gesteld = Object.entries(waarde);
  const known = gesteld.every(
    ([naam, eis]) => Object.hasOwn(voorwaarden, naam) && voorwaarden[naam as keyof RouteringVoorwaarden](eis),
  );
  return known && gesteld.length > 0 && leeftijdVan <= leeftijdTot;
}

function isStartdag(dag: number): boolean {
  return Number.isInteger(dag) && dag >= 1 && dag <= 28;
}

/** The sets of work agreements that a municipality can switch on. */
export const werkafspraakSets = ["wgs", "rotterdam", "haarlem", "amsterdam", "maastricht"] as const;
export type WerkafspraakSet = (typeof werkafspraakSets)[number];

/** Distinct names of sets; the law's own set is always one of them. */
export function isWerkafspraken(waarde: unknown): boolean {
  if (!Array.isArray(waarde) || new Set(waarde).size !== waarde.length) return false;
  return waarde.includes("wgs") && waarde.every((naam) => werkafspraakSets.includes(naam));
}

/** From `min` to `max`, where a `max` of null is no bound. */
export function isVenster(waarde: unknown): boolean {
  if (!hasExactly(waarde, ["min", "max"])) return false;
  const { min, max } = waarde;
  return isAantal(min) && (max === null || (isAantal(max) && Number(max) >= Number(min)));
}

function hasExactly(waarde: unknown, sleutels: readonly string[]): waarde is Record<string, unknown> {
  if (typeof waarde !== "object" || waarde === null || Array.isArray(waarde)) return false;
  return Object.keys(waarde).length === sleutels.length && sleutels.every((sleutel) => Object.hasOwn(waarde, sleutel));
}
