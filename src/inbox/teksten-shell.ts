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
  demoTitel: "Inloggen in de demo",
  demoUitleg: "Dit is een demo met verzonnen mensen. Kies wie u wilt zijn. Een wachtwoord is niet nodig.",
  niemand: "Er is nog niemand om als in te loggen.",
  kanNiet: "Inloggen kan op dit moment niet. De beheerder moet het eerst instellen.",
  inloggen: "Inloggen",
} as const;
