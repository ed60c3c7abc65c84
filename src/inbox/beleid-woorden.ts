import { bedragtekst } from "../law/bedragtekst.ts";
import { type SignaalpartnerSoort, signaalpartnerSoorten } from "../law/lists.ts";
import type { PrioriteitCode, Routeringregel, RouteringVoorwaarden, Venster } from "../law/parameter-shapes.ts";
import { type ParameterNaam, parameters } from "../law/parameters.ts";
import { regelVan, werkafspraken } from "../law/werkafspraken.ts";
import type { TermijnAanpassing } from "../law/werkafspraken-aanpassing.ts";
import { pogingenregel } from "../law/werkafspraken-maastricht.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst } from "../platform/web/parts.ts";
import { eenheidVan, isInstelbaar, vormen } from "./beleid-vorm.ts";
import { eenheden } from "./teksten-beleid.ts";
import { eenheidNamen, redenNamen } from "./teksten-beleid-namen.ts";
import { vormTeksten as t, voorwaardeTeksten as v } from "./teksten-beleid-vorm.ts";

export type TeamNaam = { id: string; naam: string };

const opsomming = new Intl.ListFormat("nl");

/** 5 dagen, 1 maand, 27 jaar. */
export function aantalTekst(aantal: number, [een, meer]: readonly [string, string]): string {
  return `${getalTekst(aantal)} ${aantal === 1 ? een : meer}`;
}

/** A value in one line, for tables and sentences. */
export function kortTekst(naam: ParameterNaam, waarde: unknown): string {
  const eenheid = eenheidVan(naam);
  if (eenheid !== null) return aantalTekst(Number(waarde), eenheden[eenheid]);
  if (!isInstelbaar(naam)) return String(waarde);
  switch (vormen[naam].soort) {
    case "bedrag":
      return bedragtekst(Number(waarde));
    case "procent":
      return new Intl.NumberFormat("nl-NL", { style: "percent", maximumFractionDigits: 2 }).format(Number(waarde));
    case "jaNee":
      return waarde ? t.ja : t.nee;
    case "maanddagen":
      return opsomming.format((waarde as number[]).map((dag) => `dag ${dag}`));
    case "tijdvak":
      return tijdvakTekst(waarde as Venster, eenheden.maanden);
    case "tijdvakken":
      return isLandelijk(naam, waarde) ? t.landelijkPerPartner : t.perPartner;
    case "afspraken":
      return opsomming.format((waarde as (keyof typeof werkafspraken)[]).map((set) => werkafspraken[set].naam));
    case "termijnen":
      return tel(waarde, t.geenAanpassingen, t.aantalAanpassingen);
    case "gewichten":
      return tel(eigenGewichten(waarde as Gewichten), t.landelijkeGewichten, t.aantalGewichten);
    case "regels":
      return tel(waarde, t.geenRegels, t.aantalRegels);
    default:
      return String(waarde);
  }
}

const tel = (waarde: unknown, geen: string, aantal: (aantal: number) => string): string => {
  const { length } = Object.keys(waarde as object);
  return length === 0 ? geen : aantal(length);
};

type Gewichten = Partial<Record<PrioriteitCode, number>>;

const landelijk = (naam: ParameterNaam): unknown => parameters[naam].waarden.at(-1)?.value;
const isLandelijk = (naam: ParameterNaam, waarde: unknown): boolean =>
  JSON.stringify(waarde) === JSON.stringify(landelijk(naam));

/** Of weights only those that differ from the national ones say something. */
const eigenGewichten = (waarde: Gewichten): Gewichten => {
  const anders = landelijk("prioriteitGewichten") as Gewichten;
  const eigen = Object.entries(waarde).filter(([code, gewicht]) => anders[code as PrioriteitCode] !== gewicht);
  return Object.fromEntries(eigen);
};

export function tijdvakTekst({ min, max }: Venster, eenheid: readonly [string, string]): string {
  if (max === null) return t.geenBovengrens(aantalTekst(min, eenheid));
  return t.tussen(getalTekst(min), aantalTekst(max, eenheid));
}

