import type { BronGegevens } from "./sources.ts";

const sinds = "2021-01-01";

/** Our own readings, where no text says it in so many words. */
export const lezingen = {
  "lezing-datums": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: de datums in een signaal moeten bij elkaar passen",
    inhoud: "Wat later gebeurde, kan geen eerdere datum hebben.",
  },
  "lezing-adres": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: welke schrijfwijzen van een adres hetzelfde zijn",
    inhoud:
      "Wat zeker hetzelfde betekent, is één adres. Zo is 10-III hetzelfde als 10 3 hoog. Bij twijfel zijn het er twee.",
  },
  "lezing-ontvangst": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: de termijn loopt vanaf de ontvangst van het signaal; die dag is dag 0",
    inhoud: "De wet telt vanaf de vraag van de inwoner. Wij tellen vanaf de dag waarop het signaal binnenkwam.",
  },
  "lezing-overeenkomst": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: een overeenkomst verandert nooit met terugwerkende kracht",
    inhoud:
      "Wie meldt, moet weten wat er op die dag mocht. Een wijziging of einde gaat daarom op zijn vroegst vandaag in.",
  },
  "lezing-doorzending": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel:
      "Onze lezing: bij verhuizing stuurt de gemeente het signaal door aan de nieuwe gemeente, met de eerste dag van ontvangst",
    inhoud: "De nieuwe gemeente telt vanaf de dag waarop het signaal voor het eerst binnenkwam.",
  },
  "lezing-intrekking": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: een signaal dat de signaalpartner intrekt, telt vanaf dan niet meer mee",
    inhoud: "Een signaal dat is ingetrokken, vraagt geen hulp meer.",
  },
  "lezing-correctie": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: een signaalpartner mag verbeteren wat op de signaaldatum al anders was",
    inhoud:
      "Een verbetering is geen nieuw signaal. Zij start geen termijn en maakt van een herhaalde melding geen nieuwe.",
  },
  "lezing-zelfde-persoon": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel:
      "Onze lezing: hetzelfde burgerservicenummer, of dezelfde naam en geboortedatum, is mogelijk dezelfde persoon",
    inhoud: "Zo'n koppeling is een voorstel. Een medewerker bevestigt het of wijst het af.",
  },
  "lezing-zelfde-woning": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: een huisnummer met en zonder toevoeging is mogelijk dezelfde woning; een mens beslist",
    inhoud: "Seinhuis voegt zulke adressen nooit zelf samen. Een medewerker bevestigt het of wijst het af.",
  },
  "lezing-gesprek-is-aanbod": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: wie een eerste gesprek voert, biedt daarin hulp aan",
    inhoud: "Een gevoerd gesprek geldt ook als aanbod van hulp.",
  },
  "lezing-atw-afspraken": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel:
      "Onze lezing: ook een afspraak die eindigt op een dag die geen werkdag is, loopt door tot de volgende werkdag",
    inhoud:
      "De Algemene termijnenwet geldt voor termijnen in een wet. Wij volgen haar ook bij afspraken, tenzij de gemeente dat uitzet.",
  },
  "lezing-haarlem-ladder": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: een stap bij huurachterstand telt vanaf de ontvangst van het signaal daarover",
    inhoud: "Hoe lang de achterstand bestaat, weet de gemeente pas door het signaal. Vanaf die dag tellen wij.",
  },
  "lezing-maastricht-termijn": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: hoe lang Maastricht contact zoekt voordat het crisisteam verdergaat",
    inhoud: "De werkwijze van Maastricht noemt geen dagen. Wij nemen er 28, net als bij het aanbod.",
  },
  "lezing-een-aanbod-per-zaak": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Onze lezing: één aanbod geldt voor alle signalen van een zaak",
    inhoud: "Een huishouden krijgt één aanbod, ook bij meer signalen.",
  },
  "lezing-schrift": {
    soort: "lezing",
    zekerheid: "U",
    geldigVan: "2026-11-01",
    titel: "Onze lezing: een naam of straat met onzichtbare tekens of letters uit twee alfabetten",
    inhoud:
      "Zo'n naam of straat kan anders zijn dan zij lijkt. Wij bewaren haar zoals zij kwam, en zeggen erbij wat ons opviel.",
  },
} as const satisfies Record<string, BronGegevens>;
