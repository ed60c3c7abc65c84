import { beleid, beleidPerNaam } from "./parameter-definition.ts";
import {
  isAantal,
  isGewichten,
  isKeer,
  isLeeftijd,
  isPeriode,
  type PrioriteitCode,
  type PrioriteitGewichten,
} from "./parameter-shapes.ts";
import type { BronSleutel } from "./sources.ts";

const gewichten: PrioriteitGewichten = {
  crisisOntruiming: 500,
  crisisEindeLevering: 400,
  crisisOpzeggingZorg: 300,
  crisisBinnenDagen: 100,
  crisisBinnenWeek: 100,
  crisisBinnenMaand: 40,
  termijnTeLaat: 150,
  termijnRisico: 90,
  huur: 120,
  hypotheek: 120,
  energie: 50,
  water: 40,
  zorg: 20,
  overigePartner: 10,
  meerderePartners: 100,
  bedragHoog: 80,
  bedragZeerHoog: 40,
  bedragMidden: 40,
  bovenDrempel: 20,
  stijging: 40,
  achterstandLang: 30,
  achterstandZeerLang: 30,
  opeenvolgend: 60,
  meervoudig: 20,
  herhaaldZonderContact: 40,
  warmeOverdracht: 70,
  minderjarigeKinderen: 100,
  oggz: 100,
  ouder: 50,
  jong: 30,
};

/**
 * Where each reason comes from, as long as a municipality gives it no weight of its own. All of it is policy: what
 * differs is how sure it is that others do so too.
 *
 * @source beleid-prioriteit beleid-doelgroepen beleid-prioriteit-keuze
 */
export const gewichtBronnen: Readonly<Record<PrioriteitCode, BronSleutel>> = {
  crisisOntruiming: "beleid-prioriteit",
  crisisEindeLevering: "beleid-prioriteit",
  crisisOpzeggingZorg: "beleid-prioriteit",
  crisisBinnenDagen: "beleid-prioriteit-keuze",
  crisisBinnenWeek: "beleid-prioriteit-keuze",
  crisisBinnenMaand: "beleid-prioriteit-keuze",
  termijnTeLaat: "beleid-prioriteit",
  termijnRisico: "beleid-prioriteit",
  huur: "beleid-prioriteit",
  hypotheek: "beleid-prioriteit-keuze",
  energie: "beleid-prioriteit",
  water: "beleid-prioriteit-keuze",
  zorg: "beleid-prioriteit-keuze",
  overigePartner: "beleid-prioriteit-keuze",
  meerderePartners: "beleid-prioriteit",
  bedragHoog: "beleid-prioriteit",
  bedragZeerHoog: "beleid-prioriteit",
  bedragMidden: "beleid-prioriteit",
  bovenDrempel: "beleid-prioriteit-keuze",
  stijging: "beleid-prioriteit-keuze",
  achterstandLang: "beleid-prioriteit-keuze",
  achterstandZeerLang: "beleid-prioriteit-keuze",
  opeenvolgend: "beleid-prioriteit",
  meervoudig: "beleid-prioriteit",
  herhaaldZonderContact: "beleid-prioriteit-keuze",
  warmeOverdracht: "beleid-prioriteit",
  minderjarigeKinderen: "beleid-doelgroepen",
  oggz: "beleid-doelgroepen",
  ouder: "beleid-doelgroepen",
  jong: "beleid-prioriteit",
};

/** What decides the place of a zaak on the list: a what-if can be asked of each of these. */
export const prioriteitParameters = {
  prioriteitGewichten: beleidPerNaam("Gewicht van elke reden", gewichten, "beleid-prioriteit", isGewichten),
  bandHoog: beleid("Laagste score van de band hoog", 250, "beleid-prioriteit", isAantal),
  bandMidden: beleid("Laagste score van de band midden", 120, "beleid-prioriteit", isAantal),
  bedragZeerHoogCenten: beleid("Zeer hoog bedrag vanaf, in centen", 250_000, "beleid-prioriteit", isAantal),
  bedragHoogCenten: beleid("Hoog bedrag vanaf, in centen", 100_000, "beleid-prioriteit", isAantal),
  bedragMiddenCenten: beleid("Middelhoog bedrag vanaf, in centen", 50_000, "beleid-prioriteit", isAantal),
  drempelVeelvoud: beleid("Ruim boven de drempel: zoveel keer de drempel", 5, "beleid-prioriteit-keuze", isKeer),
  stijgingCenten: beleid(
    "Gestegen sinds het vorige signaal met minstens, in centen",
    5_000,
    "beleid-prioriteit-keuze",
    isAantal,
  ),
  achterstandLangMaanden: beleid("Lange achterstand vanaf, in maanden", 4, "rotterdam-convenant", isPeriode),
  achterstandZeerLangMaanden: beleid(
    "Zeer lange achterstand vanaf, in maanden",
    12,
    "beleid-prioriteit-keuze",
    isPeriode,
  ),
  crisisWerkdagen: beleid("Crisis heel dichtbij: binnen zoveel werkdagen", 3, "beleid-prioriteit-keuze", isPeriode),
  crisisWeekDagen: beleid("Crisis dichtbij: binnen zoveel dagen", 7, "beleid-prioriteit-keuze", isPeriode),
  crisisMaandDagen: beleid("Crisis op komst: binnen zoveel dagen", 30, "beleid-prioriteit-keuze", isPeriode),
  meerderePartnersHoogstens: beleid("Zoveel extra partners tellen hoogstens mee", 2, "beleid-prioriteit-keuze", isKeer),
  zonderContactMaanden: beleid(
    "Herhaald gemeld zonder contact: in de laatste maanden",
    6,
    "beleid-prioriteit-keuze",
    isPeriode,
  ),
  zonderContactHoogstens: beleid(
    "Zoveel herhalingen zonder contact tellen hoogstens mee",
    3,
    "beleid-prioriteit-keuze",
    isKeer,
  ),
  leeftijdOuder: beleid("Ouder: vanaf deze leeftijd", 65, "beleid-doelgroepen", isLeeftijd),
  leeftijdJongVan: beleid("Jong: vanaf deze leeftijd", 18, "beleid-prioriteit", isLeeftijd),
  leeftijdJongTot: beleid("Jong: tot en met deze leeftijd", 27, "beleid-prioriteit", isLeeftijd),
};

/** What decides how a zaak is best followed up. */
export const opvolgParameters = {
  opvolgPogingen: beleid("Contactpogingen bij een gewone zaak", 2, "rotterdam-convenant", isKeer),
  opvolgPogingenBezoek: beleid("Contactpogingen bij een zaak met huisbezoek", 3, "beleid-opvolging-keuze", isKeer),
  opvolgPogingenCrisis: beleid("Contactpogingen bij een crisis", 4, "beleid-opvolging-keuze", isKeer),
  huisbezoekVanCenten: beleid("Huisbezoek bij een bedrag vanaf, in centen", 100_000, "heemskerk-werkwijze", isAantal),
  huisbezoekTotCenten: beleid(
    "Huisbezoek bij een bedrag tot en met, in centen",
    5_000_000,
    "heemskerk-werkwijze",
    isAantal,
  ),
  maastrichtHuurCenten: beleid(
    "Maastricht: huurachterstand voor extra pogingen, in centen",
    75_000,
    "maastricht-werkwijze",
    isAantal,
  ),
  maastrichtPogingen: beleid("Maastricht: aantal contactpogingen", 5, "maastricht-werkwijze", isKeer),
};
