/** Words of an invitation, on the screen and in the letter. */
export const uitnodigTeksten = {
  titel: "Nodig iemand uit",
  uitleg: (partner: string) => `Deze persoon kan straks melden voor ${partner}. Nodig alleen iemand uit die u kent.`,
  code: "U krijgt een code. Die ziet u maar één keer.",
  naam: "Naam van deze persoon",
  naamFout: "Vul de naam in.",
  email: "E-mailadres",
  emailHint: "Mag leeg blijven. Wij sturen niets: u geeft de code zelf.",
  maak: "Maak een code",
  klaarTitel: "De uitnodiging is klaar",
  bewaar: "Print deze brief of schrijf de code op. Na deze pagina is de code niet meer te zien.",
  nogEen: "Laadt u de pagina opnieuw? Dan vraagt u een nieuwe code aan.",
  terug: "Terug naar de partner",
  brief: {
    label: "Brief",
    aanhef: (naam: string) => `Beste ${naam},`,
    waarvoor: (partner: string, gemeente: string) =>
      `U kunt voor ${partner} betalingsachterstanden melden bij ${gemeente}.`,
    stap: "Zo logt u de eerste keer in:",
    ga: "Ga naar deze pagina:",
    vul: "Vul deze code in:",
    login: "Log daarna in. De code hebt u dan niet meer nodig.",
    tot: (dag: string) => `De code werkt één keer, tot en met ${dag}.`,
    geheim: "Geef de code niet aan iemand anders.",
    groet: "Met vriendelijke groet,",
  },
} as const;
