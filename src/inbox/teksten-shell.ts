/** The words around every page of the inbox. */
export const shellTeksten = {
  vandaag: "Vandaag",
  werklijst: "Werklijst",
  zoeken: "Zoeken",
  regie: "Regie",
  cijfers: "Cijfers",
  logboek: "Logboek",
  uitloggen: "Uitloggen",
} as const;

/** Texts of the pages for who logs in or cannot go on. */
export const loginTeksten = {
  titel: "Inloggen",
  uitgelogd: "U bent uitgelogd.",
  waarvoor: "Hier werkt uw team aan meldingen over schulden.",
  uitleg: "U logt in met het account van uw gemeente. Daarmee opent u ook uw computer of uw e-mail.",
  uitlegVan: (gemeente: string): string => `U logt in met uw account van ${gemeente}.`,
  gemeente: "Bij welke gemeente werkt u?",
  kiesEen: "Kies een gemeente",
  kiesGemeente: "Kies de gemeente waar u werkt.",
  verder: "Verder naar inloggen",
  demoTitel: "Inloggen in de demo",
  demoUitleg: "Dit is een demo met verzonnen mensen. Kies wie u wilt zijn. Een wachtwoord is niet nodig.",
  niemand: "Er is nog niemand om als in te loggen.",
  kanNiet: "Inloggen kan op dit moment niet. De beheerder moet het eerst instellen.",
  inloggen: "Inloggen",
  opnieuw: "Opnieuw inloggen",
  verlopen: "Het inloggen is verlopen of niet bij ons begonnen. Begin opnieuw.",
  onderwegTitel: "U gaat naar de inlogpagina",
  nietVanzelf: "Gaat het niet vanzelf?",
  naarInlogpagina: "Ga naar de inlogpagina",
} as const;

type Toegang = { titel: string; uitleg: string; advies: string };

/** Why somebody who logged in well does not come in, and what to do. */
export const geenToegangTeksten: Readonly<
  Record<"geen-rol" | "ingetrokken" | "ander-account" | "gemeente-onbekend", Toegang>
> = {
  "geen-rol": {
    titel: "U heeft nog geen toegang",
    uitleg: "Het inloggen is gelukt. Maar uw account heeft geen rol in Seinhuis. U kunt daarom niets zien.",
    advies: "Werkt u met Seinhuis? Vraag uw leidinggevende of de helpdesk om een rol. Log daarna opnieuw in.",
  },
  ingetrokken: {
    titel: "U heeft geen toegang meer",
    uitleg: "Het inloggen is gelukt. Maar uw toegang tot Seinhuis is beëindigd.",
    advies: "Klopt dat niet? Neem contact op met de beheerder van Seinhuis in uw gemeente.",
  },
  "ander-account": {
    titel: "Dit e-mailadres hoort bij een ander account",
    uitleg: "Het inloggen is gelukt. Maar iemand met uw e-mailadres logde eerder in met een ander account.",
    advies: "Heeft u een nieuw account? Vraag de helpdesk van uw gemeente om hulp.",
  },
  "gemeente-onbekend": {
    titel: "Uw gemeente werkt nog niet met Seinhuis",
    uitleg: "Het inloggen is gelukt. Maar uw gemeente is hier nog niet bekend.",
    advies: "Vraag de beheerder van Seinhuis om uw gemeente toe te voegen.",
  },
};

/** For somebody of a wijkteam whom nobody put in a team yet. */
export const geenTeamTeksten = {
  titel: "U zit nog niet in een team",
  uitleg: "U bent ingelogd. Maar u hoort nog niet bij een wijkteam. Daarom ziet u nog geen zaken.",
  advies: "Vraag de beheerder van Seinhuis in uw gemeente om u in een team te zetten.",
  daarna: "Is dat gedaan? Dan kunt u meteen verder.",
  verder: "Verder",
} as const;
