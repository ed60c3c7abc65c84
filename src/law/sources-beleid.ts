import type { BronGegevens } from "./sources.ts";

const sinds = "2021-01-01";

/** Municipal policy and the practice of cities: never law. */
export const overigeBronnen = {
  "rotterdam-werkwijze": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: sinds,
    titel: "Werkwijze Rotterdam 2021: zonder contact naar het wijkteam",
    inhoud: "Lukt contact niet binnen 30 dagen, dan gaat de zaak naar het wijkteam.",
  },
  "amsterdam-contact": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: sinds,
    titel: "Werkwijze Amsterdam: hoe snel er contact is",
    inhoud: "De gemeente zoekt binnen 14 dagen contact met de inwoner.",
  },
  "amsterdam-werkwijze": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Werkwijze Amsterdam: Geregelde betaling en Vroeg Eropaf (verslag van 31 maart 2022)",
    inhoud:
      "Wie na twee maanden huurachterstand een uitkering heeft, kan de huur laten inhouden. De anderen gaan naar Vroeg Eropaf.",
  },
  "maastricht-werkwijze": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Werkwijze Maastricht: team vroegsignalering en crisisteam (verslag van 31 maart 2022)",
    inhoud:
      "Bij € 750 huurachterstand zoekt het team vijf keer contact, altijd ook aan de deur. Lukt dat niet, dan gaat het crisisteam verder.",
  },
  "heemskerk-werkwijze": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: sinds,
    titel: "Werkwijze Heemskerk: wanneer een huisbezoek (verhaal bij Divosa)",
    inhoud:
      "Heemskerk gaat op huisbezoek bij € 1.000 tot € 50.000, bij een verhuurder en bij meer dan één signaalpartner.",
    link: "https://www.divosa.nl/verhalen/wij-moeten-met-minder-ftes-efficienter-te-werk-gaan",
  },
  "rechtbank-rotterdam": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: "2024-01-01",
    titel: "Werkwijze van de kantonrechter in Rotterdam: de verhuurder laat zien dat hij heeft gemeld",
    inhoud:
      "Een lijst in Excel was niet genoeg bewijs van een melding. Een grens van zes maanden keurde het gerechtshof in 2025 af.",
    link: "https://huisvestingsadvocaten.nl/blog/beleid-rechtbank-rotterdam-vroegsignalering",
  },
  "beleid-drempel": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Beleid: laagste bedrag dat telt",
    inhoud: "Onder dit bedrag pakt de gemeente een signaal niet op. Veel gemeenten kiezen ongeveer € 50.",
    link: "https://www.divosa.nl/publicaties/gemeentelijke-vroegsignaleringsaanpak-onder-de-loep-2025/samenvatting",
  },
  "beleid-venster": {
    soort: "beleid",
    zekerheid: "A",
    geldigVan: sinds,
    titel: "Beleid: hoe oud een achterstand is",
    inhoud:
      "Een signaal komt niet te vroeg en niet te laat. De gemeente kiest het venster; de standaard noemt per soort partner de dagen.",
    link: "https://github.com/VNG-Realisatie/ddas-vroegsignalering",
  },
  "beleid-eindelevering": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: "2023-04-01",
    titel: "Beleid: het einde van de levering wordt werkdagen van tevoren gemeld (regime 2023)",
    inhoud: "Het bedrijf meldt het einde van de levering minstens twintig werkdagen van tevoren.",
    link: "https://www.divosa.nl/publicaties/divosa-monitor-vroegsignalering-schulden-jaarrapportage-2023/divosa-monitor",
  },
  "beleid-herhaling": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Beleid: herhaalde melding",
    inhoud: "Dezelfde achterstand telt een tijd lang als herhaalde melding. Hoe lang, kiest de gemeente.",
  },
  "beleid-prioriteit": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Beleid: welke zaak eerst",
    inhoud:
      "De gemeente kiest welke reden hoe zwaar telt. De meeste kijken eerst naar het soort melding en het bedrag.",
    link: "https://www.divosa.nl/publicaties/gemeentelijke-vroegsignaleringsaanpak-onder-de-loep-2025/samenvatting",
  },
  "beleid-routering": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: welk wijkteam",
    inhoud: "De gemeente kiest welk team welke zaken doet.",
  },
  "beleid-incassopauze": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Beleid: hoe lang een signaalpartner wacht met nieuwe incasso",
    inhoud:
      "De wet zegt hier niets over. Een gemeente kan afspreken dat een partner wacht tot hij van haar hoort, of 30 dagen " +
      "nadat iemand hulp aanvaardde.",
  },
  "beleid-terugkoppeling": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: sinds,
    titel: "Beleid: wat de signaalpartner hoort",
    inhoud: "De signaalpartner hoort 'Afgehandeld', tenzij de overeenkomst meer toelaat.",
  },
  "beleid-ophalen": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: hoe lang een signaalpartner heeft om een terugkoppeling op te halen",
    inhoud: "Haalt de partner een terugkoppeling niet op binnen vijf werkdagen, dan ziet de gemeente dat.",
  },
  "beleid-opvolging": {
    soort: "beleid",
    zekerheid: "B",
    geldigVan: sinds,
    titel: "Beleid: hoe een zaak wordt opgevolgd",
    inhoud: "De gemeente kiest hoe zij contact zoekt. Persoonlijk contact werkt het best.",
    link: "https://divosa.nl/publicaties/divosa-monitor-vroegsignalering-schulden-jaarrapportage-2024-0",
  },
  "beleid-werkafspraken": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: welke werkafspraken gelden, en met welke getallen",
    inhoud: "De gemeente kiest welke werkafspraken gelden. Zij mag een getal of de verlenging anders kiezen.",
  },
  "beleid-zorg": {
    soort: "beleid",
    zekerheid: "C",
    geldigVan: sinds,
    titel: "Beleid: wat een zorgverzekeraar vooraf heeft gedaan",
    inhoud: "Een zorgverzekeraar stuurt eerst een herinnering.",
  },
  "beleid-regelcellen": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: "2026-11-01",
    titel: "Beleid: hoe lang een geweigerde rij bewaard blijft",
    inhoud: "Een geweigerde rij blijft dertig dagen bewaard, zodat u haar kunt verbeteren. Daarna wordt zij gewist.",
  },
  "beleid-bezorgingen": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: "2026-11-01",
    titel: "Beleid: hoe lang een bericht aan uw systeem bewaard blijft",
    inhoud: "Een bericht dat is bezorgd of opgegeven, blijft dertig dagen in de bezorglijst. Daarna wordt het gewist.",
  },
  "beleid-proefgemeente": {
    soort: "beleid",
    zekerheid: "U",
    geldigVan: "2026-11-01",
    titel: "Eigen beleid van Seinhuis: de proefgemeente",
    inhoud: "In de proefgemeente is niets echt. Wat erin staat, wordt na dertig dagen gewist.",
  },
  "risico-grens": {
    soort: "beleid",
    zekerheid: "S",
    geldigVan: sinds,
    titel: "Beleid: wanneer een termijn bijna voorbij is",
    inhoud: "Een termijn is bijna voorbij als er minder dan een kwart over is, of twee werkdagen.",
  },
} as const satisfies Record<string, BronGegevens>;
