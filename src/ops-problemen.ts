/** A `probleem` takes this process out of the row of those that get requests; a `waarschuwing` is told and no more. */
type Uitleg = { readonly ernst: "probleem" | "waarschuwing"; readonly wat: string };

/**
 * Everything that the operations port can say is wrong. What is wrong for all processes at once and leaves them useful
 * is a `waarschuwing`: were it a `probleem`, nobody would be left to answer what can still be answered.
 */
export const problemen = {
  stopt: { ernst: "probleem", wat: "Dit proces stopt. Verzoeken horen naar een ander proces te gaan." },
  database: { ernst: "probleem", wat: "De database geeft geen antwoord." },
  migraties: { ernst: "probleem", wat: "De tabellen zijn ouder dan dit programma. Voer 'seinhuis migrate' uit." },
  "database-schrijven": {
    ernst: "waarschuwing",
    wat: "De database neemt niets aan: vol, alleen-lezen of ziek. Lezen gaat door; wie iets stuurt krijgt 503.",
  },
  sleutels: {
    ernst: "waarschuwing",
    wat: "Het sleutelbestand ontbreekt of is anders dan bij de start. Zet het terug, of herstart na een sleutelwissel.",
  },
  klok: {
    ernst: "waarschuwing",
    wat: "De klok van dit proces en die van de database verschillen. Zet op beide machines de tijd gelijk, met NTP.",
  },
  redis: {
    ernst: "waarschuwing",
    wat: "Redis geeft geen antwoord. Het werk gaat door: de processen kijken zelf in de database, wat trager.",
  },
  "geen-leider": {
    ernst: "waarschuwing",
    wat: "Geen proces doet het werk op de klok. Is er een proces met MODE=worker of MODE=all?",
  },
  "outbox-oud": { ernst: "waarschuwing", wat: "Werk in de outbox wacht te lang. Zijn er genoeg workers?" },
  gebeurtenislus: {
    ernst: "waarschuwing",
    wat: "Dit proces kwam een tijd lang nergens aan toe. Het heeft te veel werk, of te weinig processor.",
  },
} as const satisfies Record<string, Uitleg>;

export type Probleemcode = keyof typeof problemen;
export const probleemcodes = Object.keys(problemen) as Probleemcode[];
