import type { PrioriteitGewichten, Vensters } from "./parameter-shapes.ts";
import { isAantal, isDeel, isGewichten, isStartdagen, isVensters } from "./parameter-shapes.ts";
import type { BronSleutel } from "./sources.ts";

/**
 * One number of law or policy with its history, oldest first. `geldig` checks a value that a municipality wants to
 * put in its place; a number of law has none, because no municipality may change it.
 */
export type Parameter<T> = {
  naam: string;
  soort: "wet" | "beleid";
  waarden: readonly { from: string; value: T; source: BronSleutel }[];
  geldig: ((waarde: unknown) => boolean) | null;
};

/** A municipality's own value for a policy number, from the day `geldtVan` (YYYY-MM-DD). */
export type Beleidsregel = { sleutel: ParameterNaam; waarde: unknown; geldtVan: string };

const vensters: Vensters = {
  Belastingdienst: { min: 0, max: null },
  "CAK Eigen bijdrage": { min: 0, max: null },
  "CAK Zorgverzekeringen": { min: 0, max: null },
  "Dienst Toeslagen": { min: 0, max: null },
  DUO: { min: 0, max: null },
  Energie: { min: 30, max: null },
  Huur: { min: 30, max: null },
  Hypotheek: { min: 0, max: null },
  Overige: { min: 0, max: null },
  Water: { min: 30, max: null },
  Zorg: { min: 30, max: 100 },
};

const gewichten: PrioriteitGewichten = {
  crisisOntruiming: 500,
  crisisEindeLevering: 400,
  crisisOpzeggingZorg: 300,
  crisisBinnenWeek: 100,
  huur: 120,
  meerderePartners: 100,
  bedragHoog: 80,
  bedragMidden: 40,
  opeenvolgend: 60,
  jong: 30,
  ouder: 50,
  warmeOverdracht: 70,
  termijnRisico: 90,
  termijnTeLaat: 150,
};

/** Every number that law or policy sets. Terms in days, amounts in cents; a change is a new dated value. */
export const parameters = {
  aanbodDagen: wet("Dagen voor een aanbod", 28, "wgs-aanbod-28", "2021-01-01"),
  bedreigendWerkdagen: wet("Werkdagen bij een bedreigende situatie", 3, "wgs-4-2", "2012-07-01"),
  gesprekDagen: wet("Dagen voor het eerste gesprek", 28, "wgs-4-1", "2012-07-01"),
  drempelCenten: beleid("Laagste bedrag dat telt, in centen", 5000, "beleid-drempel", isAantal),
  herhalingsvensterMaanden: beleid("Maanden voor een herhaalde melding", 6, "beleid-herhaling", isAantal),
  opeenvolgendMaanden: beleid("Maanden voor een opeenvolgende melding", 6, "divosa-definities", isAantal),
  matchingperiodeStartdagen: beleid<readonly number[]>(
    "Dagen van de maand waarop een matchingperiode begint",
    [1],
    "divosa-definities",
    isStartdagen,
  ),
  vensterDagen: beleid(
    "Leeftijd van de achterstand in dagen, per soort partner",
    vensters,
    "beleid-venster",
    isVensters,
  ),
  risicoWerkdagen: beleid("Werkdagen voor het einde: bijna te laat", 2, "risico-grens", isAantal),
  risicoDeel: beleid("Deel van de termijn dat over is: bijna te laat", 0.25, "risico-grens", isDeel),
  prioriteitGewichten: beleid("Gewicht van elke reden", gewichten, "beleid-prioriteit", isGewichten),
  bandHoog: beleid("Laagste score van de band hoog", 250, "beleid-prioriteit", isAantal),
  bandMidden: beleid("Laagste score van de band midden", 120, "beleid-prioriteit", isAantal),
  bedragHoogCenten: beleid("Hoog bedrag vanaf, in centen", 100_000, "beleid-prioriteit", isAantal),
  bedragMiddenCenten: beleid("Middelhoog bedrag vanaf, in centen", 50_000, "beleid-prioriteit", isAantal),
} as const satisfies Record<string, Parameter<unknown>>;

export type ParameterNaam = keyof typeof parameters;
export type ParameterWaarde<N extends ParameterNaam> = (typeof parameters)[N]["waarden"][number]["value"];

/**
 * The value of a parameter on a day, and where it comes from.
 *
 * A municipality's own value wins for policy and is ignored for law, and ignored too when it has the wrong shape. A
 * day before the first known value gets that first value: a very old signal must be decided, not crash.
 *
 * @param op local day, YYYY-MM-DD
 */
export function parameter<N extends ParameterNaam>(
  naam: N,
  op: string,
  beleid: readonly Beleidsregel[] = [],
): { value: ParameterWaarde<N>; source: BronSleutel; vanGemeente: boolean } {
  const { waarden } = parameters[naam];
  const landelijk = waarden.findLast((waarde) => waarde.from <= op) ?? waarden[0];
  let eigen: Beleidsregel | undefined;
  for (const regel of beleid) {
    if (regel.sleutel !== naam || regel.geldtVan > op || !isGeldigeWaarde(naam, regel.waarde)) continue;
    if (eigen === undefined || regel.geldtVan >= eigen.geldtVan) eigen = regel;
  }
  if (eigen === undefined) return { value: landelijk.value, source: landelijk.source, vanGemeente: false };
  return { value: eigen.waarde as ParameterWaarde<N>, source: landelijk.source, vanGemeente: true };
}

export function isParameterNaam(naam: string): naam is ParameterNaam {
  return Object.hasOwn(parameters, naam);
}

/** Whether a municipality may set this parameter to this value; false for every number of law. */
export function isGeldigeWaarde(naam: string, waarde: unknown): boolean {
  if (!isParameterNaam(naam)) return false;
  const definitie: Parameter<unknown> = parameters[naam];
  return definitie.geldig?.(waarde) ?? false;
}

type Waarden<T> = readonly [Parameter<T>["waarden"][number], ...Parameter<T>["waarden"]];

function wet<T>(naam: string, value: T, source: BronSleutel, from: string): Parameter<T> & { waarden: Waarden<T> } {
  return { naam, soort: "wet", waarden: [{ from, value, source }], geldig: null };
}

function beleid<T>(
  naam: string,
  value: T,
  source: BronSleutel,
  geldig: (waarde: unknown) => boolean,
): Parameter<T> & { waarden: Waarden<T> } {
  return { naam, soort: "beleid", waarden: [{ from: "2021-01-01", value, source }], geldig };
}
