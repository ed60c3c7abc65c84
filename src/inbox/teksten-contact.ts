import type { Contactsoort, Dagdeel } from "../law/lists.ts";

/** How a kind of contact is called in a sentence. */
export const soortTeksten: Readonly<Record<Contactsoort, string>> = {
  Huisbezoek: "Huisbezoek",
  Telefoon: "Telefoon",
  Brief: "Brief",
  Kaartje: "Kaartje",
  "SMS/Whatsapp": "Sms of WhatsApp",
  Mail: "E-mail",
  "Afspraak op locatie": "Afspraak op locatie",
  Administratief: "Alleen bureauwerk",
  Overige: "Anders",
  Onbekend: "Niet bekend",
};

export const dagdeelTeksten: Readonly<Record<Dagdeel, string>> = {
  Ochtend: "ochtend",
  Middag: "middag",
  Avond: "avond",
};

/** What came of an attempt: whether somebody was reached, and whether help was offered. */
export const uitkomstTeksten = {
  "bereikt-aanbod": "Gesproken, en hulp aangeboden",
  bereikt: "Gesproken, geen hulp aangeboden",
  aanbod: "Niet gesproken, wel hulp aangeboden",
  niets: "Niet gesproken, geen hulp aangeboden",
} as const;

export const contactTeksten = {
  titel: "Leg contact vast",
  soort: "Hoe zocht u contact?",
  uitkomst: "Wat kwam eruit?",
  notitie: "Notitie",
  notitieHint: "Niet verplicht. Schrijf alleen op wat nodig is voor de hulp.",
  wanneer: (dag: string, dagdeel: string) => `Wanneer: ${dag}, ${dagdeel}`,
  vandaag: (dag: string) => `vandaag, ${dag}`,
  datum: "Op welke dag was het?",
  datumHint: "Bijvoorbeeld 3 november 2026.",
  dagdeel: "Welk deel van de dag?",
  plan: (wat: string) => `Dit was gepland: ${wat}. Het plan is nu klaar.`,
  planHint: "Kiest u hierboven iets anders? Dan blijft het plan staan.",
  opslaan: "Leg vast",
  toch: "Terug naar de zaak",
  gesloten: "Deze zaak is gesloten. Heropen de zaak als u contact wilt vastleggen.",
  kiesSoort: "Kies hoe u contact zocht.",
  kiesUitkomst: "Kies wat eruit kwam.",
  kiesDag: "Vul een dag in die bestaat, met dag, maand en jaar.",
  kiesDagdeel: "Kies het deel van de dag.",
  teLang: "De notitie is te lang. Maak hem korter dan 4.000 tekens.",
  alVerstuurd: "Dit formulier was al verstuurd. Is dit een nieuw contact? Klik dan nog een keer op Leg vast.",
} as const;

export const meldingTeksten = {
  kop: "Contact vastgelegd",
  wat: (soort: string, dag: string, dagdeel: string, uitkomst: string) =>
    `${soort} op ${dag}, ${dagdeel}. ${uitkomst}.`,
  aanbodOpTijd: "Het aanbod is op tijd gedaan.",
  aanbodTeLaat: "Het aanbod is gedaan, maar te laat.",
  opTijd: (termijn: string) => `Op tijd: ${termijn}.`,
  teLaat: (termijn: string) => `Gedaan, maar te laat: ${termijn}.`,
  /** @param wanneer `om 10:15 uur`, or with the day before it */
  ook: (naam: string, wanneer: string) => `${naam} legde ${wanneer} ook contact vast. Beide staan in de tijdlijn.`,
  om: (tijd: string) => `om ${tijd} uur`,
  op: (dag: string, tijd: string) => `op ${dag} om ${tijd} uur`,
  iemand: "Iemand anders",
  anderTeam: "Uw contact is vastgelegd. Deze zaak is nu bij een ander team.",
  naarLijst: "Naar de werklijst",
} as const;

export const afspraakTeksten = {
  kop: "Plannen",
  geen: "Er is nog niets gepland.",
  plan: "Plan het volgende contact",
  brief: "Maak een brief of kaart",
  gedaan: "Gedaan",
  vervallen: "Vervalt",
  eerder: "Eerdere plannen",
  titel: "Plan het volgende contact",
  soort: "Wat gaat u doen?",
  datum: "Op welke dag?",
  datumHint: "Bijvoorbeeld 5 november 2026.",
  dagdeel: "Welk deel van de dag?",
  heleDag: "Maakt niet uit",
  medewerker: "Wie doet het?",
  niemand: "Nog niet bekend",
  notitie: "Notitie",
  notitieHint: "Niet verplicht. Schrijf alleen op wat nodig is voor de hulp.",
  opslaan: "Plan dit",
  toch: "Terug naar de zaak",
  gesloten: "Deze zaak is gesloten. Heropen de zaak als u iets wilt plannen.",
  kiesSoort: "Kies wat u gaat doen.",
  kiesDag: "Vul een dag in die bestaat, met dag, maand en jaar.",
  kiesMedewerker: "Kies iemand uit de lijst.",
  teLang: "De notitie is te lang. Maak hem korter dan 4.000 tekens.",
  teLaat: "was eerder gepland",
  standen: { open: "Gepland", gedaan: "Gedaan", vervallen: "Vervallen" },
} as const;

/** What the script says about contacts that wait on this device; `{…}` is filled in by the script. */
export const wachtrijTeksten = {
  kop: "Op dit toestel",
  bewaard: "Bewaard op dit toestel. Wij versturen het zodra er verbinding is.",
  zevenDagen: "Wij bewaren het hier hoogstens 7 dagen.",
  uitgelogd: "U bent uitgelogd. Log in, dan versturen wij het.",
  inloggen: "Log in",
  een: "1 contact wacht nog op verzending.",
  meer: "{aantal} contacten wachten nog op verzending.",
  nu: "Verstuur nu",
  verstuurd: "Verstuurd: {wat}.",
  bekijk: "Bekijk de zaak",
  geweigerd: "Dit contact is niet aangenomen",
  waarom: "Waarom: {reden}",
  verbeter: "Verbeter",
  verwijder: "Verwijder",
  verwijderd: "Verwijderd van dit toestel.",
  verlopen: "Een contact stond langer dan 7 dagen op dit toestel. Wij hebben het gewist.",
  nietBewaard: "Er is geen verbinding. Laat deze pagina open en probeer het straks weer.",
  uitloggenKop: "Uitloggen en wissen?",
  uitloggen: "Er staat nog iets op dit toestel dat niet is verstuurd. Als u uitlogt, wissen wij het.",
  tochUitloggen: "Log uit en wis",
  blijf: "Blijf ingelogd",
} as const;
