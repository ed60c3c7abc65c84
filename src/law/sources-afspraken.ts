import type { BronGegevens } from "./sources.ts";

const sinds = "2021-01-01";
const ddas = "https://github.com/VNG-Realisatie/ddas-vroegsignalering";

/** Data standards, and what parties agreed among themselves: never law. Founding documents have no public address here. */
export const afgesprokenBronnen = {
  "ddas-1.2": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "DDAS gegevensstandaard v1.2",
    inhoud: "De standaard zegt wat een signaal, een zaak en een contactpoging is, en welke waarden er zijn.",
    link: ddas,
  },
  "ddas-terugkoppeling": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "DDAS gegevensstandaard v1.2: terugkoppeling aan de signaalpartner",
    inhoud: "De signaalpartner hoort maar een paar uitkomsten. De reden achter 'andere reden' hoort hij niet.",
    link: ddas,
  },
  "divosa-definities": {
    soort: "standaard",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Divosa, definities van de monitor vroegsignalering",
    inhoud:
      "Meervoudig is meer dan één signaal op een adres in een maand. Opeenvolgend is een eerder signaal op dat adres " +
      "in de zes maanden ervoor.",
    link: "https://divosa.nl/publicaties/divosa-monitor-vroegsignalering-schulden-jaarrapportage-2023/divosa-monitor/helft-van-de-meldingen-enkelvoudig/introductie",
  },
  "gebieden-cbs": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "CBS, gemeente, wijk en buurt bij postcode en huisnummer",
    inhoud: "Het CBS zegt bij elk adres in welke gemeente, wijk en buurt het ligt.",
    link: "https://www.cbs.nl/nl-nl/maatwerk/2024/35/buurt-wijk-en-gemeente-2024-voor-postcode-huisnummer",
  },
  "bag-adres": {
    soort: "standaard",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Basisregistratie Adressen en Gebouwen (BAG): de delen van een adres",
    inhoud:
      "Een adres heeft een huisnummer van 1 tot en met 99999. Daarachter staan soms een huisletter en een toevoeging.",
    link: "https://catalogus.kadaster.nl/bag/nl/page/Nummeraanduiding",
  },
  "bsn-elfproef": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "Elfproef van het burgerservicenummer",
    inhoud: "Met een rekensom op de negen cijfers is te zien of een nummer een burgerservicenummer kan zijn.",
  },
  "overeenkomst-vereist": {
    soort: "overeenkomst",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Overeenkomst tussen signaalpartner en gemeente: zonder overeenkomst geen signaal",
    inhoud: "Een signaalpartner meldt pas als hij een overeenkomst met de gemeente heeft.",
  },
  "landelijk-convenant": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Landelijk Convenant Vroegsignalering",
    inhoud: "De meeste gemeenten en signaalpartners sluiten hun overeenkomst met dit convenant.",
    link: "https://www.binnenlandsbestuur.nl/sociaal/nieuws/al-190-gemeenten-gebruiken-convenant.15516235.lynkx",
  },
  "rotterdam-convenant": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: "2011-01-01",
    geldigTot: "2014-12-31",
    titel: "Convenant preventie huisuitzettingen Rotterdam 2011 tot en met 2014",
    inhoud:
      "De corporatie meldt tussen twee en vier maanden huurachterstand. Het meldpunt gaat binnen acht werkdagen op " +
      "huisbezoek en meldt binnen twintig werkdagen terug.",
  },
  "haarlem-werkafspraken": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: "2013-03-01",
    geldigTot: "2016-12-31",
    titel: "Werkafspraken preventie huisuitzettingen Haarlem 2013 tot en met 2016",
    inhoud:
      "Elke maand huurachterstand is een stap verder. Na een melding stuurt Schulddienstverlening binnen een week een " +
      "brief. Gezinnen met kinderen, senioren en kwetsbare mensen gaan voor.",
  },
  "valente-pilot": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: "2019-01-01",
    titel: "Pilot laatste kans van Valente, de Tussenvoorziening, WoonGoed Zeist en de Alliantie",
    inhoud: "Een huurder die begeleiding en budgetbeheer aanneemt, houdt zijn woning.",
  },
} as const satisfies Record<string, BronGegevens>;
