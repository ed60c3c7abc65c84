import type { Standaard } from "./brief-sjabloon-rules.ts";

const groet = `Met vriendelijke groet,

{behandelaar}
{team}
Gemeente {gemeente}`;

const gegevens = `Wij gaan netjes om met uw gegevens. Wilt u weten wat wij van u weten? Vraag het ons gerust.`;

/** The texts that everybody begins with. What stands between square brackets is filled in by hand. */
export const standaardBrieven: readonly Standaard[] = [
  {
    sleutel: "eerste-brief",
    soort: "brief",
    naam: "Eerste brief met aanbod",
    tekst: `{datum}

Beste {naam},

Wij kregen bericht dat u misschien achterloopt met betalen. Dat kan iedereen gebeuren. Wij willen u graag helpen, voordat het groter wordt.

Onze hulp is gratis. U beslist zelf of u hulp wilt.

Wat kunnen wij voor u doen?
- Wij luisteren en denken met u mee.
- Wij kijken samen naar uw inkomen en uw vaste lasten.
- Wij helpen u om afspraken te maken over betalen.

Wilt u met ons praten? Bel [telefoonnummer]. Dat kan op werkdagen. Wij komen ook graag bij u thuis.

In deze brief staat niet van wie wij het bericht kregen. Dat vertellen wij u als u ons belt.

${gegevens}

${groet}`,
  },
  {
    sleutel: "tweede-brief",
    soort: "brief",
    naam: "Tweede brief",
    tekst: `{datum}

Beste {naam},

Kort geleden zochten wij contact met u. Wij spraken u nog niet. Daarom schrijven wij u nog een keer.

Loopt u achter met betalen? Dan denken wij graag met u mee. Onze hulp is gratis. U beslist zelf wat u ermee doet.

Vindt u het lastig om te bellen? Dat begrijpen wij. Iemand die u vertrouwt, mag ook voor u bellen.

Bel [telefoonnummer]. Dat kan op werkdagen. Wij komen ook graag bij u thuis.

Heeft u alles al geregeld? Dan hoeft u niets te doen.

${gegevens}

${groet}`,
  },
  {
    sleutel: "uitnodiging",
    soort: "brief",
    naam: "Uitnodiging voor een gesprek",
    tekst: `{datum}

Beste {naam},

Wij nodigen u uit voor een gesprek. Wij kijken dan samen wat u nodig heeft.

Wanneer: {afspraak}
Waar: [plaats van het gesprek]

Het gesprek is gratis. U mag iemand meenemen die u vertrouwt.

Heeft u brieven of rekeningen die u niet begrijpt? Neem ze dan mee. Het geeft niet als ze nog dicht zijn.

Kunt u niet komen? Bel dan [telefoonnummer]. Dan kiezen wij samen een andere dag.

${groet}`,
  },
  {
    sleutel: "crisis",
    soort: "brief",
    naam: "Brief bij een crisis",
    tekst: `{datum}

Beste {naam},

Wij maken ons zorgen over u. Er is snel iets nodig. Wij willen u deze week nog spreken.

Bel vandaag nog [telefoonnummer]. Ook als u denkt dat het te laat is. Vaak kunnen wij nog iets doen.

Onze hulp is gratis. Wij zoeken samen een oplossing. Wij kunnen ook met anderen overleggen, als u dat goed vindt.

Wij komen ook bij u langs. Dat doen wij op {afspraak}.

${groet}`,
  },
  {
    sleutel: "kaart-niet-thuis",
    soort: "kaart",
    naam: "Kaart na een bezoek aan een dichte deur",
    tekst: `Beste bewoner,

Vandaag, {datum}, stonden wij voor uw deur. U was er niet.

Wij willen graag kennismaken. Wij komen nog een keer langs.

Schikt het beter op een ander moment? Bel [telefoonnummer] en vraag naar {behandelaar}.

Vriendelijke groet,
{team}, gemeente {gemeente}`,
  },
];
