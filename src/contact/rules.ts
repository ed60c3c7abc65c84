import { addDagen } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { type Termijnstand, termijnStand } from "../law/termijnen.ts";

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
  const fouten: Fout[] = [];
  if (contact.datum > vandaag) {
    fouten.push({ veld: "/datum", code: "in-de-toekomst", melding: "Deze dag moet nog komen." });
  }
  if (contact.datum < eersteOntvangst) {
    const melding = `Het eerste signaal kwam binnen op ${dagtekst(eersteOntvangst)}. Het contact kan niet eerder zijn.`;
    fouten.push({ veld: "/datum", code: "voor-eerste-signaal", melding });
  }
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
 * What an offer on a day does to the running terms: it fulfils every one that had begun by then.
 *
 * @param datum  local day of the offer
 * @source wgs-aanbod-28 wgs-4-2 lezing-een-aanbod-per-zaak
 * @reading A threatening situation asks for a first conversation or a documented offer: the offer counts in whatever form
 *   it was documented. That somebody was reached is not by itself that conversation.
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
 * What opening a zaak again does to terms that run no more: those that its closing let lapse, or fulfilled without an
 * offer on that day, stand again where they would have stood today. What a contactpoging fulfilled stays fulfilled.
 *
 * @param aanbodDagen  local days of the contactpogingen that carried an offer
 * @param vandaag  local day of opening again
 * @source wgs-4-1 beleid-opvolging
 * @reading A result stands for an offer only as long as the zaak is closed with it; taken back, it documents nothing.
 */
export function reviveTermijnen(
  termijnen: readonly BekendeTermijn[],
  aanbodDagen: readonly string[],
  vandaag: string,
): TermijnWijziging[] {
  return termijnen
    .filter(({ vervuldOp }) => vervuldOp === null || !aanbodDagen.includes(vervuldOp))
    .map(({ id, soort, vervaltOp, risicoVanaf }) => {
      const status = termijnStand({ vervaltOp, risicoVanaf, vervuldOp: null }, vandaag);
      return { id, soort, vervuldOp: null, status };
    });
}

/** The instant at which a term that was not fulfilled is breached: the first moment after its last day. */
export function breachedAt(vervaltOp: string): string {
  const midnight = Temporal.PlainDate.from(addDagen(vervaltOp, 1)).toZonedDateTime("Europe/Amsterdam");
  return midnight.toInstant().toString({ smallestUnit: "millisecond" });
}
