import type { BronGegevens } from "./sources.ts";

const wgs = "https://wetten.overheid.nl/BWBR0031331";
const bgs = "https://zoek.officielebekendmakingen.nl/stb-2020-240.html";
const atw = "https://wetten.overheid.nl/BWBR0002448";
const naam = "Wet gemeentelijke schuldhulpverlening";

/** Laws, decrees and ministerial regulations. `geldigVan` is the day from which the cited content counts here. */
export const wettelijkeBronnen = {
  "wgs-3": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 3 lid 1 onder b`,
    link: wgs,
  },
  "wgs-4-1": { soort: "wet", zekerheid: "A", geldigVan: "2012-07-01", titel: `${naam}, artikel 4 lid 1`, link: wgs },
  "wgs-4-2": { soort: "wet", zekerheid: "A", geldigVan: "2012-07-01", titel: `${naam}, artikel 4 lid 2`, link: wgs },
  "wgs-8b": { soort: "wet", zekerheid: "U", geldigVan: "2021-01-01", titel: `${naam}, artikel 8b`, link: wgs },
  "wgs-8c": { soort: "wet", zekerheid: "A", geldigVan: "2021-01-01", titel: `${naam}, artikel 8c`, link: wgs },
  "wgs-10": { soort: "wet", zekerheid: "A", geldigVan: "2021-01-01", titel: `${naam}, artikel 10`, link: wgs },
  "wgs-aanbod-28": {
    soort: "wet",
    zekerheid: "S",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 3 en 4: binnen 28 dagen een aanbod`,
    link: wgs,
  },
  "bgs-2": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: "Besluit gemeentelijke schuldhulpverlening, artikel 2",
    link: bgs,
  },
  "bgs-3": {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2021-01-01",
    titel: "Besluit gemeentelijke schuldhulpverlening, artikel 3",
    link: bgs,
  },
  energieregeling: {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2026-01-01",
    titel: "Energieregeling (Staatscourant 2025, 37730)",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2025-37730.html",
  },
  "afsluitbeleid-energie": {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2021-01-01",
    titel: "Regeling afsluitbeleid voor kleinverbruikers van elektriciteit en gas (tot 2026)",
  },
  "drinkwater-5": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: "Regeling afsluitbeleid voor kleinverbruikers van drinkwater, artikel 5",
  },
  "tijdelijke-regeling": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: "Tijdelijke regeling signaal betalingsachterstanden",
  },
  "atw-1": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "1965-04-01",
    titel: "Algemene termijnenwet, artikel 1",
    link: atw,
  },
  "atw-3": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "1965-04-01",
    titel: "Algemene termijnenwet, artikel 3",
    link: atw,
  },
  "gegevens-minimalisatie": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2018-05-25",
    titel: "Algemene verordening gegevensbescherming, artikel 5 lid 1 onder c",
    link: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  },
} as const satisfies Record<string, BronGegevens>;
