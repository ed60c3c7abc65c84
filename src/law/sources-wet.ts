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
    inhoud: "De gemeente biedt uit zichzelf hulp aan bij een signaal van een achterstand in de vaste lasten.",
    link: wgs,
  },
  "wgs-4-1": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2012-07-01",
    titel: `${naam}, artikel 4 lid 1`,
    inhoud: "Vraagt een inwoner om hulp, dan is het eerste gesprek binnen vier weken.",
    link: wgs,
  },
  "wgs-4-2": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2012-07-01",
    titel: `${naam}, artikel 4 lid 2`,
    inhoud:
      "In een bedreigende situatie is het eerste gesprek binnen drie werkdagen. Dat is zo bij een ontruiming, en bij " +
      "het einde van gas, stroom, warmte, water of de zorgverzekering.",
    link: wgs,
  },
  "wgs-8b": {
    soort: "wet",
    zekerheid: "U",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 8b`,
    inhoud: "Dit artikel gaat over het delen van gegevens. Wat er precies staat, is hier niet vastgesteld.",
    link: wgs,
  },
  "wgs-8c": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 8c`,
    inhoud: "De gemeente zoekt het burgerservicenummer zelf op, in de basisregistratie personen.",
    link: wgs,
  },
  "wgs-10": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 10`,
    inhoud: "De minister kan andere schuldeisers aanwijzen die bij wijze van proef mogen melden.",
    link: wgs,
  },
  "wgs-aanbod-28": {
    soort: "wet",
    zekerheid: "S",
    geldigVan: "2021-01-01",
    titel: `${naam}, artikel 3 en 4: binnen 28 dagen een aanbod`,
    inhoud: "De gemeente doet de inwoner binnen 28 dagen een aanbod. Zo legt Divosa de wet uit.",
    link: wgs,
  },
  "bgs-2": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: "Besluit gemeentelijke schuldhulpverlening, artikel 2",
    inhoud:
      "Een verhuurder meldt een huurachterstand als hij contact zocht, op schuldhulp wees en een herinnering stuurde. " +
      "Daarin bood hij aan om gegevens te delen, en de huurder weigerde dat niet.",
    link: bgs,
  },
  "bgs-3": {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2021-01-01",
    titel: "Besluit gemeentelijke schuldhulpverlening, artikel 3",
    inhoud: "Een zorgverzekeraar meldt een achterstand in de premie.",
    link: bgs,
  },
  energieregeling: {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2026-01-01",
    titel: "Energieregeling (Staatscourant 2025, 37730)",
    inhoud:
      "Een energieleverancier zoekt eerst persoonlijk contact. Dan meldt hij de achterstand, en pas daarna het einde " +
      "van de levering.",
  },
  "afsluitbeleid-energie": {
    soort: "wet",
    zekerheid: "B",
    geldigVan: "2021-01-01",
    geldigTot: "2025-12-31",
    titel: "Regeling afsluitbeleid voor kleinverbruikers van elektriciteit en gas",
    inhoud: "Een energieleverancier stuurt een herinnering en biedt daarin aan om gegevens te delen.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2011-11579.html",
  },
  "drinkwater-5": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2021-01-01",
    titel: "Regeling afsluitbeleid voor kleinverbruikers van drinkwater, artikel 5",
    inhoud: "Een waterbedrijf meldt een klant die na een herinnering niet betaalt, tenzij die klant dat niet wil.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2018-26271.html",
  },
  "tijdelijke-regeling": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2022-01-01",
    titel: "Tijdelijke regeling signaal betalingsachterstanden (Staatscourant 2021, 45719)",
    inhoud: "Een proef: alleen de schuldeisers en gemeenten die hier staan, mogen melden.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2021-45719.html",
  },
  "tijdelijke-regeling-2023": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2023-07-01",
    titel: "Tijdelijke regeling signaal betalingsachterstanden, artikel 2.3: DUO (Staatscourant 2023, 12768)",
    inhoud: "DUO mag in Amsterdam een studieschuld van minstens € 270 melden, als er ook een boete open staat.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2023-12768.html",
  },
  "tijdelijke-regeling-2024": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2024-04-01",
    titel: "Tijdelijke regeling signaal betalingsachterstanden, artikel 2.2 en 2.4 (Staatscourant 2024, 10148)",
    inhoud:
      "Meer gemeenten doen mee met hypotheken. Het CAK mag een eigen bijdrage melden vanaf € 100 en vijf maanden.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2024-10148.html",
  },
  "tijdelijke-regeling-2025": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2025-07-01",
    titel: "Tijdelijke regeling signaal betalingsachterstanden, artikel 2.5 (Staatscourant 2025, 17636)",
    inhoud:
      "De Belastingdienst mag na een aanmaning melden vanaf € 600 per belasting. Dienst Toeslagen mag ook melden.",
    link: "https://zoek.officielebekendmakingen.nl/stcrt-2025-17636.html",
  },
  "atw-1": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "1965-04-01",
    titel: "Algemene termijnenwet, artikel 1",
    inhoud: "Eindigt een termijn op een zaterdag, zondag of feestdag, dan mag het tot en met de volgende werkdag.",
    link: atw,
  },
  "atw-3": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "1965-04-01",
    titel: "Algemene termijnenwet, artikel 3",
    inhoud:
      "De feestdagen zijn: Nieuwjaarsdag, tweede paasdag, Hemelvaartsdag, tweede pinksterdag, beide kerstdagen, " +
      "Koningsdag en 5 mei. Goede Vrijdag telt ook zo.",
    link: atw,
  },
  "atw-4": {
    soort: "wet",
    zekerheid: "C",
    geldigVan: "1965-04-01",
    titel: "Algemene termijnenwet, artikel 4: niet voor termijnen van meer dan drie maanden",
    inhoud: "Een termijn van meer dan 90 dagen, twaalf weken of drie maanden wordt niet verlengd.",
    link: atw,
  },
  "gegevens-minimalisatie": {
    soort: "wet",
    zekerheid: "A",
    geldigVan: "2018-05-25",
    titel: "Algemene verordening gegevensbescherming, artikel 5 lid 1 onder c",
    inhoud: "Niemand deelt meer gegevens dan nodig is voor het doel.",
    link: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  },
} as const satisfies Record<string, BronGegevens>;
