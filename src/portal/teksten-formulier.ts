/** What a page of the portal says when a form could not be handled. */
export const formulierTeksten = {
  uitgelogd: "U bent uitgelogd. Wat u invulde staat er nog. Log in in een nieuw tabblad en verstuur het dan opnieuw.",
  inloggen: "Log in (opent een nieuw tabblad)",
  geenVerbinding: "Geen verbinding. Wat u invulde staat er nog. Probeer het opnieuw.",
  staatErNog: "Wat u invulde of koos, staat er nog.",
  bezig: "Uw signaal wordt verstuurd…",
  controleren: "Wij kijken uw formulier na…",
  verlopen: "Het formulier was te oud. Er is nog niets verstuurd. Kijk alles na en verstuur het opnieuw.",
  verlopenBestand: "Het formulier was te oud. Er is nog niets verstuurd. Kies uw bestand opnieuw.",
} as const;
