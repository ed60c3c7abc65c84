/** Every sentence about what may belong together. */
export const koppelingTeksten = {
  titel: "Mogelijke koppelingen",
  uitleg: "Deze adressen of mensen horen misschien bij elkaar. U beslist.",
  leeg: "Er is nu niets om over te beslissen.",
  soort: {
    adres: "Misschien dezelfde woning",
    persoon: "Misschien dezelfde persoon",
  },
  een: "Hoort dit bij elkaar?",
  kant: (nummer: number) => `Adres ${nummer}`,
  geenZaak: "Hier is geen zaak.",
  zaakStand: (stand: string) => `Zaak: ${stand}`,
  zaakElders: "Aan deze zaak werkt een ander team.",
  niemand: "Hier zijn geen mensen bekend.",
  gevonden: (dag: string) => `Gevonden op ${dag}`,
  beslis: "Bekijk en beslis",
  vraag: "Wat is uw besluit?",
  keuzes: {
    adres: {
      bevestigd: {
        label: "Ja, het is dezelfde woning",
        hint: "Alles komt voortaan in één zaak. Zijn er twee open zaken? Dan voegen wij die samen.",
      },
      afgewezen: {
        label: "Nee, het zijn twee woningen",
        hint: "De zaken blijven apart. Wij vragen het niet nog een keer.",
      },
    },
    persoon: {
      bevestigd: {
        label: "Ja, het is dezelfde persoon",
        hint: "De zaken blijven apart. Bij elke zaak staat een link naar de andere.",
      },
      afgewezen: {
        label: "Nee, het zijn twee mensen",
        hint: "De zaken blijven apart. Wij vragen het niet nog een keer.",
      },
    },
  },
  besluitVul: "Kies wat uw besluit is.",
  reden: "Hoe weet u dit?",
  redenHint: "Dat mag u leeg laten. Alleen uw eigen gemeente leest dit.",
  blijft: "Uw besluit blijft staan.",
  alBesloten: { bevestigd: "Dit is al bevestigd.", afgewezen: "Dit is al afgewezen." },
  knop: "Bewaar uw besluit",
  gedaan: "Uw besluit is bewaard.",
  terug: "Terug naar de lijst",
  terugZaak: "Terug naar de zaak",
} as const;
