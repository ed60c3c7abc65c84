import type { Werkstap } from "../law/lists.ts";

/** What stands on more than one of the pages on which a zaak is worked. */
export const werkTeksten = {
  opslaan: "Opslaan",
  terug: "Terug naar de zaak",
  gesloten: "Deze zaak is gesloten. Hier kan nu niets bij.",
  heropenEerst: "Is er weer werk? Heropen dan eerst de zaak.",
  heropen: "Zaak heropenen",
  kiesDag: "Vul een dag in die bestaat, met dag, maand en jaar.",
  bewoners: "Bewoners",
  adres: "Adres",
  zaak: "Zaak",
  teLang: "Dit is te lang. Maak het korter dan 4.000 tekens.",
} as const;

export const gesprekTeksten = {
  titel: "Gesprek vastleggen",
  inleiding: "Leg hier het eerste gesprek vast. Dat gesprek telt ook als een aanbod van hulp.",
  datum: "Wanneer was het gesprek?",
  datumHint: "Bijvoorbeeld 3 november 2026. Een woord voor de maand mag ook.",
  hulp: "Wil de inwoner hulp?",
  hulpJa: "Ja",
  hulpNee: "Nee",
  hulpOpen: "Dat weet ik nog niet",
  hulpKies: "Kies of de inwoner hulp wil.",
  notitie: "Wat is er besproken?",
  notitieHint: "Niet verplicht. Schrijf alleen op wat nodig is voor de hulp.",
} as const;

export const stapTeksten = {
  titel: "Stap of verwijzing vastleggen",
  inleiding: "U ziet hier alleen de stappen die uw gemeente gebruikt.",
  stap: "Wat is er gebeurd?",
  stapKies: "Kies wat er gebeurde.",
  datum: "Op welke dag was dat?",
  datumHint: "Bijvoorbeeld 3 november 2026. Een woord voor de maand mag ook.",
  toelichting: "Toelichting",
  toelichtingHint: "Niet verplicht. Schrijf alleen op wat nodig is voor de hulp.",
} as const;

/** The steps in the groups in which somebody looks for one. */
export const stapGroepen: readonly { naam: string; stappen: readonly Werkstap[] }[] = [
  { naam: "Hulp en verwijzing", stappen: ["hulpAanvaard", "verwezenNaarLzn", "gemeldBijSchulddienstverlening"] },
  {
    naam: "Samen met de corporatie",
    stappen: ["corporatieZochtContact", "overlegMetWijkteam", "eersteResultaatGemeld", "terugrapportageGedaan"],
  },
  { naam: "Lokaal Zorgnetwerk", stappen: ["lznContactGemeld", "opschortingBekend", "besluitBekend"] },
  { naam: "Ontruiming", stappen: ["ontruimingUitgevoerd", "ontruimingGemeld"] },
  {
    naam: "Geregelde betaling",
    stappen: ["geregeldeBetalingGestart", "geregeldeBetalingGestopt", "herbeoordelingGehouden"],
  },
];

/** When to write each down, in one line. */
export const stapUitleg: Readonly<Record<Werkstap, string>> = {
  hulpAanvaard: "Vanaf nu is er vier weken tijd voor een eerste gesprek.",
  eersteResultaatGemeld: "U liet de corporatie weten hoe het eerste huisbezoek ging.",
  terugrapportageGedaan: "U liet de corporatie weten wat er met haar melding is gebeurd.",
  verwezenNaarLzn: "Het Lokaal Zorgnetwerk gaat met dit huishouden verder. Zijn termijnen beginnen nu.",
  lznContactGemeld: "De melder weet nu of het Lokaal Zorgnetwerk contact heeft.",
  opschortingBekend: "De melder weet nu of de ontruiming wacht.",
  besluitBekend: "Duidelijk is wat er gebeurt, en wie het dossier heeft.",
  ontruimingUitgevoerd: "De bewoners moesten de woning uit. De corporatie moet dit nu snel melden.",
  ontruimingGemeld: "De ontruiming staat in het systeem.",
  corporatieZochtContact: "De corporatie belde de huurder of ging langs.",
  overlegMetWijkteam: "U sprak met de corporatie over dit huishouden.",
  gemeldBijSchulddienstverlening: "Schulddienstverlening stuurt nu snel een brief met een uitnodiging.",
  geregeldeBetalingGestart: "De huur gaat voortaan van de uitkering af. De bewoner is het daarmee eens.",
  geregeldeBetalingGestopt: "De huur gaat niet meer van de uitkering af.",
  herbeoordelingGehouden: "U keek samen met de bewoner of de geregelde betaling nog past.",
};

