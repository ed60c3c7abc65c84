import { signaalpartnerSoorten } from "../law/lists.ts";
import {
  maxGewicht,
  type PrioriteitCode,
  type PrioriteitGewichten,
  prioriteitCodes,
  type Venster,
  type Vensters,
} from "../law/parameter-shapes.ts";
import { parameters } from "../law/parameters.ts";
import { isTermijnSoort } from "../law/werkafspraken.ts";
import { aanpasbaar, type TermijnAanpassing, type TermijnAanpassingen } from "../law/werkafspraken-aanpassing.ts";
import { getalTekst } from "../platform/web/parts.ts";
import { type Invulling, leesGetal, type Veld, type Veldfout } from "./beleid-getallen.ts";
import { beleidFouten as f } from "./teksten-beleid.ts";
import { redenNamen } from "./teksten-beleid-namen.ts";

const meesteDagen = 36_500;
const meesteEenheden = 1_000;

export const gewichtNaam = (code: PrioriteitCode): string => `gewicht-${code}`;
export const venNaam = (index: number): { van: string; tot: string } => ({ van: `van-${index}`, tot: `tot-${index}` });
export const termijnNaam = (soort: string): { aantal: string; verlengen: string } => ({
  aantal: `aantal-${soort}`,
  verlengen: `verlengen-${soort}`,
});

/** The days of a month, each a box to tick; whatever order they come in, they rise. */
export const maanddagenVeld: Veld<readonly number[]> = {
  uit: (dagen) => dagen.map((dag) => ["waarde", String(dag)]),
  lees: (invulling) => {
    const dagen = [...new Set(invulling.all("waarde").map(Number))].toSorted((a, b) => a - b);
    return dagen.length === 0 ? { fouten: [{ name: "waarde", text: f.maanddagen }] } : { waarde: dagen };
  },
};

/** One row of two numbers for each kind of partner. */
export const tijdvakkenVeld: Veld<Vensters> = {
  uit: (vensters) =>
    signaalpartnerSoorten.flatMap((soort, index): [string, string][] => [
      [venNaam(index).van, String(vensters[soort].min)],
      [venNaam(index).tot, vensters[soort].max === null ? "" : String(vensters[soort].max)],
    ]),
  lees: (invulling) => {
    const fouten: Veldfout[] = [];
    const rijen = signaalpartnerSoorten.map((soort, index) => {
      const [venster, fout] = leesVenster(invulling, index);
      if (fout) fouten.push({ ...fout, text: f.bijNaam(soort, fout.text) });
      return [soort, venster];
    });
    return fouten.length > 0 ? { fouten } : { waarde: Object.fromEntries(rijen) as Vensters };
  },
};

function leesVenster(invulling: Invulling, index: number): [Venster | null, Veldfout | null] {
  const { van, tot } = venNaam(index);
  const open = invulling.get(tot).trim() === "";
  const [min, max] = [van, tot].map((naam) => leesGetal(invulling.get(naam), meesteDagen));
  const text = f.getal(getalTekst(meesteDagen));
  if (min === undefined) return [null, { name: van, text }];
  if (open) return [{ min, max: null }, null];
  if (max === undefined) return [null, { name: tot, text }];
  return max < min ? [null, { name: tot, text: f.tijdvak }] : [{ min, max }, null];
}

const landelijkeGewichten = parameters.prioriteitGewichten.waarden[0].value;

/** Weights of a municipality's own; what is left empty stays national. */
export const gewichtenVeld: Veld<Partial<PrioriteitGewichten>> = {
  uit: (eigen) =>
    Object.entries(eigen).map(([code, gewicht]) => [gewichtNaam(code as PrioriteitCode), String(gewicht)]),
  lees: (invulling) => {
    const ingevuld = prioriteitCodes.flatMap((code) => {
      const tekst = invulling.get(gewichtNaam(code)).trim().replace("−", "-");
      return tekst === "" ? [] : [{ code, gewicht: leesGewicht(tekst) }];
    });
    const fouten = ingevuld.flatMap(({ code, gewicht }): Veldfout[] =>
      gewicht === undefined ? [{ name: gewichtNaam(code), text: f.bijNaam(redenNamen[code], f.gewicht) }] : [],
    );
    if (fouten.length > 0) return { fouten };
    const [eerste = prioriteitCodes[0]] = prioriteitCodes;
    // A value with no weight at all is none: one that is as it is nationally means the same.
    if (ingevuld.length === 0) return { waarde: { [eerste]: landelijkeGewichten[eerste] } };
    return { waarde: Object.fromEntries(ingevuld.map(({ code, gewicht }) => [code, gewicht])) };
  },
};

function leesGewicht(tekst: string): number | undefined {
  const onderNul = tekst.startsWith("-");
  const grootte = leesGetal(onderNul ? tekst.slice(1) : tekst, maxGewicht);
  return grootte === undefined || grootte === 0 ? grootte : onderNul ? -grootte : grootte;
}

/** Own numbers and switches for terms of agreements; what is left empty stays as it was agreed. */
export const termijnenVeld: Veld<TermijnAanpassingen> = {
  uit: (aanpassingen) =>
    Object.entries(aanpassingen).flatMap(([soort, { aantal, verlengen }]): [string, string][] => [
      ...(aantal === undefined ? [] : [[termijnNaam(soort).aantal, String(aantal)] as [string, string]]),
      ...(verlengen === undefined
        ? []
        : [[termijnNaam(soort).verlengen, verlengen ? "ja" : "nee"] as [string, string]]),
    ]),
  lees: (invulling) => {
    const fouten: Veldfout[] = [];
    const rijen = aanpasbaar.flatMap((soort): [string, TermijnAanpassing][] => {
      const { aantal: naam, verlengen } = termijnNaam(soort);
      const tekst = invulling.get(naam).trim();
      const aantal = tekst === "" ? undefined : leesGetal(tekst, meesteEenheden);
      if (tekst !== "" && !aantal) fouten.push({ name: naam, text: f.termijn });
      const keuze = isTermijnSoort(soort) ? invulling.get(verlengen) : "";
      const anders: TermijnAanpassing = {
        ...(aantal === undefined ? {} : { aantal }),
        ...(keuze === "ja" || keuze === "nee" ? { verlengen: keuze === "ja" } : {}),
      };
      return Object.keys(anders).length > 0 ? [[soort, anders]] : [];
    });
    return fouten.length > 0 ? { fouten } : { waarde: Object.fromEntries(rijen) };
  },
};
