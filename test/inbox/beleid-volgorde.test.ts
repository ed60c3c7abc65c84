import { expect, it } from "vitest";
import { kruisingen } from "../../src/inbox/beleid-volgorde-rules.ts";

const nu: Readonly<Record<string, unknown>> = {
  bandMidden: 120,
  bandHoog: 250,
  bedragMiddenCenten: 50_000,
  bedragHoogCenten: 100_000,
  bedragZeerHoogCenten: 250_000,
  leeftijdJongVan: 18,
  leeftijdJongTot: 27,
};

it.each([
  ["bandMidden", 250, []],
  ["bandMidden", 251, [{ anders: "bandHoog", waarde: 250, moet: "lager" }]],
  ["bandHoog", 119, [{ anders: "bandMidden", waarde: 120, moet: "hoger" }]],
  ["bedragHoogCenten", 40_000, [{ anders: "bedragMiddenCenten", waarde: 50_000, moet: "hoger" }]],
  ["bedragHoogCenten", 250_001, [{ anders: "bedragZeerHoogCenten", waarde: 250_000, moet: "lager" }]],
  ["leeftijdJongVan", 28, [{ anders: "leeftijdJongTot", waarde: 27, moet: "lager" }]],
  ["drempelCenten", 9_000_000, []],
  ["prioriteitGewichten", { huur: 1 }, []],
] as const)("%s at %s passes %j", (naam, waarde, verwacht) => {
  expect(kruisingen(naam, waarde, (anders) => nu[anders])).toEqual(verwacht);
});
