import type { TermijnRegel } from "./werkafspraken-regel.ts";

/** What the law itself asks; its numbers are parameters. Every municipality has this set. */
const wet = { set: "wgs", vervalt: [], wie: "gemeente", verlengen: true, escalatie: null } as const;

/**
 * @source wgs-aanbod-28 wgs-3 wgs-4-1 wgs-4-2 lezing-ontvangst lezing-gesprek-is-aanbod
 * @reading One offer covers the household: a second signal in an open zaak starts no second term for it. A crisis term
 *   that was breached runs no more, so that a next crisis starts one of its own. Who holds the first conversation
 *   offers help in it. Only a conversation fulfils the term for the conversation, an offer does not.
 */
export const wgsTermijnen = {
  "wgs-aanbod": {
    ...wet,
    naam: "Aanbod van hulp",
    lengte: { parameter: "aanbodDagen", eenheid: "dagen" },
    begint: ["signaal"],
    vervult: ["aanbod", "gesprek"],
    eenmaal: true,
    bronnen: ["wgs-aanbod-28", "wgs-3", "lezing-ontvangst"],
    aanleiding: "Het signaal kwam binnen op {dag}.",
    plicht: "moet de inwoner een aanbod krijgen",
    waarvoor: "een aanbod",
  },
  "wgs-bedreigend": {
    ...wet,
    naam: "Gesprek of aanbod bij een bedreigende situatie",
    lengte: { parameter: "bedreigendWerkdagen", eenheid: "werkdagen" },
    begint: ["crisis-ontruiming", "crisis-eindeLevering", "crisis-opzeggingZorgverzekering"],
    vervult: ["aanbod", "gesprek"],
    eenmaal: false,
    bronnen: ["wgs-4-2", "atw-3", "lezing-ontvangst"],
    aanleiding: "Het signaal kwam binnen op {dag} en de situatie is bedreigend.",
    plicht: "moet er een gesprek of een aanbod zijn",
    waarvoor: "een gesprek of een aanbod",
  },
  "wgs-gesprek": {
    ...wet,
    naam: "Eerste gesprek",
    lengte: { parameter: "gesprekDagen", eenheid: "dagen" },
    begint: ["hulpAanvaard"],
    vervult: ["gesprek"],
    eenmaal: false,
    bronnen: ["wgs-4-1"],
    aanleiding: "De inwoner zei ja tegen hulp of vroeg om hulp op {dag}.",
    plicht: "moet het eerste gesprek er zijn",
    waarvoor: "het eerste gesprek",
  },
} as const satisfies Record<string, TermijnRegel>;
