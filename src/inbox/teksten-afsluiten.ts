import type { Eindresultaat } from "../law/lists.ts";

/** The words of the pages on which a zaak is closed. */
export const afsluitTeksten = {
  titel: "Zaak sluiten",
  inleiding: "Kies wat er met deze zaak is gebeurd. Daarna ziet u wat de partners horen.",
  vraag: "Hoe eindigt deze zaak?",
  kanNiet: "Kan nu niet",
  eerstAanbod: "Bij sommige keuzes is eerst een aanbod nodig.",
  legVast: "Leg contact vast",
  verder: "Verder",
  annuleer: "Terug naar de zaak",
  kies: "Kies een resultaat.",
  titelControle: "Klopt dit?",
  controle: "De zaak is nog niet gesloten. Kijk eerst of dit klopt.",
  resultaat: "Resultaat",
  wanneer: "Wanneer kiest u dit",
  termijnen: "Termijnen",
  geenTermijnen: "Er lopen geen termijnen.",
  partners: "Wat de partners horen",
  partnersUitleg: "Meer dan dit horen zij niet. Uw toelichting zien zij nooit.",
  geenPartners: "Geen partner hoort iets over deze zaak.",
  partner: "Partner",
  hoort: "Hoort",
  toelichting: "Toelichting voor uw collega’s",
  toelichtingHint: "Niet verplicht. Alleen uw gemeente leest dit.",
  sluit: "Sluit de zaak",
  anders: "Kies een ander resultaat",
  alGesloten: "Deze zaak is al gesloten. Nog een keer sluiten kan niet.",
  heropen: "Zaak heropenen",
} as const;

/** What a partner hears, as the page says it. */
export const hoortTekst = (waarde: string, contact: string | null, regeling: string | null): string =>
  `‘${waarde}’.${contact === null ? "" : ` Is er contact geweest? ${contact}.`}${regeling === null ? "" : ` Is er een regeling? ${regeling}.`}`;
export const nietsNieuwsTekst = (waarde: string): string => `Niets nieuws. De partner hoorde eerder: ‘${waarde}’.`;
export const andereGemeenteTekst = "Niets van uw gemeente. Een andere gemeente stuurde deze melding door.";

export const termijnGevolgTeksten = {
  vervuld: "is op tijd gehaald.",
  teLaatVervuld: "is gehaald, maar te laat.",
  vervallen: "is niet meer nodig.",
} as const;

/** The results in the groups in which somebody looks for one. */
export const resultaatGroepen: readonly { naam: string; resultaten: readonly Eindresultaat[] }[] = [
  {
    naam: "De inwoner krijgt hulp",
    resultaten: [
      "(Budget)advies en/of quick fix",
      "Vervolghulp en/of verwijzing financieel",
      "Vervolghulp en/of verwijzing niet financieel",
      "Vervolghulp en/of verwijzing",
      "Verwijzing zonder tussenkomst inwoner",
    ],
  },
  {
    naam: "De inwoner heeft al hulp of regelt het zelf",
    resultaten: [
      "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
      "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
      "Inwoner al bekend bij schuldhulpverlening",
      "Inwoner heeft al een ander lopend traject",
    ],
  },
  {
    naam: "Er is geen contact",
    resultaten: ["Definitief geen contact kunnen krijgen", "Geen reactie na eerder contact"],
  },
  {
    naam: "Er is niets om op te pakken",
    resultaten: [
      "Persoon is geen inwoner (meer) in de gemeente",
      "Inwoner is overleden",
      "Niet opgepakt: herhaalde melding",
      "Niet opgepakt: onterecht signaal",
      "Niet opgepakt: andere reden",
    ],
  },
];

/** When to choose each, in one line. */
export const resultaatUitleg: Readonly<Record<Eindresultaat, string>> = {
  "(Budget)advies en/of quick fix": "U gaf advies of loste het meteen op. Meer hulp is niet nodig.",
  "Vervolghulp en/of verwijzing financieel": "De inwoner krijgt hulp bij geld of schulden.",
  "Vervolghulp en/of verwijzing niet financieel": "De inwoner krijgt andere hulp, zoals zorg of hulp bij wonen.",
  "Vervolghulp en/of verwijzing": "De inwoner krijgt hulp, bij geld én bij iets anders.",
  "Verwijzing zonder tussenkomst inwoner": "U gaf de zaak door aan een hulpverlener, zonder de inwoner te spreken.",
  "Inwoner heeft zelf al betaald/betalingsregeling getroffen":
    "De achterstand is betaald, of de inwoner maakte zelf een afspraak met de partner.",
  "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering":
    "U sprak de inwoner en bood hulp aan. De inwoner wil of hoeft die niet.",
  "Inwoner al bekend bij schuldhulpverlening": "De inwoner krijgt al schuldhulp van de gemeente.",
  "Inwoner heeft al een ander lopend traject": "De inwoner krijgt al hulp van iemand anders.",
  "Definitief geen contact kunnen krijgen": "U deed een aanbod en probeerde alles. Niemand heeft gereageerd.",
  "Geen reactie na eerder contact": "U sprak de inwoner wel. Daarna hoorde u niets meer.",
  "Persoon is geen inwoner (meer) in de gemeente":
    "De inwoner is verhuisd of woonde hier niet. Stuur de melding zo nodig door.",
  "Inwoner is overleden": "Degene over wie de melding gaat, leeft niet meer.",
  "Niet opgepakt: herhaalde melding": "De partner meldde deze achterstand al. Zij is niet hoger geworden.",
  "Niet opgepakt: onterecht signaal": "De achterstand is te laag, te kort of te oud voor een melding.",
  "Niet opgepakt: andere reden": "U deed een aanbod, maar pakt de zaak om een andere reden niet op.",
};
