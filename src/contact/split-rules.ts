import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import { termijnStand, termijnVanaf } from "../law/termijnen.ts";
import { isWettelijk, regelVan } from "../law/werkafspraken.ts";
import { begonnenTermijnen } from "../law/werkafspraken-beleid.ts";
import {
  isSignaalGebeurtenis,
  type SignaalFeiten,
  signaalGebeurtenissen,
} from "../law/werkafspraken-gebeurtenissen.ts";
import { applyBewijs, type BekendeTermijn, type Bewijs, reviveTermijnen, type TermijnWijziging } from "./rules.ts";
import type { NieuweTermijn } from "./termijnen-store.ts";

/** A signal as far as its terms are concerned; `ontvangenOp` is the first receipt, a UTC instant. */
export type TermijnSignaal = SignaalFeiten & { ontvangenOp: string };

/** A term that a zaak has, in whatever state. */
export type AanwezigeTermijn = Pick<BekendeTermijn, "soort" | "begintOp" | "vervaltOp" | "vervuldOp"> & {
  status: string;
};

/**
 * The terms that a zaak should have by its signals and has not, since the signal on which they hung belongs to another
 * dwelling: each runs from the first receipt of the signal that starts it, however long ago that was.
 *
 * @param bestaand  the terms that the zaak has, in whatever state
 * @param bewijzen  what was done in the zaak
 * @param vandaag  local day
 * @source wgs-aanbod-28 wgs-4-2 lezing-ontvangst
 * @reading Every household has its own right to an offer: that a signal stood in the zaak of another household gives
 *   the municipality no more time, and what was done for that household is no offer to this one.
 */
export function missingTermijnen(
  signalen: readonly TermijnSignaal[],
  bestaand: readonly AanwezigeTermijn[],
  bewijzen: readonly Bewijs[],
  vandaag: string,
  beleid: readonly Beleidsregel[],
): NieuweTermijn[] {
  const there = [...bestaand];
  const oldestFirst = signalen.toSorted((a, b) => a.ontvangenOp.localeCompare(b.ontvangenOp));
  return oldestFirst.flatMap((signaal) => {
    const dag = localDay(signaal.ontvangenOp);
    const soorten = begonnenTermijnen(signaalGebeurtenissen(signaal), [], dag, beleid);
    const nieuw = soorten
      .filter((soort) => !there.some((termijn) => termijn.soort === soort && covers(termijn, dag)))
      .map((soort) => {
        const termijn = termijnVanaf(soort, dag, { beleid });
        const stand = applyBewijs({ id: 0, ...termijn }, bewijzen);
        return { termijn, stand: stand ?? { vervuldOp: null, status: loopt(termijn, vandaag) } };
      });
    there.push(...nieuw.map(({ termijn, stand }) => ({ ...termijn, ...stand })));
    return nieuw;
  });
}

/**
 * Whether a term that a zaak has stands for that of a signal first received on a day: not when it began later, and one
 * of law not when it lapsed, or when it was met or breached before and such a term begins anew with every signal.
 *
 * @source wgs-aanbod-28 wgs-4-2 lezing-een-aanbod-per-zaak
 */
function covers({ soort, status, begintOp, vervaltOp, vervuldOp }: AanwezigeTermijn, dag: string): boolean {
  if (!isWettelijk(soort)) return begintOp <= dag || !["open", "risico", "verlopen"].includes(status);
  if (status === "vervallen" || begintOp > dag) return false;
  return regelVan(soort)?.eenmaal === true || (dag <= vervaltOp && (vervuldOp === null || dag <= vervuldOp));
}

/** Whether a term goes along with its signal: what began by something that was done stays where that was done. */
export const goesAlong = (soort: string): boolean => regelVan(soort)?.begint.some(isSignaalGebeurtenis) ?? false;

/**
 * What the things that were done in a zaak make of a term that it has by now: one that is met by nothing in this zaak
 * runs as if it never was, and a running one of law is met by what was done here.
 *
 * @param vandaag  local day
 * @source wgs-aanbod-28 wgs-4-2 lezing-een-aanbod-per-zaak
 * @reading What was done for one household is no offer to another.
 */
