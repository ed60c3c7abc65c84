import type { Crisissoort, Intrekkingsreden } from "../law/lists.ts";
import type { BronSoort } from "../law/sources.ts";

/** Every sentence on the page of one zaak. */
export const zaakTeksten = {
  werklijst: "Werklijst",
  plaats: "Plaats in de lijst",
  meerRedenen: (aantal: number) => `Nog ${aantal} redenen`,
  geenRedenen: "Er is geen bijzondere reden.",
  stand: "Stand",
  team: "Team",
  behandelaar: "Behandelaar",
  geenBehandelaar: "Nog niemand",
  iemand: "een medewerker",
  sinds: "Open sinds",
  totaal: "Samen openstaand",
  nummer: "Nummer",
  geslotenTitel: "Deze zaak is gesloten",
  geslotenOp: (dag: string) => `De zaak sloot op ${dag}.`,
  resultaat: (resultaat: string) => `Resultaat: ${resultaat}.`,
  hoordeTitel: "Wat de signaalpartner hoort",
  heropen: "Heropen de zaak",
  samengevoegdTitel: "Deze zaak hoort bij een andere zaak",
  samengevoegd: "De signalen en de contactpogingen staan nu in die zaak. Werk daar verder.",
  naarZaak: "Ga naar de andere zaak",
  terugdraaien: "Maak het samenvoegen ongedaan",
  termijnenTitel: "Wat er moet, en wanneer",
  geenTermijnen: "Er loopt nu geen termijn.",
  uiterlijk: "Uiterlijk",
  waaromTermijn: "Waarom deze termijn",
  oudeTermijnen: (aantal: number) => `Termijnen die klaar zijn (${aantal})`,
  wieMoet: (wie: string) => `Dit moet ${wie} doen.`,
  adviesTitel: "Wat u nu het beste kunt doen",
  adviesKlaar: "U hoeft nu geen nieuwe poging te doen.",
  adviesAanbod: "Er zijn genoeg pogingen gedaan. Bied nog wel hulp aan, bijvoorbeeld met een brief.",
  adviesReden: "Waarom dit advies",
  adviesTelling: (gedaan: number, pogingen: number) =>
    `Er ${gedaan === 1 ? "is" : "zijn"} ${gedaan} van ${pogingen} ${pogingen === 1 ? "poging" : "pogingen"} gedaan.`,
  adviesRest: (rest: number) => (rest === 1 ? "Doe nog 1 poging." : `Doe nog ${rest} pogingen.`),
  actiesTitel: "Wat wilt u doen?",
  gesprek: "Leg een gesprek vast",
  stap: "Leg een stap vast",
  overdragen: "Draag de zaak over",
  afsluiten: "Sluit de zaak",
  verplaatsTitel: "Hoort dit bij een andere zaak of gemeente?",
  samenvoegen: "Voeg een andere zaak hierbij",
  splitsen: "Haal signalen uit deze zaak",
  doorsturen: "Stuur door naar een andere gemeente",
  mensenTitel: "Wie hier wonen",
  mensenUitleg: "Dit zijn de mensen uit de signalen. Er kunnen meer mensen wonen.",
  mensenGeen: "Er zijn geen mensen bekend.",
  geboren: (dag: string, jaren: number) => `Geboren op ${dag} (${jaren} jaar)`,
  geborenOnbekend: "Geboortedatum niet bekend",
  telefoon: "Telefoon",
  email: "E-mail",
  geenContact: "Geen telefoonnummer of e-mailadres bekend.",
  uitSignaal: (partners: string) => `Uit het signaal van ${partners}.`,
  mensenGestopt: "Alle signalen over deze persoon zijn gestopt.",
  signalenTitel: "Welke signalen er zijn",
  geenSignalen: "Er loopt nu geen signaal in deze zaak.",
  oudeSignalen: (aantal: number) => `Gestopte signalen (${aantal})`,
  bedrag: "Achterstand",
  achterstandSinds: "Achter sinds",
  gemeld: "Gemeld op",
  ontvangen: (dag: string) => `ontvangen op ${dag}`,
  overWie: "Over wie",
  kenmerk: "Kenmerk",
  crisis: "Crisis",
  eerder: "Andere signalen",
  meervoudig: "In deze maand is er nog een signaal op dit adres.",
  opeenvolgend: "In de maanden ervoor was er al een signaal op dit adres.",
  warm: "De signaalpartner wil deze klant zelf aan u overdragen.",
  warmLabel: "Overdracht",
  letOp: "Let op",
  besluit: "Wat er is besloten",
  verbeterd: "Verbeterd",
  ingetrokken: "Ingetrokken",
  doorgezonden: "Een andere gemeente stuurde dit signaal door.",
  doorgezondenLabel: "Herkomst",
  stop: "Stop dit signaal",
  nieuw: "Nieuw",
  loopt: "Loopt",

  grafiekTitel: "Hoe de bedragen liepen",
  grafiekVoorlezen: "Grafiek van de bedragen per signaalpartner. De tabel hieronder zegt hetzelfde.",
  grafiekHol: "Een open teken is een signaal dat is gestopt.",
  tabelTitel: "Bekijk de bedragen als tabel",
  tabelKop: "Bedragen per signaal, oudste eerst",
  kolomDag: "Dag",
  kolomPartner: "Signaalpartner",
  kolomBedrag: "Bedrag",
  kolomStand: "Stand",

  huishoudenTitel: "Wat de gemeente weet",
  huishoudenUitleg: "Een signaalpartner ziet dit nooit.",
  kinderen: "Minderjarige kinderen",
  oggz: "Doelgroep van de OGGZ",
  ondernemer: "Ondernemer",
  taal: "Taal",
  ja: "ja",
  nee: "nee",
  onbekend: "niet bekend",
  huishoudenWijzig: "Werk dit bij",
  bsn: "Leg een BSN vast",

  koppelingenTitel: "Misschien hoort dit erbij",
  geenKoppelingen: "Wij vonden geen ander adres dat erbij hoort.",
  koppelingOpen: "Nog niet besloten",
  koppelingBevestigd: "Bevestigd",
  beslis: "Bekijk en beslis",

  verplaatstTitel: "Wat is samengevoegd of gesplitst",
  verplaatst: {
    samenvoeging: {
      van: (dag: string) => `Deze zaak ging op ${dag} naar een andere zaak.`,
      naar: (dag: string) => `Op ${dag} kwam een andere zaak bij deze zaak.`,
    },
    splitsing: {
      van: (dag: string) => `Op ${dag} gingen signalen naar een andere zaak.`,
      naar: (dag: string) => `Op ${dag} kwamen hier signalen uit een andere zaak.`,
    },
  },
  ongedaan: "Maak dit ongedaan",

  waaromTitel: "Waarom deze zaak hier staat",
  waaromPlaats: "Waarom de zaak deze plaats heeft",
  waaromTeam: "Waarom dit team de zaak heeft",
  waaromSamen: "Waarom de signalen bij deze zaak horen",
  waaromAanvaard: "Waarom de signalen zijn aangenomen",
  waaromTermijnen: "Waarom deze termijnen lopen",
  waaromHoort: "Wat de signaalpartners horen",
  waaromLeeg: "Hier valt niets over te zeggen.",

  neem: "Neem deze zaak",
  nietGenomen: "Deze zaak is net veranderd. U heeft de zaak niet genomen. Kijk eerst wat er nu staat.",
  wie: "Bewoners",

  tijdlijnTitel: "Wat er is gebeurd",
  tijdlijnAlles: (aantal: number) => `Bekijk alles wat er is gebeurd (${aantal})`,
  tijdlijnDeel: (aantal: number) => `U ziet de laatste ${aantal}. Het nieuwste staat boven.`,
  tijdlijnHeel: "Het nieuwste staat boven.",
  door: (wie: string) => `Door ${wie}`,
  programma: "Seinhuis",
  terug: "Terug naar de zaak",
} as const;

