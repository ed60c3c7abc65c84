import type { Rol } from "../access/rollen.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { AfwezigReden, IntrekReden, WijzigReden } from "../routing/medewerker-rules.ts";
import { zakenTekst } from "./teksten-regie.ts";

export const rolUitleg: Readonly<Record<Rol, string>> = {
  wijkteam: "Werkt aan de zaken van het eigen team.",
  regisseur: "Ziet alle zaken, verdeelt het werk en beheert.",
  beheerder: "Beheert teams, medewerkers en beleid. Ziet geen zaken.",
  beleid: "Ziet alleen cijfers.",
  controleur: "Ziet alleen het logboek.",
};

/** What was done, by the word in the address. */
export const medewerkerGedaan: Readonly<Record<string, string>> = {
  nieuw: "De medewerker staat erbij.",
  gewijzigd: "De medewerker is gewijzigd.",
  afwezig: "De afwezigheid is opgeslagen.",
  aanwezig: "De afwezigheid is gestopt.",
  toegelaten: "De medewerker kan weer inloggen. De zaken van vroeger komen niet vanzelf terug.",
};
export const uitgeschrevenTekst = (vrijgekomen: number): string =>
  vrijgekomen === 0
    ? "De medewerker is uitgeschreven en kan niet meer inloggen."
    : `De medewerker is uitgeschreven. ${zakenTekst(vrijgekomen)} ${vrijgekomen === 1 ? "heeft" : "hebben"} nu geen medewerker.`;

export const wijzigRedenTeksten: Readonly<Record<WijzigReden, string>> = {
  "ander-werk": "Deze persoon doet ander werk",
  "ander-team": "Deze persoon gaat naar een ander team",
  naam: "De naam is veranderd",
  vergissing: "Er stond iets verkeerd",
};
export const intrekRedenTeksten: Readonly<Record<IntrekReden, string>> = {
  "uit-dienst": "Deze persoon werkt niet meer bij de gemeente",
  "ander-werk": "Deze persoon doet ander werk",
  vergissing: "Deze persoon stond hier per ongeluk",
};
export const afwezigRedenTeksten: Readonly<Record<AfwezigReden, string>> = {
  verlof: "Verlof of vakantie",
  opleiding: "Opleiding",
  "ander-werk": "Tijdelijk ander werk",
  anders: "Een andere reden",
};

export const medewerkersTeksten = {
  titel: "Medewerkers",
  nieuw: "Nieuwe medewerker",
  filter: "Kies wie u ziet",
  team: "Team",
  alleTeams: "Alle teams",
  geenTeam: "Zonder team",
  rol: "Rol",
  alleRollen: "Alle rollen",
  wie: "Wie",
  werkzaam: "Wie hier werkt",
  ingetrokken: "Wie hier niet meer werkt",
  toon: "Toon",
  tabel: "Medewerkers van de gemeente",
  naam: "Naam",
  open: "Open zaken",
  aanwezig: "Aanwezig",
  ja: "Ja",
  afwezigTot: (tot: string): string => `Afwezig tot en met ${dagtekst(tot)}`,
  sinds: (dag: string): string => `Niet meer sinds ${dag}`,
  niemand: "Er is niemand die hierbij past.",
  naamloos: "Naam niet bekend",
  perBladzijde: 50,
} as const;

export const medewerkerTeksten = {
  wijzigTitel: (naam: string): string => `${naam} wijzigen`,
  wijzig: "Wijzig naam, rol of team",
  email: "E-mailadres",
  naam: "Naam",
  rol: "Rol",
  team: "Team",
  geen: "Geen team",
  open: "Open zaken",
  afwezigheid: "Afwezigheid",
  geenAfwezigheid: "Er staat geen afwezigheid gepland.",
  meldAf: "Meld afwezig",
  eindig: "Stop deze afwezigheid",
  verdeel: "Geef deze zaken aan iemand anders",
  weg: "Werkt deze medewerker hier niet meer?",
  schrijfUit: "Schrijf deze medewerker uit",
  zelf: "Dit bent u zelf. Uw eigen rol wijzigen of uzelf uitschrijven kan niet. Zo blijft er altijd iemand die beheert. Vraag het aan een andere beheerder.",
  ingetrokken: (dag: string): string => `Deze medewerker werkt hier niet meer sinds ${dag} en kan niet inloggen.`,
  laatToe: "Laat deze medewerker weer toe",
  afwezigNu: (tot: string, aantal: number): string =>
    `Afwezig tot en met ${dagtekst(tot)}. ${zakenTekst(aantal)} ${aantal === 1 ? "ligt" : "liggen"} bij deze medewerker.`,
  terug: "Toch niet",
} as const;

export const medewerkerFormTeksten = {
  emailUitleg: "Alleen wie beheert ziet dit adres. Elk adres kan één keer voorkomen.",
  naamUitleg: "Zo zien collega's deze persoon.",
  rolClaim: "Logt u in met een account van de gemeente? Dan bepaalt dat account de rol, telkens bij het inloggen.",
  teamUitleg: "Iemand van een wijkteam ziet alleen zaken van dit team. Zonder team ziet die persoon geen zaken.",
  reden: "Waarom wijzigt u dit?",
  kies: "Kies",
  maak: "Voeg toe",
  opslaan: "Sla op",
  onbekendTeam: "Dit team bestaat niet meer. Kies een ander team.",
  emailFout: "Vul een e-mailadres in, zoals naam@gemeente.nl.",
} as const;

export const medewerkerAfwezigTeksten = {
  titel: (naam: string): string => `${naam} afwezig melden`,
  uitleg: "Open zaken blijven bij deze medewerker. U kunt ze daarna aan iemand anders geven.",
  van: "Eerste dag",
  tot: "Laatste dag",
  reden: "Waarom?",
  redenUitleg: "Wij vragen nooit naar ziekte. Kies dan: een andere reden.",
  opslaan: "Sla de afwezigheid op",
} as const;

export const uitschrijfTeksten = {
  titel: (naam: string): string => `${naam} uitschrijven`,
  gevolg: "Deze persoon is dan meteen uitgelogd en kan niet meer inloggen.",
  zaken: (aantal: number): string =>
    aantal === 0
      ? "Deze persoon heeft geen open zaken."
      : `${zakenTekst(aantal)} ${aantal === 1 ? "raakt de medewerker kwijt en blijft bij het team" : "raken de medewerker kwijt en blijven bij het team"}.`,
  blijft: "Wat deze persoon deed, blijft in de zaken staan.",
  reden: "Waarom?",
  doe: "Schrijf uit",
} as const;