/** A value with all that is in it: a list where one line would hide something. */
export function langTekst(naam: ParameterNaam, waarde: unknown, teams: readonly TeamNaam[]): Html | string {
  if (!isInstelbaar(naam)) return kortTekst(naam, waarde);
  const { soort } = vormen[naam];
  if (soort === "tijdvakken") return lijst(tijdvakRegels(waarde as Record<SignaalpartnerSoort, Venster>));
  if (soort === "gewichten") return lijst(gewichtRegels(waarde as Gewichten)) || kortTekst(naam, waarde);
  if (soort === "termijnen") return lijst(aanpassingRegels(waarde)) || kortTekst(naam, waarde);
  if (soort === "regels") return regelLijst(waarde as Routeringregel[], teams) ?? kortTekst(naam, waarde);
  return kortTekst(naam, waarde);
}

const lijst = (regels: readonly string[]): Html | string =>
  regels.length === 0
    ? ""
    : html`<ul class="utrecht-unordered-list">${regels.map((regel) => html`<li>${regel}</li>`)}</ul>`;

const tijdvakRegels = (vensters: Record<SignaalpartnerSoort, Venster>): string[] =>
  signaalpartnerSoorten.map((soort) => `${soort}: ${tijdvakTekst(vensters[soort], eenheden.dagen)}`);

const gewichtRegels = (gewichten: Gewichten): string[] =>
  Object.entries(eigenGewichten(gewichten)).map(
    ([code, gewicht]) => `${redenNamen[code as PrioriteitCode]}: ${aantalTekst(gewicht, eenheden.punten)}`,
  );

const aanpassingRegels = (waarde: unknown): string[] =>
  Object.entries(waarde as Record<string, TermijnAanpassing>).map(([soort, { aantal, verlengen }]) => {
    const getal = aantal === undefined ? [] : [aantalTekst(aantal, termijnEenheid(soort))];
    const schuif = verlengen === undefined ? [] : [t.verlengenKeuzes[verlengen ? "ja" : "nee"].toLowerCase()];
    return `${termijnTekst(soort)}: ${[...getal, ...schuif].join(", ")}`;
  });

/** The name of a term of an agreement, or of the rule that counts attempts. */
export const termijnTekst = (soort: string): string =>
  regelVan(soort)?.naam ?? (soort === pogingenregel.sleutel ? pogingenregel.naam : soort);

export function termijnEenheid(soort: string): readonly [string, string] {
  const regel = regelVan(soort);
  return regel ? eenheidNamen[regel.lengte.eenheid] : eenheden.pogingen;
}

const regelLijst = (regels: readonly Routeringregel[], teams: readonly TeamNaam[]): Html | null =>
  regels.length === 0
    ? null
    : html`<ol class="utrecht-ordered-list">${regels.map(
        (regel) => html`<li><strong>${regel.naam}</strong><br>${regelTekst(regel, teams)}</li>`,
      )}</ol>`;

/** A rule as a sentence. */
export function regelTekst({ als, team }: Routeringregel, teams: readonly TeamNaam[]): string {
  const naam = teams.find(({ id }) => id === team)?.naam;
  return v.als(voorwaardenTekst(als), naam === undefined ? v.onbekend : naam);
}

export function voorwaardenTekst(als: RouteringVoorwaarden): string {
  const { leeftijdVan: van, leeftijdTot: tot, taal, partnersoort, buurt, wijk, postcode } = als;
  const leeftijd =
    van !== undefined && tot !== undefined
      ? v.vanTot(van, tot)
      : van !== undefined
        ? v.van(van)
        : tot !== undefined && v.tot(tot);
  const jaNee = (["ondernemer", "minderjarigeKinderen", "oggz", "crisis"] as const).map(
    (eis) => als[eis] !== undefined && v[eis][als[eis] ? "ja" : "nee"],
  );
  const delen = [
    leeftijd,
    ...jaNee,
    taal && v.taal(taal),
    partnersoort && v.partnersoort(partnersoort),
    postcode && v.postcode(postcode),
    wijk && v.wijk(wijk),
    buurt && v.buurt(buurt),
  ];
  return opsomming.format(delen.filter((deel) => typeof deel === "string"));
}
