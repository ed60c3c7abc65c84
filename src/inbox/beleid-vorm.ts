import { maxKeer } from "../law/parameter-shapes.ts";
import type { ParameterNaam } from "../law/parameters.ts";
import { type eenheden, groepen } from "./teksten-beleid.ts";

/** How a number of policy is asked for. `hoogste` is the highest that can be filled in. */
export type Vorm =
  | { soort: "bedrag" }
  | { soort: "getal"; eenheid: keyof typeof eenheden; hoogste: number }
  | { soort: "procent" }
  | { soort: "jaNee" }
  | { soort: "maanddagen" }
  | { soort: "tijdvak" }
  | { soort: "tijdvakken" }
  | { soort: "afspraken" }
  | { soort: "termijnen" }
  | { soort: "gewichten" }
  | { soort: "regels" };

export type Instelbaar = Exclude<ParameterNaam, "aanbodDagen" | "bedreigendWerkdagen" | "gesprekDagen">;

const bedrag = { soort: "bedrag" } as const;
const jaNee = { soort: "jaNee" } as const;
const getal = (eenheid: keyof typeof eenheden, hoogste: number): Vorm => ({ soort: "getal", eenheid, hoogste });
const eeuw = 1_200;
const keer = (eenheid: keyof typeof eenheden): Vorm => getal(eenheid, maxKeer);
const leeftijd = getal("jaar", 120);

/** The form of every number that a municipality can set itself. */
export const vormen: Readonly<Record<Instelbaar, Vorm>> = {
  drempelCenten: bedrag,
  herhalingsvensterMaanden: getal("maanden", eeuw),
  opeenvolgendMaanden: getal("maanden", eeuw),
  matchingperiodeStartdagen: { soort: "maanddagen" },
  vensterDagen: { soort: "tijdvakken" },
  werkafspraken: { soort: "afspraken" },
  termijnAanpassingen: { soort: "termijnen" },
  meldvensterMaanden: { soort: "tijdvak" },
  eindeLeveringWerkdagen: getal("werkdagen", eeuw),
  routeringRegels: { soort: "regels" },
  crisisBovenCapaciteit: jaNee,
  ophaalWerkdagen: getal("werkdagen", eeuw),
  risicoWerkdagen: getal("werkdagen", eeuw),
  risicoDeel: { soort: "procent" },
  incassoPauzeTotTerugkoppeling: jaNee,
  incassoPauzeHulpDagen: getal("dagen", eeuw),
  prioriteitGewichten: { soort: "gewichten" },
  bandHoog: getal("punten", 1_000_000),
  bandMidden: getal("punten", 1_000_000),
  bedragZeerHoogCenten: bedrag,
  bedragHoogCenten: bedrag,
  bedragMiddenCenten: bedrag,
  drempelVeelvoud: keer("keer"),
  stijgingCenten: bedrag,
  achterstandLangMaanden: getal("maanden", eeuw),
  achterstandZeerLangMaanden: getal("maanden", eeuw),
  crisisWerkdagen: getal("werkdagen", eeuw),
  crisisWeekDagen: getal("dagen", eeuw),
  crisisMaandDagen: getal("dagen", eeuw),
  meerderePartnersHoogstens: keer("partners"),
  zonderContactMaanden: getal("maanden", eeuw),
  zonderContactHoogstens: keer("keer"),
  leeftijdOuder: leeftijd,
  leeftijdJongVan: leeftijd,
  leeftijdJongTot: leeftijd,
  opvolgPogingen: keer("pogingen"),
  opvolgPogingenBezoek: keer("pogingen"),
  opvolgPogingenCrisis: keer("pogingen"),
  huisbezoekVanCenten: bedrag,
  huisbezoekTotCenten: bedrag,
  maastrichtHuurCenten: bedrag,
  maastrichtPogingen: keer("pogingen"),
};

export const isInstelbaar = (sleutel: string): sleutel is Instelbaar => Object.hasOwn(vormen, sleutel);

/** The unit that a number of law has, too. */
export const eenheidVan = (naam: ParameterNaam): keyof typeof eenheden | null => {
  if (!isInstelbaar(naam)) return naam === "bedreigendWerkdagen" ? "werkdagen" : "dagen";
  const vorm = vormen[naam];
  return vorm.soort === "getal" ? vorm.eenheid : null;
};

/** What a new value of this number bears on: the group that it stands in. */
export const gevolgVan = (naam: ParameterNaam): string =>
  Object.entries(groepen).find(([, { namen }]) => namen.includes(naam))?.[0] ?? "";
