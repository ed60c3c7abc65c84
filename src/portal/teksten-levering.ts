/** How a levering stands, in words, and how that looks. */
export const standTeksten = {
  bezig: { tekst: "Wordt gelezen", vorm: "weetje" },
  verwerkt: { tekst: "Klaar", vorm: "goed" },
  onderbroken: { tekst: "Afgebroken", vorm: "let-op" },
  geweigerd: { tekst: "Niet gelezen", vorm: "fout" },
} as const;

export const teksten = {
  titel: "Bestand sturen",
  inleiding:
    "Stuur hier een bestand met meer signalen tegelijk. Goede rijen gaan naar de gemeente. Bij elke foute rij leest u wat er mis is.",
  voorbeeldTitel: "Hoe ziet het bestand eruit?",
  voorbeeld: "Gebruik ons voorbeeld. Daarin staat bij elke kolom wat u invult.",
  voorbeeldXlsx: "Voorbeeld voor Excel (XLSX)",
  voorbeeldCsv: "Voorbeeld als CSV",
  sturen: "Kies uw bestand",
  bestand: "Bestand",
  bestandHint: "Een Excel-bestand (.xlsx) of een CSV-bestand (.csv)",
  sleep: "U mag het bestand ook hierheen slepen.",
  stuur: "Stuur het bestand",
  bezig: "Uw bestand wordt gestuurd. Laat deze pagina open.",
  afgebroken: "Het sturen is afgebroken. Stuur hetzelfde bestand nog een keer. Wat al binnen is, telt niet dubbel.",
  geenBestand: "Kies eerst een bestand.",
  ander: "Dit soort bestand kunnen wij niet lezen. Kies een bestand dat eindigt op .xlsx of .csv.",
  dubbel: "Hetzelfde bestand nog een keer sturen kan geen kwaad: er komt dan niets dubbel in.",
} as const;

export const lijstTeksten = {
  titel: "Bestanden",
  leeg: "U heeft nog geen bestand gestuurd.",
  nieuw: "Bestand sturen",
  bijschrift: "Uw bestanden, nieuwste eerst",
  verder: "Oudere bestanden",
  begin: "Naar de nieuwste",
} as const;

export const verslagTeksten = {
  titel: "Bestand",
  bezig: "Uw bestand wordt gelezen. Deze pagina wordt vanzelf bijgewerkt.",
  ververs: "Ververs deze pagina",
  allesGoed: "Alle rijen zijn naar de gemeente gestuurd.",
  nieuweGoed: "Alle nieuwe rijen zijn naar de gemeente gestuurd. De andere rijen stonden er al in.",
  leeg: "In dit bestand staan geen rijen. Er is niets naar de gemeente gestuurd.",
  allesFout: "In elke rij staat een fout. Er is niets naar de gemeente gestuurd.",
  alBekend: "Alle rijen stonden er al in. Er is niets dubbel naar de gemeente gestuurd.",
  bekendMetFouten: "De goede rijen stonden er al in. De foute rijen zijn niet naar de gemeente gestuurd.",
  metFouten: "De goede rijen zijn naar de gemeente gestuurd. De foute rijen niet.",
  opnieuw: "Stuur het bestand opnieuw",
  afgekeurd: "Wij konden dit bestand niet lezen. Er is niets naar de gemeente gestuurd.",
  deelsAfgekeurd:
    "Wij konden dit bestand niet verder lezen. Wat hieronder bij ‘Naar de gemeente’ staat, is wel gestuurd.",
  afgebroken: "Het sturen is afgebroken. Stuur hetzelfde bestand opnieuw. Wat al binnen is, telt niet dubbel.",
  foutenTitel: "Deze rijen zijn niet aangenomen",
  foutenUitleg:
    "Haal de foute rijen op, verbeter ze en stuur dat bestand terug. De goede rijen hoeft u niet opnieuw te sturen.",
  ophalenXlsx: "Foute rijen als Excel-bestand",
  ophalenCsv: "Foute rijen als CSV",
  bijschrift: "Rijen die niet zijn aangenomen",
  verder: "Volgende rijen",
  begin: "Naar de eerste rijen",
  bewijs: "Uw bewijs",
  bewijsUitleg:
    "Hiermee laat u zien welke signalen u met dit bestand heeft gemeld. Er staan geen namen en adressen in.",
  bewijsPdf: "Bewijs als PDF",
  bewijsJws: "Bewijs voor uw software",
  gelezen: "Hoe wij uw bestand hebben gelezen",
} as const;

export const aantalTeksten = {
  aantal: "Rijen gelezen",
  aanvaard: "Naar de gemeente",
  bestaand: "Stond er al in",
  geweigerd: "Niet aangenomen",
} as const;
