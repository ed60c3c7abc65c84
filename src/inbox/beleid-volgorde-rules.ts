import type { ParameterNaam } from "../law/parameters.ts";

/** Numbers that only mean something together: the first must not be above the second. */
const paren: readonly (readonly [laag: ParameterNaam, hoog: ParameterNaam])[] = [
  ["bandMidden", "bandHoog"],
  ["bedragMiddenCenten", "bedragHoogCenten"],
  ["bedragHoogCenten", "bedragZeerHoogCenten"],
  ["achterstandLangMaanden", "achterstandZeerLangMaanden"],
  ["crisisWeekDagen", "crisisMaandDagen"],
  ["leeftijdJongVan", "leeftijdJongTot"],
  ["huisbezoekVanCenten", "huisbezoekTotCenten"],
];

/** That a number would stand at the wrong side of another one. */
export type Kruising = { anders: ParameterNaam; waarde: number; moet: "hoger" | "lager" };

/**
 * The numbers that a new value would pass: a group or a step between them would be empty.
 * @param waardeVan  what the others are on the day on which it begins
 */
export function kruisingen(
  naam: ParameterNaam,
  waarde: unknown,
  waardeVan: (naam: ParameterNaam) => unknown,
): Kruising[] {
  if (typeof waarde !== "number") return [];
  return paren.flatMap(([laag, hoog]): Kruising[] => {
    if (naam !== laag && naam !== hoog) return [];
    const [anders, moet] = naam === laag ? ([hoog, "lager"] as const) : ([laag, "hoger"] as const);
    const ander = waardeVan(anders);
    if (typeof ander !== "number" || (moet === "lager" ? waarde <= ander : waarde >= ander)) return [];
    return [{ anders, waarde: ander, moet }];
  });
}
