import { describe, expect, it } from "vitest";
import { werkstappen } from "../../src/law/lists.ts";
import { werkafspraakSets } from "../../src/law/parameter-shapes.ts";
import { bronnen } from "../../src/law/sources.ts";
import {
  isWettelijk,
  regelVan,
  termijnRegels,
  termijnSoorten,
  werkafspraken,
  wettelijkeTermijnen,
} from "../../src/law/werkafspraken.ts";
import { amsterdamTermijnen } from "../../src/law/werkafspraken-amsterdam.ts";
import { haarlemTermijnen } from "../../src/law/werkafspraken-haarlem.ts";
import { maastrichtTermijnen, pogingenregel } from "../../src/law/werkafspraken-maastricht.ts";
import { rotterdamTermijnen } from "../../src/law/werkafspraken-rotterdam.ts";
import { wgsTermijnen } from "../../src/law/werkafspraken-wgs.ts";

const crises = ["crisis-ontruiming", "crisis-eindeLevering", "crisis-opzeggingZorgverzekering"];

/** Every term as the texts have it: [key, set, who, what starts it, what meets it, who takes over, a source] */
const terms = [
  ["wgs-aanbod", "wgs", "gemeente", ["signaal"], ["aanbod", "gesprek"], null, "wgs-aanbod-28"],
  ["wgs-bedreigend", "wgs", "gemeente", crises, ["aanbod", "gesprek"], null, "wgs-4-2"],
  ["wgs-gesprek", "wgs", "gemeente", ["hulpAanvaard"], ["gesprek"], null, "wgs-4-1"],
  ["mph-huisbezoek", "rotterdam", "gemeente", ["crisis-ontruiming"], ["huisbezoek"], null, "rotterdam-convenant"],
  [
    "mph-eerste-terugkoppeling",
    "rotterdam",
    "gemeente",
    ["crisis-ontruiming"],
    ["eersteResultaatGemeld"],
    null,
    "rotterdam-convenant",
  ],
  [
    "mph-terugrapportage",
    "rotterdam",
    "gemeente",
    ["crisis-ontruiming"],
    ["terugrapportageGedaan"],
    null,
    "rotterdam-convenant",
  ],
  ["lzn-contact", "rotterdam", "lzn", ["verwezenNaarLzn"], ["lznContactGemeld"], null, "rotterdam-convenant"],
  ["lzn-opschorten", "rotterdam", "lzn", ["verwezenNaarLzn"], ["opschortingBekend"], null, "rotterdam-convenant"],
  ["lzn-besluit", "rotterdam", "lzn", ["verwezenNaarLzn"], ["besluitBekend"], null, "rotterdam-convenant"],
  [
    "ontruiming-gemeld",
    "rotterdam",
    "signaalpartner",
    ["ontruimingUitgevoerd"],
    ["ontruimingGemeld"],
    null,
    "rotterdam-convenant",
  ],
  [
    "rotterdam-contact",
    "rotterdam",
    "gemeente",
    ["signaal"],
    ["contact", "gesprek"],
    "wijkteam",
    "rotterdam-werkwijze",
  ],
  [
    "haarlem-contact",
    "haarlem",
    "signaalpartner",
    ["huur-1-maand"],
    ["corporatieZochtContact"],
    null,
    "haarlem-werkafspraken",
  ],
  [
    "haarlem-huisbezoek",
    "haarlem",
    "signaalpartner",
    ["huur-2-maanden"],
    ["huisbezoek"],
    null,
    "haarlem-werkafspraken",
  ],
  [
    "haarlem-overleg",
    "haarlem",
    "signaalpartner",
    ["huur-3-maanden"],
    ["overlegMetWijkteam"],
    "coordinator",
    "haarlem-werkafspraken",
  ],
  [
    "haarlem-brief",
    "haarlem",
    "schulddienstverlening",
    ["gemeldBijSchulddienstverlening"],
    ["brief"],
    "coordinator",
    "haarlem-werkafspraken",
  ],
  ["amsterdam-contact", "amsterdam", "gemeente", ["signaal"], ["contact", "gesprek"], null, "amsterdam-contact"],
  [
    "geregelde-betaling-herbeoordeling",
    "amsterdam",
    "gemeente",
    ["geregeldeBetalingGestart"],
    ["herbeoordelingGehouden"],
    null,
    "amsterdam-werkwijze",
  ],
  [
    "maastricht-contact",
    "maastricht",
    "gemeente",
    ["signaal"],
    ["contact", "gesprek"],
    "crisisteam",
    "maastricht-werkwijze",
  ],
] as const;