/** What was just done, above the page; the key stands in the address. */
export const gedaanTeksten: Readonly<Record<string, string>> = {
  huishouden: "Wij hebben bewaard wat u van het huishouden weet.",
  bsn: "Het BSN is bewaard. Wij laten het niet meer zien.",
  samengevoegd: "De zaken zijn samengevoegd. Alles staat nu in deze zaak.",
  gesplitst: "De signalen staan nu bij de andere woning.",
  doorgestuurd: "De signalen zijn doorgestuurd. Hier zijn zij gestopt.",
  ongedaan: "Het is ongedaan gemaakt. Alles staat weer waar het stond.",
  gestopt: "Het signaal is gestopt.",
  koppeling: "Uw besluit is bewaard.",
  genomen: "Deze zaak is nu van u.",
};

export const standTeksten = { nieuw: "Nieuw", inBehandeling: "In behandeling", gesloten: "Gesloten" } as const;

export const crisisTeksten: Readonly<Record<Crisissoort, string>> = {
  ontruiming: "De woning wordt ontruimd",
  eindeLevering: "Gas, stroom, warmte of water stopt",
  opzeggingZorgverzekering: "De zorgverzekering stopt",
};

export const intrekTeksten: Readonly<Record<Intrekkingsreden, string>> = {
  betaald: "De achterstand is betaald.",
  regeling: "Er is een betalingsregeling.",
  vergissing: "Het signaal was een vergissing.",
};

/** What kind of ground a source is: a law binds, the rest is chosen. */
export const bronTeksten: Readonly<Record<BronSoort, string>> = {
  wet: "Wet",
  standaard: "Landelijke standaard",
  overeenkomst: "Afspraak",
  beleid: "Beleid",
  lezing: "Onze uitleg",
};

/** How to try contact, as something to do. */
export const kanaalTeksten: Readonly<Record<string, string>> = {
  Huisbezoek: "Ga langs",
  Telefoon: "Bel",
  Brief: "Stuur een brief",
  "SMS/Whatsapp": "Stuur een sms of appje",
  Kaartje: "Doe een kaartje in de bus",
  Mail: "Stuur een mail",
  "Afspraak op locatie": "Spreek ergens af",
};

export const plichtTeksten: Readonly<Record<string, string>> = {
  gemeente: "de gemeente",
  signaalpartner: "de signaalpartner",
  lzn: "het Lokaal Zorgnetwerk",
  schulddienstverlening: "Schulddienstverlening",
};
