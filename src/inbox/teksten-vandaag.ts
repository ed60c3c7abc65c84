import type { Contactsoort, Crisissoort, Dagdeel } from "../law/lists.ts";

const weekdagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/** The day of the week of a local day. */
export const weekdag = (dag: string): string => weekdagen[Temporal.PlainDate.from(dag).dayOfWeek - 1] as string;

export const vandaagTeksten = {
  titel: "Vandaag",
  alleTeams: "Alle teams",
  nuEerst: "Nu eerst",
  dezeWeek: "Deze week",
  verder: "Nieuw, gepland en van u",
  crises: "Crises",
  alleCrises: "Bekijk alle crises",
  termijnen: "Termijnen tot en met vandaag",
  termijnenUitleg: "Deze termijnen eindigen vandaag of zijn al voorbij.",
  crisesErboven: "De termijnen van de crises staan hierboven.",
  alleVerlopen: "Bekijk alle zaken die te laat zijn",
  alleVandaag: "Bekijk alle termijnen van vandaag",
  afspraken: "Uw afspraken",
  afsprakenAlle: "Afspraken tot en met vandaag",
  alleTeLaat: "Bekijk alle zaken met een afspraak die voorbij is",
  alleAfspraken: "Bekijk alle zaken met een afspraak vandaag",
  geenAfspraken: "U heeft vandaag geen afspraken.",
  geenAfsprakenAlle: "Vandaag zijn er geen afspraken.",
  teams: "Per team",
  team: "Team",
  rustigTitel: "Vandaag heeft niets haast",
  rustig: "Er is geen crisis. Er eindigt vandaag geen termijn en er is niets te laat.",
  rustigVerder: "Ga verder met de werklijst",
  leegTitel: "Er staat niets open",
  leeg: "Er is nu geen werk. Komt er een zaak bij? Dan ziet u die hier.",
  niemand: "Nog van niemand",
  vanU: "Van u",
  collega: "Van een collega",
  geenTermijn: "Geen termijn meer",
  geenDagdeel: "Hele dag",
  teLaat: "Te laat",
  afwezig: "Afwezig",
} as const;

/** The numbers of the day, by what they count: of one, and of any other number. */
export const getalTeksten = {
  crises: ["Crisis", "Crises"],
  verlopen: ["Termijn voorbij", "Termijn voorbij"],
  vandaag: ["Termijn eindigt vandaag", "Termijn eindigt vandaag"],
  risico: ["Termijn loopt bijna af", "Termijn loopt bijna af"],
  week: ["Termijn eindigt binnen een week", "Termijn eindigt binnen een week"],
  mijn: ["Open zaak van u", "Open zaken van u"],
  afsprakenVandaag: ["Zaak met een afspraak vandaag", "Zaken met een afspraak vandaag"],
  afsprakenTeLaat: ["Zaak met een afspraak die voorbij is", "Zaken met een afspraak die voorbij is"],
} as const satisfies Readonly<Record<string, readonly [een: string, meer: string]>>;

export const nieuwTekst = (sinds: string): string => `Nieuw sinds ${sinds}`;

/** The columns of the table per team. */
export const kolomTeksten = {
  crises: "Crises",
  verlopen: "Voorbij",
  risico: "Bijna af",
  nieuw: "Nieuw",
  open: "Open",
} as const;

export const crisisTeksten: Readonly<Record<Crisissoort, string>> = {
  ontruiming: "Ontruiming",
  eindeLevering: "Afsluiting van energie of water",
  opzeggingZorgverzekering: "Einde van de zorgverzekering",
};

/** @param dag  as a reader writes it; null when no day is known */
export function crisisWanneer(dag: string | null, wanneer: "voorbij" | "vandaag" | "later"): string {
  if (dag === null) return "De dag is niet bekend.";
  if (wanneer === "vandaag") return "De dag is vandaag.";
  return wanneer === "voorbij" ? `De dag was ${dag}.` : `De dag is ${dag}.`;
}

export const dagdeelTeksten: Readonly<Record<Dagdeel, string>> = {
  Ochtend: "Ochtend",
  Middag: "Middag",
  Avond: "Avond",
};

export const afspraakTeksten: Readonly<Partial<Record<Contactsoort, string>>> = {
  Telefoon: "Bellen",
  Brief: "Brief sturen",
  Kaartje: "Kaartje achterlaten",
  Mail: "E-mail sturen",
  "SMS/Whatsapp": "Bericht sturen",
  Overige: "Iets anders",
};

/** What comes in while a page is open; `{aantal}` is filled in by the script. */
export const liveTeksten = {
  crisisLink: "Bekijk de zaak",
  crisesLink: "Bekijk alle crises",
  nieuw: "Er is 1 nieuwe zaak.",
  nieuwe: "Er zijn {aantal} nieuwe zaken.",
  nieuweMeer: "Er zijn meer dan {aantal} nieuwe zaken.",
  nieuwLink: "Bekijk wat vandaag binnenkwam",
  uit: "U bent uitgelogd. Laat deze pagina open als u iets invulde.",
  uitLink: "Log in (opent een nieuw tabblad)",
  sluit: "Sluit bericht",
} as const;

/** Where the crisis is, for who sees one team and for who sees all. */
export function crisisBerichten(eigenTeam: boolean): { crisis: string; crises: string } {
  const waar = eigenTeam ? "bij uw team" : "in uw gemeente";
  return { crisis: `Er is een nieuwe crisis ${waar}.`, crises: `Er zijn {aantal} nieuwe crises ${waar}.` };
}

export const bezigTeksten = {
  collega: "Een collega",
  nietVerloren: "Wat u opslaat, gaat niet verloren. Kijk eerst samen wie dit doet.",
  neemOver: "Neem over",
  vanU: "Uw collega’s zien dat u aan deze zaak werkt.",
  klaar: "Ik ben klaar",
  overgenomen: "Een collega heeft deze zaak van u overgenomen.",
  gewijzigd: "Een collega heeft deze zaak net gewijzigd.",
  bekijk: "Bekijk hoe de zaak nu is",
} as const;

/** @param sinds  as a reader writes it: a time, or a day with a time */
export const werktSinds = (naam: string | null, sinds: string): string =>
  `${naam ?? bezigTeksten.collega} werkt sinds ${sinds} aan deze zaak.`;
