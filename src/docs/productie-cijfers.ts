/**
 * What one machine was measured to do, and what that means for an installation. Two cores, everything on them together:
 * the load, the program and the database. `npm run bench` measures it again, and `npm run topologie` the restarts.
 */
export const gemeten = {
  wanneer: "22 november 2026",
  machine: "twee processorkernen, met de belasting, het programma en de database samen",
  /** `npm run bench`, SQLite: single signals, each on disk before its answer. */
  signalenPerSeconde: 2_505,
  /** `npm run bench`, SQLite: a file of 100,000 signals. */
  rijenPerSeconde: 9_960,
  /** `npm run land`: a year of the country as one month, through two web processes and two workers on PostgreSQL. */
  land: { signalen: 1_100_000, grootsteBestand: 400_000, minuten: 5, databaseGb: 2.9, kbPerSignaal: 2.8 },
  /** `npm run topologie`: the longest that a process took to stop under eight writers, in seconds. */
  stopSeconden: 2,
} as const;

/** Signals a year from a city of 600,000, a region of two million and the whole country, and what is enough for them. */
export const maten = [
  {
    naam: "Stad",
    signalenPerJaar: 40_000,
    opzet: "Eén proces (MODE=all) met SQLite",
    kernen: 2,
    geheugenGb: 2,
    schijfGb: 20,
  },
  {
    naam: "Regio",
    signalenPerJaar: 250_000,
    opzet: "docker-compose.yml op één machine",
    kernen: 4,
    geheugenGb: 8,
    schijfGb: 100,
  },
  {
    naam: "Land",
    signalenPerJaar: 1_100_000,
    opzet: "Twee machines voor het programma, PostgreSQL met een replica op eigen machines",
    kernen: 8,
    geheugenGb: 16,
    schijfGb: 500,
  },
] as const;
