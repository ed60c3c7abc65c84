import type { Eindestatus } from "../contact/end-rules.ts";

/** Sentences that more than one of these pages has. */
export const verplaatsTeksten = {
  watGebeurt: "Wat er gebeurt",
  hoort: "Wat de signaalpartner hoort",
  hoortNiets: "De signaalpartner hoort hier niets van.",
  terugdraaien: "U kunt dit later ongedaan maken.",
  reden: "Waarom doet u dit?",
  redenHint: "Alleen uw eigen gemeente leest dit.",
  redenVul: "Vul in waarom u dit doet.",
  teLang: "Deze tekst is te lang. Gebruik niet meer dan 4.000 tekens.",
  gesloten: "Deze zaak is gesloten. Heropen de zaak eerst.",
  elders: "Deze zaak hoort nu bij een andere zaak. Werk daar verder.",
  nietDoen: "Toch niet",
  signalen: "Welke signalen?",
  kiesSignaal: "Kies minstens één signaal.",
  adres: "Het adres",
  postcode: "Postcode",
  postcodeVul: "Vul de postcode in.",
  huisnummer: "Huisnummer met letter en toevoeging",
  huisnummerHint: "Zoals 10, 10 A of 10 A-2.",
  huisnummerVul: "Vul het huisnummer in.",
  straatnaam: "Straat",
  plaatsnaam: "Plaats",
} as const;

export const samenvoegTeksten = {
  titel: "Een andere zaak hierbij voegen",
  watGebeurt: [
    "Alles van de andere zaak komt in deze zaak te staan.",
    "Dat zijn de signalen, de termijnen en de contactpogingen.",
    "De andere zaak sluit. Uw team en de behandelaar blijven zoals zij zijn.",
  ],
  kies: "Welke zaak hoort hierbij?",
  anders: "Een andere zaak",
  andersHint: "Vul hieronder het nummer of de link in.",
  nummer: "Nummer of link van de andere zaak",
  nummerHint: "Het nummer staat bij de andere zaak: acht tekens. De link mag ook.",
  kiesFout: "Kies een zaak, of vul een nummer of link in.",
  nummerFout: "Deze zaak vinden wij niet. Misschien werkt een ander team eraan.",
  dezelfde: "Dit is deze zaak zelf. Kies een andere zaak.",
  dicht: "Deze zaak is al gesloten. Alleen open zaken kunt u samenvoegen.",
  verder: "Verder",
  controle: "Is dit de goede zaak?",
  controleUitleg: "Kijk goed naar het adres en de namen.",
  deze: "Deze zaak blijft",
  andere: "Deze zaak komt erbij",
  knop: "Voeg samen",
  terug: "Kies een andere zaak",
} as const;

export const splitsTeksten = {
  titel: "Signalen uit deze zaak halen",
  watGebeurt: [
    "De signalen die u kiest, horen bij een andere woning.",
    "Is daar al een open zaak? Dan komen zij daarbij.",
    "Anders komt er een nieuwe zaak.",
    "De termijnen gaan mee. Zij tellen vanaf de eerste dag van ontvangst.",
  ],
  hint: "Er moet minstens één lopend signaal hier blijven.",
  adres: "Op welk adres horen zij?",
  knop: "Haal de signalen eruit",
  nietNu: "In deze zaak loopt maar één signaal. Daar valt niets uit te halen.",
} as const;

export const doorstuurTeksten = {
  titel: "Naar een andere gemeente sturen",
  watGebeurt: [
    "De inwoner woont nu in een andere gemeente.",
    "Die gemeente krijgt de signalen, met de eerste dag van ontvangst.",
    "Uw notities en contactpogingen gaan niet mee. Het BSN ook niet.",
    "In deze zaak stoppen de signalen. Loopt er niets meer? Dan sluit de zaak.",
  ],
  hoort: "De signaalpartner hoort alleen: ‘Persoon is geen inwoner (meer) in de gemeente’.",
  blijvend: "U kunt dit niet ongedaan maken.",
  gemeente: "Naar welke gemeente?",
  gemeenteKies: "Kies een gemeente",
  gemeenteVul: "Kies de gemeente waar de inwoner nu woont.",
  gemeenteGeen: "Er werkt nog geen andere gemeente met dit Seinhuis. Doorsturen kan daarom niet.",
  adres: "Wat is het nieuwe adres?",
  toelichting: "Wilt u er iets bij zetten?",
  toelichtingHint: "Dat mag u leeg laten. De nieuwe gemeente leest dit niet.",
  nietNu: "In deze zaak loopt geen signaal. Er is niets om door te sturen.",
  knop: "Stuur door",
} as const;

