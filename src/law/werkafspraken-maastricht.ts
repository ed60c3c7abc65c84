import type { TeamRol } from "./lists.ts";
import type { BronSleutel } from "./sources.ts";
import type { TermijnRegel } from "./werkafspraken-regel.ts";

const crisisteam = { naar: "crisisteam", bron: "maastricht-werkwijze" } as const;

/**
 * How Maastricht works: the team vroegsignalering gets no contact, then the crisis team takes over.
 *
 * @source maastricht-werkwijze lezing-maastricht-termijn beleid-werkafspraken
 * @reading The source names no days in which there must be contact: it takes as many here as the offer. Who was reached
 *   stays with the team, also when a term of the law is missed: the source hands over for want of contact alone.
 */
export const maastrichtTermijnen = {
  "maastricht-contact": {
    set: "maastricht",
    naam: "Contact met de inwoner",
    lengte: { aantal: 28, eenheid: "dagen" },
    begint: ["signaal"],
    vervult: ["contact", "gesprek"],
    vervalt: [],
    eenmaal: true,
    wie: "gemeente",
    verlengen: true,
    escalatie: crisisteam,
    bronnen: ["maastricht-werkwijze", "lezing-maastricht-termijn", "lezing-ontvangst"],
    aanleiding: "Het signaal kwam binnen op {dag}.",
    plicht: "moet er contact zijn met de inwoner",
    waarvoor: "contact met de inwoner",
  },
} as const satisfies Record<string, TermijnRegel>;

/** An escalation by counting: so many attempts since the last contact, and still none. */
export type Pogingenregel = {
  sleutel: string;
  set: "maastricht";
  naam: string;
  aantal: number;
  naar: TeamRol;
  bron: BronSleutel;
};

/**
 * @source maastricht-werkwijze
 * @reading The five attempts are told of EUR 750 of arrears in the rent. Who tries five times at a lower amount has tried
 *   as hard: the hand-over does not look at the amount. How many attempts a zaak deserves is another rule.
 */
export const pogingenregel: Pogingenregel = {
  sleutel: "maastricht-pogingen",
  set: "maastricht",
  naam: "Pogingen zonder contact",
  aantal: 5,
  naar: crisisteam.naar,
  bron: crisisteam.bron,
};
