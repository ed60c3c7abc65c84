import { beleid, type Parameter, wet } from "./parameter-definition.ts";
import type { Routeringregel, Venster, Vensters, WerkafspraakSet } from "./parameter-shapes.ts";
import {
  isAantal,
  isDeel,
  isJaNee,
  isPeriode,
  isRouteringregels,
  isStartdagen,
  isVenster,
  isVensters,
  isWerkafspraken,
} from "./parameter-shapes.ts";
import { incassoPauzeParameters } from "./parameters-incassopauze.ts";
import { opvolgParameters, prioriteitParameters } from "./parameters-prioriteit.ts";
import type { BronSleutel } from "./sources.ts";
import { isTermijnAanpassingen, type TermijnAanpassingen } from "./werkafspraken-aanpassing.ts";

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

/** Every number that law or policy sets. Terms in days, amounts in cents; a change is a new dated value. */
export const parameters = {
  aanbodDagen: wet("Dagen voor een aanbod", 28, "wgs-aanbod-28", "2021-01-01"),
  bedreigendWerkdagen: wet("Werkdagen bij een bedreigende situatie", 3, "wgs-4-2", "2012-07-01"),
  gesprekDagen: wet("Dagen voor het eerste gesprek", 28, "wgs-4-1", "2012-07-01"),
  drempelCenten: beleid("Laagste bedrag dat telt, in centen", 5000, "beleid-drempel", isAantal),
  herhalingsvensterMaanden: beleid("Maanden voor een herhaalde melding", 6, "beleid-herhaling", isPeriode),
  opeenvolgendMaanden: beleid("Maanden voor een opeenvolgende melding", 6, "divosa-definities", isPeriode),
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
  werkafspraken: beleid<readonly WerkafspraakSet[]>(
    "Sets van werkafspraken die gelden",
    ["wgs"],
    "beleid-werkafspraken",
    isWerkafspraken,
  ),
  termijnAanpassingen: beleid<TermijnAanpassingen>(
    "Andere getallen voor termijnen uit werkafspraken",
    {},
    "beleid-werkafspraken",
    isTermijnAanpassingen,
  ),
  meldvensterMaanden: beleid<Venster>(
    "Maanden huurachterstand waarin een verhuurder meldt",
    { min: 2, max: 4 },
    "rotterdam-convenant",
    isVenster,
  ),
  eindeLeveringWerkdagen: beleid(
    "Werkdagen tussen het signaal en het einde van de levering",
    20,
    "beleid-eindelevering",
    isPeriode,
    "2023-04-01",
  ),
  routeringRegels: beleid<readonly Routeringregel[]>(
    "Regels voor de keuze van een team, in volgorde",
    [],
    "beleid-routering",
    isRouteringregels,
  ),
  crisisBovenCapaciteit: beleid<boolean>(
    "Een zaak met een crisis gaat ook naar een team dat vol is",
    true,
    "beleid-routering",
    isJaNee,
  ),
  ophaalWerkdagen: beleid("Werkdagen om een terugkoppeling op te halen", 5, "beleid-ophalen", isPeriode),
  risicoWerkdagen: beleid("Werkdagen voor het einde: bijna te laat", 2, "risico-grens", isPeriode),
  risicoDeel: beleid("Deel van de termijn dat over is: bijna te laat", 0.25, "risico-grens", isDeel),
  ...incassoPauzeParameters,
  ...prioriteitParameters,
  ...opvolgParameters,
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
  const definitie: Parameter<unknown> = parameters[naam];
  const { value: landelijk, source } = landelijkeWaarde(naam, op);
  const eigen = eigenRegel(naam, op, beleid);
  if (eigen === undefined) return { value: landelijk, source, vanGemeente: false };
  const value = definitie.vulAan ? definitie.vulAan(eigen.waarde, landelijk) : eigen.waarde;
  return { value: value as ParameterWaarde<N>, source, vanGemeente: true };
}

/** What holds nationally on a day, where it comes from and since when. */
export function landelijkeWaarde<N extends ParameterNaam>(
  naam: N,
  op: string,
): { from: string; value: ParameterWaarde<N>; source: BronSleutel } {
  const { waarden } = parameters[naam];
  return waarden.findLast((waarde) => waarde.from <= op) ?? waarden[0];
}

/** The municipality's own value that holds on a day, as it was set; of two from the same day the later in the list. */
export function eigenRegel<R extends Beleidsregel>(
  naam: ParameterNaam,
  op: string,
  beleid: readonly R[],
): R | undefined {
  let eigen: R | undefined;
  for (const regel of beleid) {
    if (regel.sleutel !== naam || regel.geldtVan > op || !isGeldigeWaarde(naam, regel.waarde)) continue;
    if (eigen === undefined || regel.geldtVan >= eigen.geldtVan) eigen = regel;
  }
  return eigen;
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
