import { maandenTussen } from "./calendar.ts";
import type { Contactsoort, Crisissoort, SignaalpartnerSoort } from "./lists.ts";
import type { Gebeurtenis } from "./werkafspraken-regel.ts";

/** What a signal that is taken up is to terms; days are local. */
export type SignaalFeiten = {
  soort: SignaalpartnerSoort;
  crisisSoort: Crisissoort | null;
  ontstaansdatum: string;
  signaaldatum: string;
};

/** The steps of the ladder, the longest arrears first. @source haarlem-werkafspraken */
const ladder = [
  { maanden: 3, gebeurtenis: "huur-3-maanden" },
  { maanden: 2, gebeurtenis: "huur-2-maanden" },
  { maanden: 1, gebeurtenis: "huur-1-maand" },
] as const;

/**
 * A signal as events: that it came in, which crisis it tells of, and how many months of rent it is about.
 *
 * @source haarlem-werkafspraken lezing-haarlem-ladder
 */
export function signaalGebeurtenissen(signaal: SignaalFeiten): Gebeurtenis[] {
  const { soort, crisisSoort, ontstaansdatum, signaaldatum } = signaal;
  const oud = soort === "Huur" ? maandenTussen(ontstaansdatum, signaaldatum) : 0;
  const trede = ladder.find(({ maanden }) => maanden <= oud);
  return [
    "signaal",
    ...(crisisSoort ? ([`crisis-${crisisSoort}`] as const) : []),
    ...(trede ? [trede.gebeurtenis] : []),
  ];
}

/**
 * A contactpoging as events.
 *
 * @reading Desk work reaches nobody: it is no contact, no visit and no letter.
 */
export function contactGebeurtenissen(poging: {
  soort: Contactsoort;
  bereikt: boolean;
  aanbod: boolean;
}): Gebeurtenis[] {
  if (poging.soort === "Administratief") return [];
  return [
    ...(poging.bereikt ? (["contact"] as const) : []),
    ...(poging.aanbod ? (["aanbod"] as const) : []),
    ...(poging.soort === "Huisbezoek" ? (["huisbezoek"] as const) : []),
    ...(poging.soort === "Brief" ? (["brief"] as const) : []),
  ];
}

const isCrisis = (gebeurtenis: Gebeurtenis): boolean => gebeurtenis.startsWith("crisis-");

/** Whether it is a signal that brings this event, and not something that was done. */
export const isSignaalGebeurtenis = (gebeurtenis: Gebeurtenis): boolean =>
  gebeurtenis === "signaal" || isCrisis(gebeurtenis) || ladder.some((trede) => trede.gebeurtenis === gebeurtenis);
