import type { PrioriteitCode } from "../law/parameter-shapes.ts";
import type { ParameterNaam } from "../law/parameters.ts";
import type { Eenheid, Plichtige } from "../law/werkafspraken-regel.ts";

type Naam = { naam: string; uitleg: string };

/** What each number of law and policy is called on a page, and what it does. */
export const instellingTeksten: Readonly<Record<ParameterNaam, Naam>> = {
  aanbodDagen: { naam: "Aanbod van hulp", uitleg: "Binnen zoveel dagen krijgt de inwoner een aanbod." },
  bedreigendWerkdagen: {
    naam: "Bedreigende situatie",
    uitleg: "Binnen zoveel werkdagen is er een gesprek of een aanbod. Dit telt als er een crisis dreigt.",
  },
  gesprekDagen: { naam: "Eerste gesprek", uitleg: "Binnen zoveel dagen na de vraag om hulp is het eerste gesprek." },
  drempelCenten: { naam: "Laagste bedrag", uitleg: "Een signaal onder dit bedrag wordt niet opgepakt." },
  herhalingsvensterMaanden: {
    naam: "Herhaalde melding",
    uitleg: "Komt hetzelfde signaal binnen deze tijd terug? Dan telt het niet nog een keer.",
  },
  opeenvolgendMaanden: {
    naam: "Opeenvolgende melding",
    uitleg: "Een eerder signaal in deze tijd maakt het nieuwe signaal opeenvolgend.",
  },
  matchingperiodeStartdagen: {
    naam: "Begin van een periode",
    uitleg: "Op deze dagen van de maand begint een nieuwe periode. Signalen in één periode horen bij elkaar.",
  },
  vensterDagen: {
    naam: "Leeftijd van de achterstand",
    uitleg: "Hoe oud een achterstand mag zijn. Dit verschilt per soort partner.",
  },
  werkafspraken: { naam: "Werkafspraken", uitleg: "Welke afspraken gelden naast de wet." },
  termijnAanpassingen: {
    naam: "Eigen termijnen",
    uitleg: "Andere getallen voor de termijnen uit werkafspraken. De termijnen van de wet staan vast.",
  },
  meldvensterMaanden: {
    naam: "Tijd om te melden",
    uitleg: "Tussen deze maanden meldt een verhuurder. Dit telt bij de afspraken van Rotterdam.",
  },
  eindeLeveringWerkdagen: {
    naam: "Einde van de levering",
    uitleg: "Zoveel werkdagen van tevoren meldt een partner dat de levering stopt.",
  },
  routeringRegels: {
    naam: "Regels voor teams",
    uitleg: "De eerste regel die past, kiest het team. Past er geen, dan kiest het gebied.",
  },
  crisisBovenCapaciteit: {
    naam: "Crisis bij een vol team",
    uitleg: "Of een zaak met een crisis ook naar een team gaat dat vol is.",
  },
  ophaalWerkdagen: {
    naam: "Antwoord ophalen",
    uitleg: "Zoveel werkdagen heeft een partner om een antwoord op te halen. Daarna ziet u het.",
  },
  risicoWerkdagen: {
    naam: "Bijna te laat: werkdagen",
    uitleg: "Zijn er nog zo weinig werkdagen over? Dan is de termijn bijna te laat.",
  },
  risicoDeel: {
    naam: "Bijna te laat: deel van de termijn",
    uitleg: "Is er nog zo'n klein deel over? Dan is de termijn bijna te laat.",
  },
  incassoPauzeTotTerugkoppeling: {
    naam: "Pauze tot het antwoord",
    uitleg: "De partner begint geen nieuwe incasso tot hij van u hoort.",
  },
  incassoPauzeHulpDagen: {
    naam: "Pauze na een ja tegen hulp",
    uitleg: "Zoveel dagen begint de partner geen nieuwe incasso. Bij 0 is er geen pauze.",
  },
  prioriteitGewichten: {
    naam: "Gewicht van elke reden",
    uitleg: "Hoe zwaar een reden telt. De punten samen geven de plaats op de lijst.",
  },
  bandHoog: { naam: "Grens van 'Eerst'", uitleg: "Vanaf zoveel punten staat een zaak bij 'Eerst'." },
  bandMidden: { naam: "Grens van 'Daarna'", uitleg: "Vanaf zoveel punten staat een zaak bij 'Daarna'." },
  bedragZeerHoogCenten: { naam: "Zeer hoog bedrag", uitleg: "Vanaf dit bedrag is de achterstand zeer hoog." },
  bedragHoogCenten: { naam: "Hoog bedrag", uitleg: "Vanaf dit bedrag is de achterstand hoog." },
  bedragMiddenCenten: { naam: "Middelhoog bedrag", uitleg: "Vanaf dit bedrag is de achterstand middelhoog." },
  drempelVeelvoud: {
    naam: "Ruim boven het laagste bedrag",
    uitleg: "Zoveel keer het laagste bedrag is 'ruim erboven'.",
  },
  stijgingCenten: { naam: "Gestegen bedrag", uitleg: "Stijgt de achterstand met dit bedrag? Dan telt dat mee." },
  achterstandLangMaanden: { naam: "Lange achterstand", uitleg: "Vanaf zoveel maanden duurt een achterstand lang." },
  achterstandZeerLangMaanden: {
    naam: "Zeer lange achterstand",
    uitleg: "Vanaf zoveel maanden duurt een achterstand zeer lang.",
  },
  crisisWerkdagen: { naam: "Crisis heel dichtbij", uitleg: "Binnen zoveel werkdagen is de crisis heel dichtbij." },
  crisisWeekDagen: { naam: "Crisis dichtbij", uitleg: "Binnen zoveel dagen is de crisis dichtbij." },
  crisisMaandDagen: { naam: "Crisis op komst", uitleg: "Binnen zoveel dagen is de crisis op komst." },
  meerderePartnersHoogstens: { naam: "Meer partners", uitleg: "Zoveel extra partners tellen hoogstens mee." },
  zonderContactMaanden: {
    naam: "Herhaald zonder contact: tijd",
    uitleg: "Over zoveel maanden tellen we meldingen zonder contact.",
  },
  zonderContactHoogstens: {
    naam: "Herhaald zonder contact: hoe vaak",
    uitleg: "Zoveel meldingen zonder contact tellen hoogstens mee.",
  },
  leeftijdOuder: { naam: "Ouder", uitleg: "Vanaf deze leeftijd telt een bewoner als ouder." },
  leeftijdJongVan: { naam: "Jong: vanaf", uitleg: "Vanaf deze leeftijd telt een bewoner als jong." },
  leeftijdJongTot: { naam: "Jong: tot en met", uitleg: "Tot en met deze leeftijd telt een bewoner als jong." },
  opvolgPogingen: { naam: "Pogingen: gewone zaak", uitleg: "Zo vaak zoekt het team contact." },
  opvolgPogingenBezoek: { naam: "Pogingen: met huisbezoek", uitleg: "Zo vaak zoekt het team contact bij een bezoek." },
  opvolgPogingenCrisis: { naam: "Pogingen: crisis", uitleg: "Zo vaak zoekt het team contact bij een crisis." },
  huisbezoekVanCenten: { naam: "Huisbezoek vanaf", uitleg: "Vanaf dit bedrag is het advies: ga langs." },
  huisbezoekTotCenten: { naam: "Huisbezoek tot en met", uitleg: "Tot en met dit bedrag is het advies: ga langs." },
  maastrichtHuurCenten: {
    naam: "Maastricht: huurachterstand",
    uitleg: "Vanaf dit bedrag aan huur zoekt het team vaker contact. Dit telt bij de afspraken van Maastricht.",
  },
  maastrichtPogingen: {
    naam: "Maastricht: pogingen",
    uitleg: "Zo vaak zoekt het team dan contact. Dit telt bij de afspraken van Maastricht.",
  },
};

