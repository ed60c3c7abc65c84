import type { TermijnRegel } from "./werkafspraken-regel.ts";

const afspraak = { set: "haarlem", vervalt: [], eenmaal: false, verlengen: true } as const;
const coordinator = { naar: "coordinator", bron: "haarlem-werkafspraken" } as const;
const ladder = {
  ...afspraak,
  wie: "signaalpartner",
  bronnen: ["haarlem-werkafspraken", "lezing-haarlem-ladder"],
} as const;

/**
 * The work agreements of 2013 to 2016, article 2: what happens after one, two and three months of arrears in the rent.
 *
 * @source haarlem-werkafspraken lezing-haarlem-ladder
 * @reading A step of the ladder counts from the receipt of the rent signal that tells of it, because earlier it is not
 *   known here; what the corporation did before is in its proof of sociale incasso. The eighth day is Ymere's, the visit
 *   in the first two weeks is that of Pré Wonen and Elan Wonen; both are kept for every landlord. The 'begin' of the third
 *   month, when parties must have met before anything goes to the bailiff, is its first week. That the coordinator steps
 *   in 'when needed' is read as: when the term is missed.
 */
export const haarlemTermijnen = {
  "haarlem-contact": {
    ...ladder,
    naam: "Contact na één maand huurachterstand",
    lengte: { aantal: 8, eenheid: "dagen" },
    begint: ["huur-1-maand"],
    vervult: ["corporatieZochtContact"],
    escalatie: null,
    aanleiding: "Het signaal over één maand huurachterstand kwam binnen op {dag}.",
    plicht: "zoekt de corporatie contact met de huurder, met een telefoontje of een huisbezoek",
    waarvoor: "contact door de corporatie",
  },
  "haarlem-huisbezoek": {
    ...ladder,
    naam: "Huisbezoek na twee maanden huurachterstand",
    lengte: { aantal: 2, eenheid: "weken" },
    begint: ["huur-2-maanden"],
    vervult: ["huisbezoek"],
    escalatie: null,
    aanleiding: "Het signaal over twee maanden huurachterstand kwam binnen op {dag}.",
    plicht: "is er een huisbezoek, afgestemd met het wijkteam",
    waarvoor: "een huisbezoek",
  },
  "haarlem-overleg": {
    ...ladder,
    naam: "Overleg voordat de schuld naar de deurwaarder gaat",
    lengte: { aantal: 1, eenheid: "weken" },
    begint: ["huur-3-maanden"],
    vervult: ["overlegMetWijkteam"],
    escalatie: coordinator,
    aanleiding: "Het signaal over drie maanden huurachterstand kwam binnen op {dag}.",
    plicht: "overlegt de corporatie met het wijkteam, voordat de schuld naar de deurwaarder gaat",
    waarvoor: "overleg met het wijkteam",
  },
  "haarlem-brief": {
    ...afspraak,
    naam: "Brief met een uitnodiging",
    lengte: { aantal: 1, eenheid: "weken" },
    begint: ["gemeldBijSchulddienstverlening"],
    vervult: ["brief"],
    wie: "schulddienstverlening",
    escalatie: coordinator,
    bronnen: ["haarlem-werkafspraken"],
    aanleiding: "Het huishouden is gemeld bij Schulddienstverlening op {dag}.",
    plicht: "stuurt Schulddienstverlening een brief met informatie en een uitnodiging",
    waarvoor: "de brief met een uitnodiging",
  },
} as const satisfies Record<string, TermijnRegel>;
