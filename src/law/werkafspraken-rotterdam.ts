import type { TermijnRegel } from "./werkafspraken-regel.ts";

const afspraak = { set: "rotterdam", vervalt: [], eenmaal: false, verlengen: true, escalatie: null } as const;
const werkdagen = (aantal: number) => ({ aantal, eenheid: "werkdagen" }) as const;
const mph = {
  ...afspraak,
  begint: ["crisis-ontruiming"],
  wie: "gemeente",
  bronnen: ["rotterdam-convenant", "atw-3", "lezing-ontvangst"],
  aanleiding: "De melding van een dreigende ontruiming kwam binnen op {dag}.",
} as const;
const lzn = {
  ...afspraak,
  begint: ["verwezenNaarLzn"],
  wie: "lzn",
  bronnen: ["rotterdam-convenant", "atw-3"],
  aanleiding: "Het huishouden is aangemeld bij het Lokaal Zorgnetwerk op {dag}.",
} as const;

/**
 * The covenant of 2011 to 2014 - protocol 1.2 and protocols 2.3 and 2.4 - and what Rotterdam did in 2021.
 *
 * @source rotterdam-convenant rotterdam-werkwijze
 * @reading A visit to a closed door is a home visit that took place: the covenant speaks of a second try when nobody is
 *   in. The 30 days of 2021 count from the first signal of the zaak, as the offer does.
 */
export const rotterdamTermijnen = {
  "mph-huisbezoek": {
    ...mph,
    naam: "Huisbezoek bij een dreigende ontruiming",
    lengte: werkdagen(8),
    vervult: ["huisbezoek"],
    plicht: "gaat iemand op huisbezoek",
    waarvoor: "een huisbezoek",
  },
  "mph-eerste-terugkoppeling": {
    ...mph,
    naam: "Resultaat van het eerste huisbezoek melden",
    lengte: werkdagen(10),
    vervult: ["eersteResultaatGemeld"],
    plicht: "hoort de corporatie het resultaat van het eerste huisbezoek",
    waarvoor: "het bericht over het eerste huisbezoek",
  },
  "mph-terugrapportage": {
    ...mph,
    naam: "Terugrapportage aan de corporatie",
    lengte: werkdagen(20),
    vervult: ["terugrapportageGedaan"],
    plicht: "krijgt de corporatie een terugrapportage",
    waarvoor: "de terugrapportage",
  },
  "lzn-contact": {
    ...lzn,
    naam: "Resultaat van het contact door het Lokaal Zorgnetwerk",
    lengte: werkdagen(5),
    vervult: ["lznContactGemeld"],
    plicht: "hoort de melder of er contact was",
    waarvoor: "het bericht over het contact",
  },
  "lzn-opschorten": {
    ...lzn,
    naam: "Ontruiming opschorten of niet",
    lengte: werkdagen(25),
    vervult: ["opschortingBekend"],
    plicht: "hoort de melder of de ontruiming voorlopig wordt opgeschort",
    waarvoor: "het bericht over opschorten",
  },
  "lzn-besluit": {
    ...lzn,
    naam: "Besluit over de ontruiming en wie dossierhouder is",
    lengte: werkdagen(45),
    vervult: ["besluitBekend"],
    plicht: "is er een besluit over de ontruiming en is bekend wie dossierhouder is",
    waarvoor: "het besluit over de ontruiming",
  },
  "ontruiming-gemeld": {
    ...afspraak,
    naam: "Uitgevoerde ontruiming melden",
    lengte: werkdagen(1),
    begint: ["ontruimingUitgevoerd"],
    vervult: ["ontruimingGemeld"],
    wie: "signaalpartner",
    bronnen: ["rotterdam-convenant", "atw-3"],
    aanleiding: "De ontruiming was op {dag}.",
    plicht: "meldt de corporatie de ontruiming, wat de reden ook was",
    waarvoor: "de melding van de ontruiming",
  },
  "rotterdam-contact": {
    ...afspraak,
    naam: "Contact met de inwoner",
    lengte: { aantal: 30, eenheid: "dagen" },
    begint: ["signaal"],
    vervult: ["contact", "gesprek"],
    eenmaal: true,
    wie: "gemeente",
    escalatie: { naar: "wijkteam", bron: "rotterdam-werkwijze" },
    bronnen: ["rotterdam-werkwijze", "lezing-ontvangst"],
    aanleiding: "Het signaal kwam binnen op {dag}.",
    plicht: "moet er contact zijn met de inwoner",
    waarvoor: "contact met de inwoner",
  },
} as const satisfies Record<string, TermijnRegel>;
