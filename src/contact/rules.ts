import { addDagen } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { type Termijnstand, termijnStand } from "../law/termijnen.ts";
import { regelVan } from "../law/werkafspraken.ts";
import type { Gebeurtenis } from "../law/werkafspraken-regel.ts";

/** What a list of zaken can be narrowed to; open is everything that is not closed. */
export const zaakFilters = ["nieuw", "inBehandeling", "open", "gesloten"] as const;
export type ZaakFilter = (typeof zaakFilters)[number];

/** One attempt to reach the resident, as the team writes it down; `datum` is a local day. */
export type NieuwContact = {
  soort: Contactsoort;
  bereikt: boolean;
  datum: string;
  dagdeel: Dagdeel;
  aanbod: boolean;
  notitie?: string | undefined;
};

/** A term that is not fulfilled and not lapsed; days are local. */
export type LopendeTermijn = {
  id: number;
  soort: string;
  begintOp: string;
  vervaltOp: string;
  risicoVanaf: string;
};
/** A term in any state: `vervuldOp` is the local day on which it was fulfilled, by an offer or by a closing. */
export type BekendeTermijn = LopendeTermijn & { vervuldOp: string | null };
/** That something happened on a local day, as it was written down. */
export type Bewijs = { gebeurtenis: Gebeurtenis; datum: string };
export type TermijnWijziging = {
  id: number;
  soort: string;
  vervuldOp: string | null;
  status: Termijnstand | "vervallen";
};

/**
 * Everything that is against writing down this contactpoging; empty when nothing.
 *
 * @param eersteOntvangst  local day on which the first signal of the zaak came in
 * @source beleid-opvolging
 * @reading An offer must reach the resident in some form, so desk work alone cannot carry one.
 */
export function checkContactpoging(contact: NieuwContact, vandaag: string, eersteOntvangst: string): Fout[] {
  const fouten = checkDatum(contact.datum, vandaag, eersteOntvangst);
  if (contact.aanbod && contact.soort === "Administratief") {
    fouten.push({
      veld: "/aanbod",
      code: "aanbod-zonder-bericht",
      melding: "Bij administratief werk krijgt de inwoner geen bericht. Kies hoe de inwoner het aanbod kreeg.",
      bron: "beleid-opvolging",
    });
  }
  return fouten;
}

/**
 * What is wrong with the day of something that the team writes down: it is over, and not from before the zaak.
 *
 * @param eersteOntvangst  local day on which the first signal of the zaak came in
 * @source beleid-opvolging
 */
export function checkDatum(datum: string, vandaag: string, eersteOntvangst: string): Fout[] {
  if (datum > vandaag) {
    return [{ veld: "/datum", code: "in-de-toekomst", melding: "Deze dag moet nog komen.", bron: "beleid-opvolging" }];
  }
  if (datum >= eersteOntvangst) return [];
  const melding = `Het eerste signaal kwam binnen op ${dagtekst(eersteOntvangst)}. Kies die dag of een latere dag.`;
  return [{ veld: "/datum", code: "voor-eerste-signaal", melding, bron: "beleid-opvolging" }];
}

/**
 * What happened on a day does to the running terms: those that it fulfils are met, those that it makes moot lapse.
 *
 * @param datum  local day
 * @source wgs-aanbod-28 wgs-4-2 lezing-een-aanbod-per-zaak lezing-gesprek-is-aanbod beleid-werkafspraken
 * @reading A threatening situation asks for a first conversation or a documented offer: the offer counts in whatever form
 *   it was documented. That somebody was reached is not by itself that conversation.
 */
export function applyGebeurtenissen(
  termijnen: readonly LopendeTermijn[],
  gebeurtenissen: readonly Gebeurtenis[],
  datum: string,
): TermijnWijziging[] {
  const touched = (termijn: LopendeTermijn, kant: "vervult" | "vervalt"): boolean =>
    gebeurtenissen.some((gebeurtenis) => regelVan(termijn.soort)?.[kant].includes(gebeurtenis));
  const met = termijnen.filter((termijn) => touched(termijn, "vervult"));
  const moot = termijnen.filter((termijn) => touched(termijn, "vervalt") && termijn.begintOp <= datum);
  return [...fulfilTermijnen(met, datum), ...moot.map((termijn) => lapse(termijn, datum))];
}

/**
 * What was written down before a term was started does to it: the first thing that fulfils it or makes it moot counts.
 * A step may be told of later than what came after it.
 */
export function applyBewijs(termijn: LopendeTermijn, bewijzen: readonly Bewijs[]): TermijnWijziging | undefined {
  const sorted = bewijzen.toSorted((a, b) => a.datum.localeCompare(b.datum));
  for (const { gebeurtenis, datum } of sorted) {
    const [change] = applyGebeurtenissen([termijn], [gebeurtenis], datum);
    if (change) return change;
  }
  return undefined;
}

/** A term that has to be met no more on a day; what was breached before that day stays breached. */
export function lapse({ id, soort, vervaltOp }: LopendeTermijn, datum: string): TermijnWijziging {
  return { id, soort, vervuldOp: null, status: vervaltOp < datum ? "verlopen" : "vervallen" };
}

/**
 * These terms met on a day: every one that had begun by then.
 *
 * @param datum  local day
 */
export function fulfilTermijnen(termijnen: readonly LopendeTermijn[], datum: string): TermijnWijziging[] {
  return termijnen
    .filter(({ begintOp }) => begintOp <= datum)
    .map(({ id, soort, vervaltOp, risicoVanaf }) => {
      const status = termijnStand({ vervaltOp, risicoVanaf, vervuldOp: datum }, datum);
      return { id, soort, vervuldOp: datum, status };
    });
}

/**
 * What opening a zaak again does to terms that run no more: those that its closing let lapse, or fulfilled without
 * anything that fulfils them on that day, stand again where they would have stood today. What a contactpoging, a
 * conversation or a step fulfilled or made moot stays so.
 *
 * @param vandaag  local day of opening again
 * @source wgs-4-1 beleid-opvolging
 * @reading A result stands for an offer only as long as the zaak is closed with it; taken back, it documents nothing.
 */
export function reviveTermijnen(
  termijnen: readonly BekendeTermijn[],
  bewijzen: readonly Bewijs[],
  vandaag: string,
): TermijnWijziging[] {
  return termijnen
    .filter((termijn) => !isProven(termijn, bewijzen))
    .map(({ id, soort, vervaltOp, risicoVanaf }) => {
      const status = termijnStand({ vervaltOp, risicoVanaf, vervuldOp: null }, vandaag);
      return { id, soort, vervuldOp: null, status };
    });
}

function isProven({ soort, begintOp, vervuldOp }: BekendeTermijn, bewijzen: readonly Bewijs[]): boolean {
  const regel = regelVan(soort);
  return bewijzen.some(({ gebeurtenis, datum }) =>
    vervuldOp === null
      ? regel?.vervalt.includes(gebeurtenis) && datum >= begintOp
      : regel?.vervult.includes(gebeurtenis) && datum === vervuldOp,
  );
}

/** The instant at which a term that was not fulfilled is breached: the first moment after its last day. */
export function breachedAt(vervaltOp: string): string {
  const midnight = Temporal.PlainDate.from(addDagen(vervaltOp, 1)).toZonedDateTime("Europe/Amsterdam");
  return midnight.toInstant().toString({ smallestUnit: "millisecond" });
}