/** What each reason for a place on the list is called. */
export const redenNamen: Readonly<Record<PrioriteitCode, string>> = {
  crisisOntruiming: "Er dreigt een ontruiming",
  crisisEindeLevering: "Er dreigt afsluiting van energie of water",
  crisisOpzeggingZorg: "De zorgverzekering dreigt te stoppen",
  crisisBinnenDagen: "De crisis is heel dichtbij",
  crisisBinnenWeek: "De crisis is dichtbij",
  crisisBinnenMaand: "De crisis is op komst",
  termijnTeLaat: "Een termijn is voorbij",
  termijnRisico: "Een termijn loopt bijna af",
  huur: "Achterstand in de huur",
  hypotheek: "Achterstand in de hypotheek",
  energie: "Achterstand bij energie",
  water: "Achterstand bij water",
  zorg: "Achterstand bij de zorgverzekering",
  overigePartner: "Achterstand bij een andere partner",
  meerderePartners: "Meer partners melden (per extra partner)",
  bedragHoog: "De achterstand is hoog",
  bedragZeerHoog: "De achterstand is zeer hoog",
  bedragMidden: "De achterstand is middelhoog",
  bovenDrempel: "Ruim boven het laagste bedrag",
  stijging: "De achterstand is gestegen",
  achterstandLang: "De achterstand duurt lang",
  achterstandZeerLang: "De achterstand duurt zeer lang",
  opeenvolgend: "Er was eerder een signaal",
  meervoudig: "Meer signalen in dezelfde periode",
  herhaaldZonderContact: "Steeds gemeld zonder contact (per keer)",
  warmeOverdracht: "De partner draagt warm over",
  minderjarigeKinderen: "Er zijn kinderen onder de 18",
  oggz: "Zorg voor kwetsbare mensen (OGGZ)",
  ouder: "Een bewoner is ouder",
  jong: "Een bewoner is jong",
};

export const plichtigeNamen: Readonly<Record<Plichtige, string>> = {
  gemeente: "de gemeente",
  signaalpartner: "de partner",
  lzn: "het Lokaal Zorgnetwerk",
  schulddienstverlening: "Schulddienstverlening",
};

export const eenheidNamen: Readonly<Record<Eenheid, readonly [een: string, meer: string]>> = {
  dagen: ["dag", "dagen"],
  werkdagen: ["werkdag", "werkdagen"],
  weken: ["week", "weken"],
  maanden: ["maand", "maanden"],
};
