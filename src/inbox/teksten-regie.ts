import { dagtekst } from "../law/dagtekst.ts";
import { getalTekst } from "../platform/web/parts.ts";

const zaken = (aantal: number): string => (aantal === 1 ? "1 zaak" : `${getalTekst(aantal)} zaken`);

/** What the board of all teams says. */
export const regieTeksten = {
  titel: "Regie",
  inleiding: "Hier ziet u hoe het met het werk van alle teams gaat.",
  samen: "Alle teams samen",
  openZaken: "Open zaken",
  nieuw: "Nieuw",
  nieuwLang: "Nieuw, nog niet opgepakt",
  zonder: "Zonder medewerker",
  crisis: "Crisis",
  risico: "Termijn bijna voorbij",
  verlopen: "Termijn voorbij",
  bijAfwezige: (aantal: number): string =>
    `${zaken(aantal)} ${aantal === 1 ? "ligt" : "liggen"} bij iemand die afwezig is.`,
  metZaken: (aantal: number): string => `met ${zaken(aantal)}`,
  bijAfwezigeDoen: "Kijk bij het team wie afwezig is. Geef de zaken zo nodig aan iemand anders.",
  perTeam: "Per team",
  tabel: "Werk per team",
  team: "Team",
  drukte: "Open zaken",
  afwezig: "Afwezig",
  eersteTeam: "Voorop staat het team met de meeste termijnen voorbij.",
  opNaam: "Zet de teams op naam",
  opDruk: "Zet het drukste team voorop",
  geenZaken: "Er zijn nu geen open zaken.",
  van: (open: number, capaciteit: number): string => `${getalTekst(open)} van ${getalTekst(capaciteit)}`,
  vol: "Vol",
  bovenVol: (teveel: number): string => `${getalTekst(teveel)} te veel`,
  geenGrens: "geen grens",
  teamAfwezig: (tot: string): string => `Team tot en met ${dagtekst(tot)}`,
  mensenAfwezig: (aantal: number): string => (aantal === 1 ? "1 medewerker" : `${aantal} medewerkers`),
  niemandAfwezig: "Niemand",
  naamAfwezig: (naam: string, tot: string): string => `${naam} (afwezig tot en met ${dagtekst(tot)})`,
  vangnet: "Vangnet",
  beheren: "Wat u kunt regelen",
  cijfersAlleen: "U ziet alleen aantallen. De zaken zelf ziet alleen wie eraan werkt.",
} as const;

/** Everything that can be managed from the board; the last one is for who may read the log. */
export const beheerLinks = [
  { pad: "teams", titel: "Teams", uitleg: "Namen, gebieden, hoeveel een team aankan en afwezigheid." },
  { pad: "medewerkers", titel: "Medewerkers", uitleg: "Wie werkt hier, met welke rol, en wie is afwezig." },
  { pad: "herverdelen", titel: "Zaken herverdelen", uitleg: "Geef zaken aan een ander team of een andere medewerker." },
  { pad: "beleid", titel: "Beleid", uitleg: "Regels voor voorrang en teams, drempels en werkafspraken." },
  { pad: "partners", titel: "Signaalpartners", uitleg: "Wie meldt er, en wat is er afgesproken." },
  { pad: "brieven", titel: "Brieven", uitleg: "Teksten van brieven en kaarten voor inwoners." },
] as const;
export const logboekLink = { titel: "Logboek", uitleg: "Wie heeft wat gedaan." } as const;

/** What a page of one team says. */
export const regieTeamTeksten = {
  werk: "Het werk van nu",
  mensen: "Wie heeft wat",
  mensenTabel: "Medewerkers van dit team met hun open zaken",
  medewerker: "Medewerker",
  rol: "Rol",
  open: "Open zaken",
  verlopen: "Termijn voorbij",
  aanwezig: "Aanwezig",
  isAanwezig: "Ja",
  isAfwezig: (tot: string): string => `Afwezig tot en met ${dagtekst(tot)}`,
  anderTeam: "Niet van dit team",
  niemand: "Dit team heeft nog geen medewerkers.",
  zonder: "Zonder medewerker",
  naamloos: "Naam niet bekend",
  gebieden: "Gebieden",
  geenGebieden: "Dit team heeft geen gebieden.",
  gebiedSoort: { buurt: "Buurt", wijk: "Wijk", postcode: "Postcode" },
  totEnMet: (van: string, tot: string): string => (van === tot ? van : `${van} tot en met ${tot}`),
  afwezigheid: "Afwezigheid van het team",
  geenAfwezigheid: "Er staat geen afwezigheid van het team gepland.",
  periode: (van: string, tot: string): string =>
    van === tot ? dagtekst(van) : `${dagtekst(van)} tot en met ${dagtekst(tot)}`,
  meldAf: "Meld het team afwezig",
  eindig: "Stop deze afwezigheid",
  wijzig: "Wijzig het team",
  verdeelHand: "Geef zaken aan iemand anders",
  verdeelRegels: "Verdeel volgens de regels",
  capaciteit: "Kan aan",
  capaciteitTekst: (aantal: number | null): string => (aantal === null ? "Geen grens" : `${zaken(aantal)} tegelijk`),
  soort: "Soort team",
  vangnetUitleg: "Dit is het vangnet. Dit team krijgt wat geen ander team kan krijgen.",
  naarLijst: "Bekijk de werklijst van dit team",
} as const;

/** In the words of people what is wrong when a field was left open or cannot be; by its name. */
export const veldTeksten: Readonly<Record<string, string>> = {
  naam: "Vul een naam in.",
  rol: "Kies een soort of een rol.",
  reden: "Zeg waarom u dit doet.",
  van: "Vul een eerste dag in die bestaat, zoals 3 november 2026.",
  tot: "Vul een laatste dag in die bestaat, zoals 3 november 2026.",
};
/** The same for every other field, by what a rule says; what a rule says otherwise is for people already. */
export const foutTeksten: Readonly<Record<string, string>> = {
  "ongeldige-datum": "Vul een dag in die bestaat, zoals 3 november 2026.",
  "ongeldige-keuze": "Maak een keuze.",
  verplicht: "Vul dit in.",
};

export const zakenTekst = zaken;
