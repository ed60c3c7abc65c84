import { addWerkdagen } from "../law/calendar.ts";
import type { Contactsoort, Dagdeel, Eindresultaat } from "../law/lists.ts";
import { bereikt, draagtAanbod, kiesResultaat, ladders, type Zwaarte } from "./contactkansen.ts";
import { type Toeval, toeval } from "./random.ts";

export type Poging = { soort: Contactsoort; bereikt: boolean; datum: string; dagdeel: Dagdeel; aanbod: boolean };
/** What the municipality will do at a household; days are local, `sluit` null when nobody gets to it. */
export type ZaakPlan = {
  huishouden: string;
  pogingen: Poging[];
  /** Place in the list of the team's workers of who gets it on the first day; null when nobody in particular does. */
  behandelaar: number | null;
  sluit: { dag: string; resultaat: Eindresultaat } | null;
};

/** Zaken that nobody gets to in the time that is played. */
const vergetenDeel = 0.006;
/** Crises that are seen too late. */
const crisisTeLaatDeel = 0.06;
const toegewezenDeel = 0.35;

/**
 * The work on a zaak that a signal opens on a day.
 *
 * @param kenmerk  of that first signal: with the seed it decides everything
 */
export function planZaak(
  seed: number,
  { kenmerk, huishouden, dag, zwaarte }: { kenmerk: string; huishouden: string; dag: string; zwaarte: Zwaarte },
): ZaakPlan {
  const bron = toeval(seed, "zaak", kenmerk);
  if (bron.kans(vergetenDeel)) return { huishouden, pogingen: [], behandelaar: null, sluit: null };
  const pogingen = planPogingen(bron, addWerkdagen(dag, firstDelay(bron, zwaarte === "crisis")), zwaarte);
  const last = pogingen.at(-1) as Poging;
  const sluit = {
    dag: addWerkdagen(last.datum, last.bereikt ? bron.tussen(2, 12) : bron.tussen(5, 10)),
    resultaat: kiesResultaat(bron, last.bereikt),
  };
  return { huishouden, pogingen, behandelaar: bron.kans(toegewezenDeel) ? bron.tussen(0, 99) : null, sluit };
}

/** A crisis joins: somebody goes there at once, and the zaak stays open for it. */
export function metCrisis(seed: number, plan: ZaakPlan, kenmerk: string, dag: string): void {
  if (plan.sluit === null) return;
  const bron = toeval(seed, "crisis", kenmerk);
  const datum = addWerkdagen(dag, firstDelay(bron, true));
  const isBereikt = bron.kans(bereikt.Huisbezoek ?? 0);
  const bezoek: Poging = { soort: "Huisbezoek", bereikt: isBereikt, datum, dagdeel: "Middag", aanbod: true };
  const stopped = plan.pogingen.some((poging) => poging.bereikt && poging.datum <= datum);
  const later = stopped || !isBereikt ? plan.pogingen : plan.pogingen.filter((poging) => poging.datum <= datum);
  plan.pogingen = [...later, bezoek].sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const last = plan.pogingen.at(-1) as Poging;
  const reached = plan.pogingen.some((poging) => poging.bereikt);
  plan.sluit = { dag: addWerkdagen(last.datum, bron.tussen(3, 8)), resultaat: kiesResultaat(bron, reached) };
}

/** Working days until somebody starts: within the term mostly, and sometimes not. */
function firstDelay(bron: Toeval, crisis: boolean): number {
  if (crisis) return bron.kans(crisisTeLaatDeel) ? bron.tussen(4, 7) : bron.tussen(0, 3);
  return bron.weeg([
    [70, () => bron.tussen(2, 10)],
    [25, () => bron.tussen(11, 18)],
    [5, () => bron.tussen(19, 28)],
  ])();
}

function planPogingen(bron: Toeval, from: string, zwaarte: Zwaarte): Poging[] {
  const pogingen: Poging[] = [];
  let datum = from;
  for (const keuze of ladders[zwaarte]) {
    const soort = bron.weeg(keuze);
    const isBereikt = bron.kans(bereikt[soort] ?? 0);
    const dagdeel = bron.weeg<Dagdeel>([
      [40, "Ochtend"],
      [60, "Middag"],
    ]);
    pogingen.push({ soort, bereikt: isBereikt, datum, dagdeel, aanbod: draagtAanbod(bron, soort, isBereikt) });
    if (isBereikt) return pogingen;
    datum = addWerkdagen(datum, bron.tussen(3, 8));
  }
  if (pogingen.some(({ aanbod }) => aanbod)) return pogingen;
  // Nobody stops before help was offered in writing.
  return [...pogingen, { soort: "Brief", bereikt: false, datum, dagdeel: "Ochtend", aanbod: true }];
}
