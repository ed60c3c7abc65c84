import type { SignaalpartnerSoort } from "../law/lists.ts";

/** How a partner sends its file: three spellings of CSV, a JSON list or lines of JSON; `enkel` sends each signal apart. */
export type Formaat = "csv-puntkomma" | "csv-komma" | "csv-tab" | "json" | "ndjson" | "enkel";

export type DemoPartner = {
  /** Name of its key file. */
  sleutel: string;
  naam: string;
  soort: SignaalpartnerSoort;
  /** What its kenmerken begin with. */
  begin: string;
  /** Percentage of all signals. */
  aandeel: number;
  formaat: Formaat;
  /** Day of the week on which it sends its file, 1 is Monday. */
  weekdag: number;
  niveau: "basis" | "contact" | "regeling";
  /** Reads its mailbox every week. */
  leestTerugkoppelingen: boolean;
  kleineVerhuurder?: boolean;
};

/** Of all signals; by the national figures of Divosa for 2023 and 2024. */
const aandelen = { zorg: 43, energie: 22, huur: 18.4, water: 16.6 };

/** Dwellings in Rotterdam in 2014, by the same report as the areas: how the rent is divided. */
const woningen = { woonbron: 19_261, vestia: 32_584, woonstad: 45_323, havensteder: 32_822 };
const alleWoningen = Object.values(woningen).reduce((sum, aantal) => sum + aantal, 0);
const huur = (aantal: number): number => (aandelen.huur * aantal) / alleWoningen;

export const partners: readonly DemoPartner[] = [
  {
    sleutel: "woonbron",
    naam: "Woonbron",
    soort: "Huur",
    begin: "WB",
    aandeel: huur(woningen.woonbron),
    formaat: "csv-puntkomma",
    weekdag: 1,
    niveau: "contact",
    leestTerugkoppelingen: true,
  },
  {
    sleutel: "vestia",
    naam: "Vestia",
    soort: "Huur",
    begin: "VE",
    aandeel: huur(woningen.vestia),
    formaat: "csv-komma",
    weekdag: 2,
    niveau: "basis",
    leestTerugkoppelingen: false,
  },
  {
    sleutel: "woonstad",
    naam: "Woonstad",
    soort: "Huur",
    begin: "WS",
    aandeel: huur(woningen.woonstad),
    formaat: "csv-tab",
    weekdag: 3,
    niveau: "regeling",
    leestTerugkoppelingen: false,
  },
  {
    sleutel: "havensteder",
    naam: "Havensteder",
    soort: "Huur",
    begin: "HS",
    aandeel: huur(woningen.havensteder),
    formaat: "csv-puntkomma",
    weekdag: 4,
    niveau: "basis",
    leestTerugkoppelingen: true,
  },
  {
    sleutel: "energie",
    naam: "Voorbeeld Energie",
    soort: "Energie",
    begin: "EN",
    aandeel: aandelen.energie,
    formaat: "ndjson",
    weekdag: 2,
    niveau: "basis",
    leestTerugkoppelingen: false,
  },
  {
    sleutel: "water",
    naam: "Voorbeeld Water",
    soort: "Water",
    begin: "WA",
    aandeel: aandelen.water,
    formaat: "json",
    weekdag: 3,
    niveau: "basis",
    leestTerugkoppelingen: false,
  },
  {
    sleutel: "zorg",
    naam: "Voorbeeld Zorgverzekeraar",
    soort: "Zorg",
    begin: "ZV",
    aandeel: aandelen.zorg,
    formaat: "csv-puntkomma",
    weekdag: 4,
    niveau: "basis",
    leestTerugkoppelingen: false,
  },
];

/** A private landlord with two dwellings, who writes each signal by hand; outside the shares. */
export const kleineVerhuurder: DemoPartner = {
  sleutel: "kleine-verhuurder",
  naam: "J. Voorbeeld, verhuurder van twee woningen",
  soort: "Huur",
  begin: "JV",
  aandeel: 0,
  formaat: "enkel",
  weekdag: 5,
  niveau: "basis",
  leestTerugkoppelingen: false,
  kleineVerhuurder: true,
};

export const allePartners: readonly DemoPartner[] = [...partners, kleineVerhuurder];
