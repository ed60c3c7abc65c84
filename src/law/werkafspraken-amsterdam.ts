import type { TermijnRegel } from "./werkafspraken-regel.ts";

const afspraak = { set: "amsterdam", wie: "gemeente", escalatie: null } as const;

/**
 * How Amsterdam works: contact within two weeks, and Geregelde betaling with its review talk.
 *
 * @source amsterdam-contact amsterdam-werkwijze atw-4
 * @reading Nine months are longer than the Algemene termijnenwet knows, so that term is not extended. Who says no stops
 *   the arrangement at once, and with it the review. After one review no new one is needed: it begins no second time
 *   by itself, only when the arrangement begins again.
 */
export const amsterdamTermijnen = {
  "amsterdam-contact": {
    ...afspraak,
    naam: "Contact met de inwoner",
    lengte: { aantal: 14, eenheid: "dagen" },
    begint: ["signaal"],
    vervult: ["contact", "gesprek"],
    vervalt: [],
    eenmaal: true,
    verlengen: true,
    bronnen: ["amsterdam-contact", "lezing-ontvangst"],
    aanleiding: "Het signaal kwam binnen op {dag}.",
    plicht: "moet er contact zijn met de inwoner",
    waarvoor: "contact met de inwoner",
  },
  "geregelde-betaling-herbeoordeling": {
    ...afspraak,
    naam: "Herbeoordeling van de geregelde betaling",
    lengte: { aantal: 9, eenheid: "maanden" },
    begint: ["geregeldeBetalingGestart"],
    vervult: ["herbeoordelingGehouden"],
    vervalt: ["geregeldeBetalingGestopt"],
    eenmaal: false,
    verlengen: false,
    bronnen: ["amsterdam-werkwijze", "atw-4"],
    aanleiding: "De geregelde betaling begon op {dag}.",
    plicht: "is er een gesprek over de vraag of inhouden nog nodig is",
    waarvoor: "de herbeoordeling",
  },
} as const satisfies Record<string, TermijnRegel>;
