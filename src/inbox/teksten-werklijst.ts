import type { SignaalpartnerSoort } from "../law/lists.ts";
import { getalTekst } from "../platform/web/parts.ts";

const zaken = (aantal: number): string => (aantal === 1 ? "1 zaak" : `${getalTekst(aantal)} zaken`);

/** The list of work: what stands around the rows. */
export const lijstTeksten = {
  titel: "Werklijst",
  titelGesloten: "Gesloten zaken",
  bijschrift: "Zaken, de belangrijkste eerst",
  bijschriftGesorteerd: (volgorde: string): string => `Zaken, volgorde: ${volgorde.toLowerCase()}`,
  leeg: "Er is geen werk dat hierbij past.",
  leegAlles: "Er is nu geen werk. Nieuwe meldingen komen vanzelf op deze lijst.",
  leegGesloten: "Er zijn nog geen gesloten zaken.",
  wisAlles: "Haal alle filters weg",
  van: (vanaf: number, tot: number, totaal: string): string =>
    `${getalTekst(vanaf)} tot ${getalTekst(tot)} van ${totaal}`,
  snel: "Snel kiezen",
  alles: "Alles",
  vanMij: "Van mij",
  vanNiemand: "Van niemand",
  gesloten: "Gesloten",
  koppelingen: (aantal: string, een: boolean): string =>
    een ? "Beslis over 1 mogelijke koppeling" : `Beslis over ${aantal} mogelijke koppelingen`,
  route: "Maak een route van deze lijst",
} as const;

export const kolomTeksten = {
  kies: "Kies",
  zaak: "Zaak",
  waarom: "Waarom hier",
  achterstand: "Achterstand",
  termijn: "Termijn",
  contact: "Laatste contact",
  wie: "Wie",
  team: "Team",
  sinds: "Open",
  afgesloten: "Afgesloten",
  kiesZaak: (adres: string): string => `Kies ${adres}`,
  crisis: "Crisis",
  nieuw: "Nieuw",
  meerRedenen: (aantal: number): string => (aantal === 1 ? "Nog 1 reden" : `Nog ${aantal} redenen`),
  geenRedenen: "Nog niet bekeken",
  geenTermijn: "Geen",
  geenContact: "Nog geen",
  bereikt: "bereikt",
  nietBereikt: "niet bereikt",
  niemand: "Niemand",
  onbekend: "Werkt hier niet meer",
  geenResultaat: "Zonder resultaat",
} as const;

/** Since how long a zaak is open. */
export function leeftijdTekst(dagen: number): string {
  if (dagen <= 0) return "open sinds vandaag";
  return dagen === 1 ? "open sinds gisteren" : `${getalTekst(dagen)} dagen open`;
}

export const filterTeksten = {
  knop: "Filters en volgorde",
  toon: "Toon de lijst",
  gekozen: "Gekozen filters",
  haalWeg: (filter: string): string => `Haal dit filter weg: ${filter}`,
  alle: "Alle",
  iedereen: "Iedereen",
  maaktNietUit: "Maakt niet uit",
  team: "Team",
  behandelaar: "Wie werkt eraan",
  mij: "Ik",
  geen: "Niemand",
  status: "Status",
  band: "Belang",
  termijn: "Termijn",
  crisis: "Alleen crisis",
  contact: "Contact",
  afspraak: "Afspraak",
  sinds: "Binnengekomen",
  partner: "Partner",
  wijk: "Wijk",
  wijkNaam: (code: string): string => `Wijk ${code}`,
  sorteer: "Volgorde",
  onbekend: "niet bekend",
  zonderNaam: "Collega zonder naam",
} as const;

export const filterWaarden = {
  status: { open: "Alles wat open is", nieuw: "Nieuw", inBehandeling: "In behandeling", gesloten: "Gesloten" },
  termijn: {
    vandaag: "Eindigt vandaag",
    week: "Eindigt binnen een week",
    risico: "Loopt bijna af",
    verlopen: "Voorbij",
  },
  contact: { geen: "Nog niets geprobeerd", "niet-bereikt": "Nog nooit bereikt" },
  afspraak: { vandaag: "Vandaag", "te-laat": "Dag is voorbij" },
  sorteer: {
    prioriteit: "Belangrijkste eerst",
    termijn: "Kortste termijn eerst",
    oudste: "Langst open",
    adres: "Postcode en huisnummer",
  },
} as const;

