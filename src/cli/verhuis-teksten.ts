import type { Reason } from "../platform/verhuis/refused.ts";

/** Why a move did not go on, and what to do about it. */
export const redenen: Readonly<Record<Reason, string>> = {
  "source-absent": "Dit SQLite-bestand bestaat niet of is niet te lezen.",
  "source-in-use":
    "Een ander programma heeft het SQLite-bestand open. Stop de server en alle andere opdrachten, en probeer het opnieuw.",
  "source-no-database": "Dit bestand is geen SQLite-database, of het is beschadigd.",
  "source-not-migrated":
    "Het SQLite-bestand heeft nog niet de nieuwste tabellen. Voer eerst de opdracht migrate uit op dat bestand.",
  "source-too-new": "Het SQLite-bestand is van een nieuwere versie van dit programma. Gebruik die versie.",
  "source-broken": "Het SQLite-bestand is beschadigd: er zijn rijen die verwijzen naar iets wat er niet is.",
  "source-changed":
    "Het SQLite-bestand is veranderd sinds de vorige poging. Begin opnieuw met --opnieuw: dan gaat alles wat al in PostgreSQL staat daar weer weg.",
  unstorable: "PostgreSQL kan deze waarden niet bewaren. Er is niets verhuisd.",
  "target-unreachable": "PostgreSQL is niet te bereiken, of laat deze gebruiker niet toe.",
  "target-too-old": "Deze PostgreSQL is te oud. Gebruik versie 15 of nieuwer.",
  "target-not-utf8": "De database in PostgreSQL moet de tekenset UTF8 hebben.",
  "target-in-use": "Er loopt al een verhuizing naar deze database.",
  "target-other-version":
    "De database in PostgreSQL is van een andere versie van dit programma. Er is niets veranderd.",
  "target-filled":
    "De database in PostgreSQL is niet leeg, en heeft iets anders dan dit SQLite-bestand. Er is niets veranderd.",
  "target-of-other-source":
    "In de database in PostgreSQL staat een verhuizing van een ander SQLite-bestand. Er is niets veranderd.",
  "target-used":
    "In de database in PostgreSQL staat meer dan de verhuizing bracht: iemand werkt er al mee. Er is niets veranderd.",
  "target-lost":
    "De verbinding met PostgreSQL viel weg. Voer dezelfde opdracht nog eens uit: hij gaat verder waar hij was.",
  "write-failed":
    "PostgreSQL weigerde iets. Voer dezelfde opdracht nog eens uit als de oorzaak weg is: hij gaat verder waar hij was.",
  different:
    "Niet alles is gelijk. Gebruik deze database in PostgreSQL niet. Begin opnieuw met --opnieuw, of met een lege database.",
  "other-answers":
    "De twee databases geven niet hetzelfde antwoord. Gebruik deze database in PostgreSQL niet en meld dit.",
};

/** What a detail of a refusal says, word by word. */
export const woorden: Readonly<Record<string, string>> = {
  missing: "ontbreekt",
  extra: "staat er te veel",
  different: "is anders",
  counter: "de teller loopt achter",
  "no-text": "is geen tekst",
  "no-whole-number": "is geen geheel getal",
  "too-big": "is een te groot getal",
  nul: "heeft een NUL-teken",
  "broken-text": "heeft tekens die niet bestaan",
};

export const volgende = (from: string): string[] => [
  "Laat de server gestopt tot DATABASE_URL naar PostgreSQL wijst, en start hem dan.",
  "Houd hetzelfde bestand KEYS_FILE: de bewijzen en de opzoeksleutels rusten daarop. Met een ander start geen proces.",
  `Bewaar ${from} tot u zeker bent. Start er geen server meer op: wat daar binnenkomt, komt niet in PostgreSQL.`,
];