describe("the terms of law and of the work agreements", () => {
  it("are all here", () => {
    expect(terms.map(([soort]) => soort)).toEqual(termijnSoorten);
  });

  it.each(terms)("%s of %s is due from the %s", (soort, set, wie, begint, vervult, naar, bron) => {
    const regel = termijnRegels[soort];
    expect(regel).toMatchObject({ set, wie, begint, vervult });
    expect(regel.escalatie?.naar ?? null).toBe(naar);
    expect(regel.bronnen[0]).toBe(bron);
    expect(bronnen).toHaveProperty([bron]);
    if (regel.escalatie) expect(regel.bronnen).toContain(regel.escalatie.bron);
    expect(regel.aanleiding).toContain("{dag}");
  });

  it("stand in their own set each", () => {
    const perSet = [wgsTermijnen, rotterdamTermijnen, haarlemTermijnen, amsterdamTermijnen, maastrichtTermijnen];
    expect(perSet.flatMap((set) => Object.keys(set))).toEqual(termijnSoorten);
    expect(perSet.flatMap((set) => [...new Set(Object.values(set).map((regel) => regel.set))])).toEqual([
      ...werkafspraakSets,
    ]);
  });

  it("are as long as the texts say", () => {
    const lengths = termijnSoorten.map((soort) => {
      const { lengte } = termijnRegels[soort];
      return `${soort} ${"parameter" in lengte ? lengte.parameter : `${lengte.aantal} ${lengte.eenheid}`}`;
    });
    expect(lengths).toEqual([
      "wgs-aanbod aanbodDagen",
      "wgs-bedreigend bedreigendWerkdagen",
      "wgs-gesprek gesprekDagen",
      "mph-huisbezoek 8 werkdagen",
      "mph-eerste-terugkoppeling 10 werkdagen",
      "mph-terugrapportage 20 werkdagen",
      "lzn-contact 5 werkdagen",
      "lzn-opschorten 25 werkdagen",
      "lzn-besluit 45 werkdagen",
      "ontruiming-gemeld 1 werkdagen",
      "rotterdam-contact 30 dagen",
      "haarlem-contact 8 dagen",
      "haarlem-huisbezoek 2 weken",
      "haarlem-overleg 1 weken",
      "haarlem-brief 1 weken",
      "amsterdam-contact 14 dagen",
      "geregelde-betaling-herbeoordeling 9 maanden",
      "maastricht-contact 28 dagen",
    ]);
    expect(pogingenregel).toMatchObject({ set: "maastricht", aantal: 5, naar: "crisisteam" });
  });

  it.each([
    ["rotterdam-contact", "rotterdam-werkwijze", "beleid", "C"],
    ["amsterdam-contact", "amsterdam-contact", "beleid", "C"],
    ["maastricht-contact", "maastricht-werkwijze", "beleid", "S"],
    ["maastricht-contact", "lezing-maastricht-termijn", "lezing", "U"],
  ] as const)("%s takes its number from %s", (soort, sleutel, kind, zekerheid) => {
    expect(termijnRegels[soort].bronnen).toContain(sleutel);
    expect(bronnen[sleutel]).toMatchObject({ soort: kind, zekerheid });
  });

  it("begin once in a zaak when every signal would start them, and again when an event comes again", () => {
    const once = termijnSoorten.filter((soort) => termijnRegels[soort].eenmaal);
    expect(once).toEqual(["wgs-aanbod", "rotterdam-contact", "amsterdam-contact", "maastricht-contact"]);
  });

  it("are moot only where the resident can stop what they are about", () => {
    const moot = termijnSoorten.filter((soort) => termijnRegels[soort].vervalt.length > 0);
    expect(moot).toEqual(["geregelde-betaling-herbeoordeling"]);
    expect(termijnRegels["geregelde-betaling-herbeoordeling"].vervalt).toEqual(["geregeldeBetalingGestopt"]);
  });

  it("are extended past days off, but for nine months", () => {
    const never = termijnSoorten.filter((soort) => !termijnRegels[soort].verlengen);
    expect(never).toEqual(["geregelde-betaling-herbeoordeling"]);
  });

  it("of law are those of the set wgs", () => {
    expect(wettelijkeTermijnen).toEqual(["wgs-aanbod", "wgs-bedreigend", "wgs-gesprek"]);
    expect(termijnSoorten.filter(isWettelijk)).toEqual(wettelijkeTermijnen);
    expect([isWettelijk("mph-huisbezoek"), isWettelijk("weet-niet"), isWettelijk("toString")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("have a name for people, and a rule only when they are known", () => {
    expect(regelVan("wgs-aanbod")?.naam).toBe("Aanbod van hulp");
    expect(regelVan("weet-niet")).toBeUndefined();
    expect(regelVan("constructor")).toBeUndefined();
  });

  it("use every step that can be written down, and each set has a term", () => {
    const used = new Set(
      Object.values(termijnRegels).flatMap((regel) => [...regel.begint, ...regel.vervult, ...regel.vervalt]),
    );
    expect(werkstappen.filter((stap) => !used.has(stap))).toEqual([]);
    expect(Object.keys(werkafspraken)).toEqual([...werkafspraakSets]);
    expect(new Set(Object.values(termijnRegels).map(({ set }) => set))).toEqual(new Set(werkafspraakSets));
  });
});
