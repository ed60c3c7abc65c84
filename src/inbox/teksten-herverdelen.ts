import { zakenTekst } from "./teksten-regie.ts";

const anders = (aantal: number): string =>
  `${zakenTekst(aantal)} ${aantal === 1 ? "krijgt" : "krijgen"} een ander team.`;

export const herverdelenTeksten = {
  titel: "Zaken herverdelen",
  regels: "Volgens de regels van nu",
  regelsUitleg: "Voor als teams, gebieden of regels zijn veranderd. Elke open zaak krijgt het team dat nu past.",
  regelsDoen: "Verdeel volgens de regels",
  hand: "Met de hand",
  handUitleg:
    "Voor als een team te veel zaken heeft, of als iemand afwezig is. U kiest zelf welke zaken waarheen gaan.",
  handDoen: "Verdeel met de hand",
  handNiet: "Met de hand verdelen kan alleen een regisseur.",
  verplaatst: (aantal: number): string => `${zakenTekst(aantal)} ${aantal === 1 ? "is" : "zijn"} verplaatst.`,
  bekijkLijst: "Bekijk de werklijst van het team dat ze kreeg",
  regelsGedaan: (aantal: number): string =>
    aantal === 0
      ? "Alle zaken waren al bij het goede team."
      : `${zakenTekst(aantal)} ${aantal === 1 ? "kreeg" : "kregen"} een ander team.`,
} as const;

export const regelsTeksten = {
  titel: "Verdelen volgens de regels",
  welke: "Van welk team?",
  alle: "Alle teams",
  toon: "Laat zien wat er verandert",
  kop: "Dit gaat er gebeuren",
  bekeken: "Bekeken zaken",
  verplaatst: "Krijgen een ander team",
  metDeHand: "Blijven, want met de hand gegeven",
  bijBehandelaar: "Blijven, want iemand werkt eraan",
  niets: "Er verandert niets. Alle zaken zijn al bij het goede team.",
  tabel: "Hoeveel zaken van welk team naar welk team gaan",
  van: "Van",
  naar: "Naar",
  aantal: "Zaken",
  reden: "Waarom verdeelt u opnieuw?",
  redenUitleg: "Dit komt in de tijdlijn van elke zaak die verandert.",
  doe: (aantal: number): string => `Geef ${zakenTekst(aantal)} een ander team`,
  anders,
} as const;

export const handTeksten = {
  titel: "Verdelen met de hand",
  stapVan: "Van wie komen de zaken?",
  vanTeam: "Van welk team?",
  vanIemand: (naam: string): string => `U geeft zaken van ${naam} aan iemand anders.`,
  naarTeam: "Naar welk team?",
  naarUitleg: "Dit mag hetzelfde team zijn. Dan kiest u straks een medewerker.",
  kies: "Kies",
  verder: "Verder",
  stapWelke: "Welke zaken, en naar wie?",
  vanNaar: (van: string, naar: string): string =>
    van === naar ? `Binnen ${van}: u kiest hieronder naar wie.` : `Van ${van} naar ${naar}.`,
  anderTeam: "Kies andere teams",
  wie: "Welke zaken?",
  alle: "Alle open zaken",
  geen: "Alleen zaken zonder medewerker",
  vanMens: (naam: string, aantal: number): string => `Van ${naam} (${zakenTekst(aantal)})`,
  volgorde: "Welke zaken gaan het eerst?",
  volgordes: { hoogste: "De zaken met de meeste voorrang", laagste: "De zaken met de minste voorrang" },
  aantal: "Hoeveel zaken?",
  aantalUitleg: (meest: number): string => `Laat dit leeg voor alle zaken, tot ${meest} tegelijk.`,
  aantalFout: (meest: number): string => `Vul een getal in van 1 tot en met ${meest}.`,
  naarMens: "Naar wie in het team?",
  nogNiemand: "Nog niemand: het team kiest zelf",
  afwezig: (naam: string): string => `${naam} (nu afwezig)`,
  naamloos: "Naam niet bekend",
  mensUitleg: "Wie de zaken krijgt, staat er meteen als behandelaar.",
  toon: "Laat zien wat er gebeurt",
  kop: "Dit gaat er gebeuren",
  samenvatting: (aantal: number, totaal: number): string =>
    aantal === totaal
      ? `${zakenTekst(aantal)} ${aantal === 1 ? "gaat" : "gaan"} over.`
      : `${aantal} van ${zakenTekst(totaal)} gaan over.`,
  naar: "Naar",
  voorrang: "Voorrang",
  banden: ({ hoog, midden, laag }: { hoog: number; midden: number; laag: number }): string =>
    `${hoog} eerst, ${midden} daarna, ${laag} later`,
  crisis: "Crisis",
  verliezen: "Raken de medewerker van nu kwijt",
  opgepakt: "Zijn daarmee opgepakt",
  niets: "Er zijn geen zaken om te verplaatsen. Kies andere zaken of iemand anders.",
  reden: "Waarom?",
  redenUitleg: "Dit komt in de tijdlijn van elke zaak.",
  doe: (aantal: number): string => `Verplaats ${zakenTekst(aantal)}`,
  terug: "Toch niet",
} as const;