export const overdraagTeksten = {
  titel: "Zaak overdragen",
  inleiding: "Geef de zaak aan een collega, aan een ander team, of leg haar terug.",
  naar: "Aan wie geeft u de zaak?",
  naarKies: "Kies aan wie u de zaak geeft.",
  persoon: "Een collega van dit team",
  team: "Een ander team",
  teamHint: "Het andere team gaat verder. Misschien ziet u de zaak daarna niet meer.",
  niemand: "Niemand: terug in de lijst van het team",
  collega: "Welke collega?",
  collegaHint: "Alleen als u hierboven een collega koos.",
  welkTeamHint: "Alleen als u hierboven een ander team koos.",
  collegaKies: "Kies een collega uit de lijst.",
  geenCollega: "In dit team staat nog niemand. Kies een ander team.",
  welkTeam: "Welk team?",
  teamKies: "Kies een team uit de lijst.",
  kies: "Maak een keuze",
  zelf: "Ikzelf",
  reden: "Waarom?",
  redenHint: "Uw collega leest dit bij de zaak.",
  redenLeeg: "Schrijf op waarom u de zaak overdraagt.",
  overdragen: "Draag de zaak over",
  nu: "Nu bij",
  overgedragenTitel: "De zaak is overgedragen",
  overgedragen: "Een ander team gaat verder met de zaak. U ziet de zaak nu niet meer.",
  naarLijst: "Naar de werklijst",
} as const;

export const heropenTeksten = {
  titel: "Zaak heropenen",
  inleiding: "De zaak komt weer in de werklijst. Termijnen die stopten, lopen weer verder.",
  reden: "Waarom heropent u de zaak?",
  redenHint: "Bijvoorbeeld: de inwoner belde en wil toch hulp.",
  redenLeeg: "Schrijf op waarom u de zaak heropent.",
  heropen: "Heropen de zaak",
  alOpen: "Deze zaak is al open. Heropenen is niet nodig.",
} as const;

/** What was done, by the code that stands in the address of the zaak. */
export const gedaanTeksten: Readonly<Record<string, string>> = {
  gesprek: "Het gesprek is vastgelegd.",
  stap: "De stap is vastgelegd.",
  gesloten: "De zaak is gesloten. De partners krijgen bericht.",
  overgedragen: "De zaak is overgedragen.",
  heropend: "De zaak is weer open.",
};

export const conflictTeksten = {
  titel: "Intussen is deze zaak gewijzigd",
  inleiding: "Iemand anders werkte ook aan deze zaak. Wat u invulde, is nog niet opgeslagen. Het is niet weg.",
  gebeurd: "Wat er intussen gebeurde",
  geenLijst: "Wij weten niet wat er anders is. Kijk de zaak na voor u opslaat.",
  ingevuld: "Wat u invulde",
  nietsIngevuld: "U vulde niets in wat hier te tonen is.",
  toch: "Sla toch op",
  tochUitleg: "Wat u invulde, komt dan bij de zaak. Wat uw collega deed, blijft staan.",
  terug: "Terug naar de zaak",
  terugUitleg: "Dan gaat verloren wat u invulde.",
  gesloten: "De zaak is nu gesloten. Misschien kunt u dit niet meer opslaan.",
  onbekend: "Een ander systeem van de gemeente",
  schreef: "Schreef erbij:",
  wegTitel: "U kunt niet meer bij deze zaak",
  weg: "Deze zaak is er niet, of ging naar een ander team. Er is niets opgeslagen.",
  wegBewaar: "Hieronder staat wat u invulde. Bewaar het als u het nog nodig heeft.",
  naarLijst: "Naar de werklijst",
} as const;

/** To who sent a form while the session was over, or another one began. */
export const opnieuwTeksten = {
  uitTitel: "U bent uitgelogd",
  uit: "Wat u invulde, is nog niet opgeslagen. Het is niet weg. Laat deze pagina open.",
  uitStapEen: "Log opnieuw in (opent een nieuw tabblad)",
  uitStapTwee: "Kom terug naar deze pagina. Kies dan ‘Ga verder’.",
  verder: "Ga verder",
  titel: "Verstuur dit nog een keer",
  inleiding: "U logde intussen opnieuw in. Wat u invulde, is nog niet opgeslagen. Klopt het nog?",
  ingevuld: "Wat u invulde",
  verstuur: "Verstuur",
  weg: "Niet versturen",
} as const;

/** What the fields of forms are called, to who filled them in. */
export const veldNamen: Readonly<Record<string, string>> = {
  aanbod: "Aanbod gedaan",
  afspraakGedaan: "Plan is klaar",
  behandelaar: "Behandelaar",
  bereikt: "Bereikt",
  collega: "Collega",
  dagdeel: "Dagdeel",
  datum: "Dag",
  gemeentecode: "Gemeente",
  hulp: "Wil hulp",
  huisnummer: "Huisnummer",
  medewerker: "Wie het doet",
  naar: "Aan wie",
  notitie: "Notitie",
  plaatsnaam: "Plaats",
  postcode: "Postcode",
  reden: "Reden",
  resultaat: "Resultaat",
  soort: "Soort",
  stap: "Stap",
  straatnaam: "Straat",
  team: "Team",
  tekst: "Tekst",
  toelichting: "Toelichting",
  uitkomst: "Wat kwam eruit",
};