export const ongedaanTeksten = {
  titel: {
    samenvoeging: "Het samenvoegen ongedaan maken",
    splitsing: "Het splitsen ongedaan maken",
  },
  watGebeurt: {
    samenvoeging: [
      "De andere zaak gaat weer open. Alles van die zaak gaat terug.",
      "Wat er na het samenvoegen bij kwam, blijft waar het is.",
    ],
    splitsing: [
      "De signalen gaan terug naar de zaak waar zij uit kwamen.",
      "Wat er na het splitsen bij kwam, blijft waar het is.",
    ],
  },
  wanneer: { samenvoeging: "Samengevoegd op", splitsing: "Gesplitst op" },
  reden: "Wilt u zeggen waarom?",
  redenHint: "Dat mag u leeg laten. Alleen uw eigen gemeente leest dit.",
  al: (dag: string) => `Dit is al ongedaan gemaakt op ${dag}.`,
  knop: "Maak het ongedaan",
} as const;

export const stopTeksten = {
  titel: "Een signaal stoppen",
  welk: "Dit signaal",
  ook: "Deze signalen over dezelfde persoon stoppen ook",
  verder: "Voor de andere signalen gaat de zaak door.",
  sluit: "Daarna loopt er geen signaal meer. De zaak sluit dan met deze reden.",
  reden: "Waarom stopt het signaal?",
  redenVul: "Kies waarom het signaal stopt.",
  hoort: (waarde: string) => `De signaalpartner hoort: ‘${waarde}’.`,
  toelichting: "Wilt u er iets bij zetten?",
  toelichtingHint: "Dat mag u leeg laten. De signaalpartner leest dit niet.",
  blijvend: "Een gestopt signaal kunt u hier niet weer starten.",
  al: "Dit signaal loopt niet meer. Er is niets om te stoppen.",
  knop: "Stop het signaal",
} as const;

export const stopKeuzes: Readonly<Record<Eindestatus, { label: string; uitleg: string }>> = {
  "Inwoner is overleden": {
    label: "De inwoner is overleden",
    uitleg: "Controleer dit eerst in de BRP.",
  },
  "Persoon is geen inwoner (meer) in de gemeente": {
    label: "De persoon woont niet (meer) in uw gemeente",
    uitleg: "Weet u de nieuwe gemeente? Stuur het signaal dan liever door.",
  },
  "Inwoner al bekend bij schuldhulpverlening": {
    label: "De inwoner krijgt al schuldhulp",
    uitleg: "Kies dit als er al een dossier loopt bij schuldhulpverlening.",
  },
};

export const huishoudTeksten = {
  titel: "Wat de gemeente van het huishouden weet",
  uitleg: "Vul alleen in wat u zeker weet. De zaak kan een andere plaats in de lijst krijgen.",
  hoort: "Een signaalpartner ziet dit nooit.",
  kinderen: "Wonen er minderjarige kinderen?",
  oggz: "Hoort het huishouden bij de doelgroep van de OGGZ?",
  oggzHint: "OGGZ is hulp voor mensen die zelf geen hulp zoeken.",
  ondernemer: "Is een bewoner ondernemer?",
  taal: "Welke taal spreekt het huishouden?",
  ja: "Ja",
  nee: "Nee",
  onbekend: "Niet bekend",
  knop: "Bewaar",
} as const;

export const bsnTeksten = {
  titel: "Een BSN vastleggen",
  uitleg: [
    "Zoek de persoon eerst op in de BRP. Vul dan het BSN in.",
    "Wij tonen het nummer nooit meer, ook niet aan u.",
    "Zo vinden wij dezelfde persoon op een ander adres.",
  ],
  hoort: "Een signaalpartner krijgt het BSN nooit.",
  persoon: "Van wie is het BSN?",
  persoonVul: "Kies van wie het BSN is.",
  bsn: "Burgerservicenummer",
  bsnHint: "Negen cijfers. Wij controleren of het nummer kan bestaan.",
  bsnVul: "Vul het burgerservicenummer in.",
  bsnFout: "Dit is geen geldig burgerservicenummer. Kijk het nummer na.",
  geboren: (dag: string) => `Geboren op ${dag}.`,
  geborenOnbekend: "Geboortedatum niet bekend.",
  opnieuw: "Vul het BSN opnieuw in. Wij bewaren het niet bij een fout.",
  geenMensen: "Er zijn geen mensen bekend in deze zaak.",
  knop: "Bewaar het BSN",
} as const;
