import type { Contactsoort, Eindresultaat } from "../law/lists.ts";
import type { Toeval } from "./random.ts";

/** How often an attempt of this kind reaches somebody: a home visit in over a third, a letter hardly ever. */
export const bereikt: Partial<Record<Contactsoort, number>> = {
  Brief: 0.035,
  Mail: 0.05,
  "SMS/Whatsapp": 0.07,
  Kaartje: 0.06,
  Telefoon: 0.115,
  Huisbezoek: 0.36,
};

/** How often an attempt that reached nobody still carries an offer: what is left behind can, a phone that rings cannot. */
const aanbod: Partial<Record<Contactsoort, number>> = {
  Brief: 0.95,
  Mail: 0.85,
  "SMS/Whatsapp": 0.6,
  Kaartje: 0.9,
  Telefoon: 0,
  Huisbezoek: 0.9,
};

export const draagtAanbod = (bron: Toeval, soort: Contactsoort, isBereikt: boolean): boolean =>
  isBereikt || bron.kans(aanbod[soort] ?? 0);

type Keuze<T> = readonly (readonly [gewicht: number, waarde: T])[];

export type Zwaarte = "crisis" | "zwaar" | "gewoon";

/** The attempts at a household, first to last; a crisis or a high rent brings somebody to the door. */
export const ladders: Readonly<Record<Zwaarte, readonly Keuze<Contactsoort>[]>> = {
  crisis: [
    [[1, "Huisbezoek"]],
    [
      [70, "Telefoon"],
      [30, "Huisbezoek"],
    ],
    [[1, "Brief"]],
  ],
  zwaar: [
    [
      [60, "Huisbezoek"],
      [40, "Telefoon"],
    ],
    [
      [35, "Huisbezoek"],
      [45, "Telefoon"],
      [20, "Kaartje"],
    ],
    [
      [60, "Brief"],
      [40, "SMS/Whatsapp"],
    ],
  ],
  gewoon: [
    [
      [50, "Brief"],
      [28, "Telefoon"],
      [12, "Mail"],
      [10, "SMS/Whatsapp"],
    ],
    [
      [45, "Telefoon"],
      [25, "Brief"],
      [20, "Huisbezoek"],
      [10, "Kaartje"],
    ],
  ],
};

/** How it ends for those who were reached: 35 % take help of some kind. */
const naContact: Keuze<Eindresultaat> = [
  [18, "(Budget)advies en/of quick fix"],
  [13, "Vervolghulp en/of verwijzing financieel"],
  [5, "Vervolghulp en/of verwijzing"],
  [3, "Vervolghulp en/of verwijzing niet financieel"],
  [26, "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"],
  [22, "Inwoner heeft zelf al betaald/betalingsregeling getroffen"],
  [8, "Geen reactie na eerder contact"],
  [6, "Inwoner al bekend bij schuldhulpverlening"],
  [3, "Inwoner heeft al een ander lopend traject"],
];
const zonderContact: Keuze<Eindresultaat> = [
  [88, "Definitief geen contact kunnen krijgen"],
  [5, "Inwoner heeft zelf al betaald/betalingsregeling getroffen"],
  [3, "Inwoner al bekend bij schuldhulpverlening"],
  [2.5, "Persoon is geen inwoner (meer) in de gemeente"],
  [1, "Verwijzing zonder tussenkomst inwoner"],
  [0.5, "Inwoner is overleden"],
];

export const kiesResultaat = (bron: Toeval, isBereikt: boolean): Eindresultaat =>
  bron.weeg(isBereikt ? naContact : zonderContact);