export const sindsTeksten = {
  vandaag: "Vandaag",
  gisteren: "Sinds gisteren",
  week: "In de laatste 7 dagen",
  maand: "In de laatste 30 dagen",
  vanaf: (dag: string): string => `Vanaf ${dag}`,
} as const;

/** What a kind of partner is called where the list of the standard is too short. */
export const partnerNaam = (soort: SignaalpartnerSoort): string => (soort === "Huur" ? "Verhuurder" : soort);

export const verdeelTeksten = {
  titel: "Gekozen zaken",
  uitleg: "Kies in de lijst een of meer zaken. Geef ze hier aan iemand, of maak er een route van.",
  kiesAlle: "Kies alle zaken op deze bladzijde",
  aantal: (aantal: string): string => `${aantal} gekozen`,
  naarVerdelen: "Verdeel",
  behandelaar: "Geef aan",
  nietVeranderen: "Niet veranderen",
  kiesIemand: "Kies iemand",
  niemand: "Niemand: terug op de lijst van het team",
  team: "Team",
  teamUitleg: "Kiest u geen team? Dan blijft het team zoals het is.",
  reden: "Waarom doet u dit?",
  redenUitleg: "Uw collega leest dit in de zaak. Noem geen namen van bewoners.",
  wijsToe: "Wijs toe",
  route: "Maak een route",
  geenKeuze: "Kies eerst een of meer zaken.",
  kiesWie: "Kies iemand uit de lijst.",
  kiesTeam: "Kies een team uit de lijst.",
  gedaan: (gelukt: number, van: number): string =>
    gelukt === van ? `${zaken(gelukt)} toegewezen.` : `${getalTekst(gelukt)} van ${zaken(van)} toegewezen.`,
  isGesloten: " is intussen gesloten.",
  isGewijzigd: " is intussen door iemand anders veranderd. Kijk eerst wat er veranderde.",
  weg: (aantal: number): string =>
    aantal === 1
      ? "1 zaak ziet u niet meer. Die is niet toegewezen."
      : `${aantal} zaken ziet u niet meer. Die zijn niet toegewezen.`,
} as const;

export const zoekvraagTeksten = {
  titel: "Mijn zoekvragen",
  bewaar: "Bewaar deze zoekvraag",
  bewaarUitleg: "U bewaart de filters en de volgorde van nu. Alleen u ziet uw zoekvragen.",
  naam: "Naam",
  naamUitleg: "Bijvoorbeeld: mijn crises.",
  knop: "Bewaar",
  beheer: "Haal zoekvragen weg",
  haalWeg: "Haal weg",
  bewaard: "Uw zoekvraag is bewaard.",
  weggehaald: "De zoekvraag is weggehaald.",
} as const;

export const routeTeksten = {
  titel: "Route voor huisbezoeken",
  voor: (wie: string, dag: string): string => `${wie}, ${dag}`,
  aantal: (aantal: number): string => (aantal === 1 ? "1 adres" : `${getalTekst(aantal)} adressen`),
  volgorde: "Op volgorde van straat en huisnummer.",
  teVeel: (aantal: number, totaal: string): string =>
    `Dit zijn de eerste ${getalTekst(aantal)} van ${totaal} zaken. Kies filters voor een kortere route.`,
  leeg: "Er is geen adres voor deze route.",
  naarLijst: "Terug naar de lijst",
  drukAf: "Druk af",
  drukAfUitleg: "Druk deze bladzijde af met Ctrl + P.",
  bewaarGoed: "Laat de lijst niet liggen: er staan namen op.",
  telefoon: "Telefoon",
  geenTelefoon: "geen telefoonnummer bekend",
  weten: "Goed om te weten",
  termijn: "Aanbod uiterlijk",
  contact: "Laatste contact",
  partners: "Melders",
  bereikt: "Bereikt",
  nietThuis: "Niet thuis",
  kaartje: "Kaartje achtergelaten",
  aanbod: "Aanbod gedaan",
  notitie: "Notitie",
  straatOnbekend: "Straat niet bekend",
} as const;
