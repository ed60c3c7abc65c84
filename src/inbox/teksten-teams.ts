import type { TeamRol } from "../law/lists.ts";
import type { TeamReden } from "../routing/medewerker-rules.ts";

export const teamRolTekst: Readonly<Record<TeamRol, string>> = {
  wijkteam: "Wijkteam",
  crisisteam: "Crisisteam",
  coordinator: "Coördinator",
};

/** What was done, by the word in the address. */
export const teamGedaan: Readonly<Record<string, string>> = {
  nieuw: "Het team is gemaakt.",
  gewijzigd: "Het team is gewijzigd. Open zaken blijven waar ze zijn. Wilt u ze verplaatsen? Verdeel ze dan opnieuw.",
  afwezig: "Het team staat op afwezig. Nieuwe zaken gaan naar een ander team.",
  aanwezig: "De afwezigheid is gestopt. Het team krijgt weer nieuwe zaken.",
};

export const teamRedenTeksten: Readonly<Record<TeamReden, string>> = {
  "nieuwe-indeling": "Er is een nieuwe indeling van de gebieden",
  "ander-aantal": "Het team kan meer of minder zaken aan",
  "andere-naam": "Het team heet anders",
  vergissing: "Er stond iets verkeerd",
};

export const teamsTeksten = {
  titel: "Teams",
  nieuw: "Nieuw team",
  wijzigTitel: (naam: string): string => `${naam} wijzigen`,
  tabel: "Teams van de gemeente",
  team: "Team",
  soort: "Soort",
  kanAan: "Kan aan",
  gebieden: "Gebieden",
  open: "Open zaken",
  afwezig: "Afwezig",
  geenGrens: "Geen grens",
  nee: "Nee",
  doen: "Doen",
  wijzig: "Wijzig",
  terug: "Toch niet",
} as const;

export const teamFormTeksten = {
  naam: "Naam",
  rol: "Soort team",
  rolUitleg: "Alleen een wijkteam heeft gebieden. De andere teams krijgen zaken op een andere manier.",
  capaciteit: "Hoeveel open zaken kan het team aan?",
  capaciteitUitleg: "Laat dit leeg als er geen grens is. Is het team vol? Dan gaan nieuwe zaken naar een ander team.",
  capaciteitVangnet: "Dit is het vangnet. Dat neemt altijd zaken aan en heeft daarom geen grens.",
  capaciteitFout: "Vul een heel getal in, zoals 40.",
  gebieden: "Gebieden",
  gebiedenUitleg:
    "Een buurt heeft 8 cijfers, een wijk 6 en een postcode 4. Bij postcodes kunt u een reeks invullen. Een lege regel telt niet mee.",
  gebied: (nummer: number): string => `Gebied ${nummer}`,
  soort: "Soort",
  kies: "Kies",
  soorten: { postcode: "Postcode", wijk: "Wijk", buurt: "Buurt" },
  van: "Van",
  tot: "Tot en met",
  gebiedFout: "Deze code klopt niet. Kijk hoeveel cijfers er moeten staan.",
  soortFout: "Kies of dit een postcode, een wijk of een buurt is.",
  eindeFout: "Het einde past niet bij het begin.",
  nogEen: "Nog een regel",
  opslaanNieuw: "Maak het team",
  opslaan: "Sla op",
  reden: "Waarom wijzigt u het team?",
} as const;

export const teamAfwezigTeksten = {
  titel: (naam: string): string => `${naam} afwezig melden`,
  uitleg: "Het team krijgt in deze dagen geen nieuwe zaken. De zaken die het heeft, blijven bij het team.",
  van: "Eerste dag",
  tot: "Laatste dag",
  reden: "Waarom?",
  redenUitleg: "Bijvoorbeeld: scholing. Noem geen namen van mensen.",
  opslaan: "Meld het team afwezig",
} as const;