export function settleTermijn(
  termijn: BekendeTermijn,
  bewijzen: readonly Bewijs[],
  vandaag: string,
): TermijnWijziging | undefined {
  if (termijn.vervuldOp === null) return isWettelijk(termijn.soort) ? applyBewijs(termijn, bewijzen) : undefined;
  const [unmet] = reviveTermijnen([termijn], bewijzen, vandaag);
  return unmet && (applyBewijs(termijn, bewijzen) ?? unmet);
}

/**
 * Which of these terms a zaak can do without: no signal of it would be left without a term that it has now. The last
 * to begin goes first.
 */
export function needlessTermijnen<T extends AanwezigeTermijn & { id: number }>(
  ids: readonly number[],
  signalen: readonly TermijnSignaal[],
  bestaand: readonly T[],
  beleid: readonly Beleidsregel[],
): number[] {
  const lacks = (termijnen: readonly T[]) => missingTermijnen(signalen, termijnen, [], "", beleid).length;
  const candidates = bestaand.filter(({ id }) => ids.includes(id));
  let left = bestaand;
  for (const termijn of candidates.toSorted((a, b) => b.begintOp.localeCompare(a.begintOp))) {
    const without = left.filter((item) => item !== termijn);
    if (lacks(without) <= lacks(left)) left = without;
  }
  return candidates.filter((termijn) => !left.includes(termijn)).map(({ id }) => id);
}

const loopt = (termijn: { vervaltOp: string; risicoVanaf: string }, vandaag: string) =>
  termijnStand({ ...termijn, vervuldOp: null }, vandaag);

/** Where signals are to go: the zaak that they are in, the address that was found, and in which municipality it lies. */
export type SplitsVraag = {
  gekozen: number;
  /** How many of those can still be worked: not taken back and not ended. */
  gekozenOpen: number;
  inZaak: number;
  /** How many signals of the zaak can still be worked. */
  inZaakOpen: number;
  /** The main address of the zaak is the address that was named, in the spelling that it has. */
  isEigenAdres: boolean;
  /** By the area table; null when it does not know the address. */
  gemeentecode: string | null;
  eigenGemeentecode: string;
};

/**
 * Everything that is against taking these signals out of a zaak; empty when nothing.
 *
 * @source gebieden-cbs
 */
export function checkSplitsing(vraag: SplitsVraag): Fout[] {
  const fouten: Fout[] = [];
  if (vraag.gekozen === vraag.inZaak) fouten.push(alleSignalen);
  if (vraag.gekozenOpen === 0) fouten.push(geenOpenSignaal);
  const keepsNone = vraag.gekozen < vraag.inZaak && vraag.gekozenOpen === vraag.inZaakOpen;
  if (vraag.gekozenOpen > 0 && keepsNone) fouten.push(laatsteOpen);
  if (vraag.isEigenAdres) fouten.push(eigenAdres);
  if (vraag.gemeentecode !== null && vraag.gemeentecode !== vraag.eigenGemeentecode) fouten.push(andereGemeente);
  return fouten;
}

const alleSignalen: Fout = {
  veld: "/signalen",
  code: "alle-signalen",
  melding:
    "Er moet minstens één signaal overblijven. Voeg de zaak samen met een andere zaak, of stuur de signalen door.",
};
const geenOpenSignaal: Fout = {
  veld: "/signalen",
  code: "geen-open-signaal",
  melding: "Deze signalen zijn al gestopt of ingetrokken. Daar is geen andere zaak voor nodig.",
};
const laatsteOpen: Fout = {
  veld: "/signalen",
  code: "laatste-open-signaal",
  melding: "De andere signalen zijn al gestopt of ingetrokken. Laat één signaal staan waar u nog aan werkt.",
};
const eigenAdres: Fout = {
  veld: "/adres",
  code: "zelfde-adres",
  melding: "Dit is het adres van deze zaak. Noem het adres van de andere woning.",
};
const andereGemeente: Fout = {
  veld: "/adres",
  code: "andere-gemeente",
  melding: "Dit adres ligt in een andere gemeente. Stuur de signalen door naar die gemeente.",
  bron: "gebieden-cbs",
};
