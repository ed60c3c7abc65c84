/** `vervalt`: it still works, until the day in the headers. */
export type Wijziging = { soort: "nieuw" | "anders" | "vervalt"; tekst: string };
export type Uitgave = { dag: string; versie: string; wijzigingen: readonly Wijziging[] };

/** What callers notice, the newest first. A line for every change of the contract. */
export const uitgaven: readonly Uitgave[] = [
  {
    dag: "2026-11-22",
    versie: "1.0.0",
    wijzigingen: [
      { soort: "nieuw", tekst: "Leveringen mogen ook in Excel (XLSX), en er zijn sjablonen om in te vullen." },
      { soort: "nieuw", tekst: "Het verslag van een levering is een bestand dat u verbetert en terugstuurt." },
      { soort: "nieuw", tekst: "U ziet uw leveringen in een lijst en volgt de voortgang." },
      { soort: "nieuw", tekst: "Het bewijs van ontvangst is er ook als PDF, en voor een hele levering." },
      { soort: "nieuw", tekst: "Webhooks melden dat er iets is, volgens Standard Webhooks." },
      { soort: "nieuw", tekst: "U verbetert een signaal dat u eerder stuurde." },
      { soort: "nieuw", tekst: "U beheert uw eigen sleutels." },
      { soort: "nieuw", tekst: "Gemeenten beheren signaalpartners en overeenkomsten, en u leest de uwe." },
      {
        soort: "nieuw",
        tekst: "Bij een signaal staat tot wanneer u geen nieuwe incasso begint, als dat is afgesproken.",
      },
      { soort: "nieuw", tekst: "Bij een terugkoppeling staat of u haar te lang liet liggen." },
      { soort: "nieuw", tekst: "In de proefgemeente 9999 probeert u alles zonder gevolgen." },
      { soort: "nieuw", tekst: "Er is een client voor TypeScript, en bij elke opdracht staan voorbeelden." },
      { soort: "anders", tekst: "Het verslag als CSV of Excel geeft alle regels, tenzij u een limiet stuurt." },
      { soort: "anders", tekst: "Bij `409` en `422` staat per opdracht elke code die u kunt krijgen." },
      { soort: "anders", tekst: "Bij elke opdracht staat nu ook dat `400` en `500` kunnen voorkomen. Dat was al zo." },
    ],
  },
  {
    dag: "2026-11-21",
    versie: "1.0.0",
    wijzigingen: [{ soort: "nieuw", tekst: "De eerste versie." }],
  },
];
