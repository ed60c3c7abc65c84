import type { BronGegevens } from "./sources.ts";

const sinds = "2021-01-01";

/** Data standards, agreements between parties, municipal policy, and our own readings: never law. */
export const overigeBronnen = {
  "ddas-1.2": { soort: "standaard", zekerheid: "A", geldigVan: sinds, titel: "DDAS gegevensstandaard v1.2" },
  "ddas-terugkoppeling": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "DDAS gegevensstandaard v1.2: terugkoppeling aan de signaalpartner",
  },
  "divosa-definities": {
    soort: "standaard",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Divosa, definities van de monitor vroegsignalering",
  },
  "rotterdam-convenant": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: "2011-01-01",
    titel: "Convenant preventie huisuitzettingen Rotterdam 2011 tot en met 2014",
  },
  "haarlem-werkafspraken": {
    soort: "overeenkomst",
    zekerheid: "S",
    geldigVan: "2013-03-01",
    titel: "Werkafspraken huisuitzettingen Haarlem 2013 tot en met 2016",
  },
  "amsterdam-werkwijze": { soort: "beleid", zekerheid: "S", geldigVan: sinds, titel: "Werkwijze Amsterdam" },
  "maastricht-werkwijze": { soort: "beleid", zekerheid: "S", geldigVan: sinds, titel: "Werkwijze Maastricht" },
  "overeenkomst-vereist": {
    soort: "overeenkomst",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Overeenkomst tussen signaalpartner en gemeente: zonder overeenkomst geen signaal",
  },
  "beleid-drempel": { soort: "beleid", zekerheid: "B", geldigVan: sinds, titel: "Beleid: laagste bedrag dat telt" },
  "beleid-venster": { soort: "beleid", zekerheid: "A", geldigVan: sinds, titel: "Beleid: hoe oud een achterstand is" },
  "beleid-herhaling": { soort: "beleid", zekerheid: "U", geldigVan: sinds, titel: "Beleid: herhaalde melding" },
  "beleid-prioriteit": { soort: "beleid", zekerheid: "B", geldigVan: sinds, titel: "Beleid: welke zaak eerst" },
  "beleid-routering": { soort: "beleid", zekerheid: "S", geldigVan: sinds, titel: "Beleid: welk wijkteam" },
  "beleid-terugkoppeling": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Beleid: wat de signaalpartner hoort",
  },
  "beleid-opvolging": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Beleid: hoe een zaak wordt opgevolgd",
  },
  "beleid-zorg": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: sinds,
    titel: "Beleid: wat een zorgverzekeraar vooraf heeft gedaan",
  },
  "risico-grens": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: wanneer een termijn bijna voorbij is",
  },
  "gebieden-cbs": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "CBS, gemeente, wijk en buurt bij postcode en huisnummer",
  },
  "bsn-elfproef": {
    soort: "standaard",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "Elfproef van het burgerservicenummer",
  },
  "lezing-datums": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: de datums in een signaal moeten bij elkaar passen",
  },
  "lezing-ontvangst": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: de termijn loopt vanaf de ontvangst van het signaal; die dag is dag 0",
  },
  "lezing-een-aanbod-per-zaak": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: één aanbod geldt voor alle signalen van een zaak",
  },
} as const satisfies Record<string, BronGegevens>;
