import {
  addDagen,
  addMaanden,
  addWeken,
  addWerkdagen,
  dagenTussen,
  isWerkdag,
  localDay,
  nextWerkdag,
} from "./calendar.ts";
import { dagtekst } from "./dagtekst.ts";
import { type TeamRol, teamRolNamen } from "./lists.ts";
import type { Beleidsregel } from "./parameters.ts";
import { parameter } from "./parameters.ts";
import type { BronSleutel } from "./sources.ts";
import { geldigTot, type TermijnSoort, werkafspraken } from "./werkafspraken.ts";
import { type GeldendeRegel, geldendeRegel } from "./werkafspraken-beleid.ts";
import type { Eenheid, Plichtige } from "./werkafspraken-regel.ts";

export type { TermijnSoort } from "./werkafspraken.ts";

/** A duty with its last day: local days, who must meet it, the sources it rests on, and a sentence for the team. */
export type Termijn = {
  soort: TermijnSoort;
  begintOp: string;
  vervaltOp: string;
  risicoVanaf: string;
  wie: Plichtige;
  /** The role of the team that takes over when it is missed. */
  escalatie: TeamRol | null;
  bronnen: BronSleutel[];
  uitleg: string;
};

export type Termijnstand = "open" | "risico" | "vervuld" | "te-laat-vervuld" | "verlopen";

/** `verlengen` goes before what rule and policy say of extension; `beleid` carries all that the municipality chose. */
export type TermijnOpties = { verlengen?: boolean; beleid?: readonly Beleidsregel[] };

/**
 * The last day on which a duty that an instant starts can be met in time: counted in local days, that day is day 0.
 *
 * @param op UTC instant, such as the receipt of a signal
 * @source wgs-aanbod-28 wgs-4-1 wgs-4-2 atw-1 atw-3
 * @reading The law counts from the resident's request; that it runs from receipt of the signal is our reading.
 */
export function computeTermijn(soort: TermijnSoort, op: string, opties: TermijnOpties = {}): Termijn {
  return termijnVanaf(soort, localDay(op), opties);
}

/**
 * The same from a local day on. Working days skip what is none; days, weeks and months run on to the next working day
 * when their last day is none and the term is one that is extended.
 *
 * @source atw-1 atw-3 atw-4 lezing-atw-afspraken
 * @reading The Algemene termijnenwet speaks of terms in a law only. An agreement follows it, until its municipality
 *   switches that off for a term.
 */
export function termijnVanaf(soort: TermijnSoort, begintOp: string, opties: TermijnOpties = {}): Termijn {
  const { beleid = [] } = opties;
  const geldend = geldendeRegel(soort, begintOp, beleid);
  const laatsteDag = tel[geldend.eenheid](begintOp, geldend.aantal);
  const vervaltOp = (opties.verlengen ?? geldend.verlengen) ? nextWerkdag(laatsteDag) : laatsteDag;
  const verlengd = vervaltOp !== laatsteDag;
  const bijVerlenging: BronSleutel[] = geldend.regel.set === "wgs" ? ["atw-1"] : ["atw-1", "lezing-atw-afspraken"];
  return {
    soort,
    begintOp,
    vervaltOp,
    risicoVanaf: risicoVanaf(geldend, begintOp, vervaltOp, beleid),
    wie: geldend.regel.wie,
    escalatie: geldend.escalatie,
    bronnen: [...geldend.bronnen, ...(verlengd ? bijVerlenging : [])],
    uitleg: uitleg(geldend, begintOp, vervaltOp, verlengd),
  };
}

/**
 * Where a term stands today. Fulfilled on the last day is in time; breached from the day after, while not fulfilled.
 *
 * @param vandaag local day
 */
export function termijnStand(
  termijn: { vervaltOp: string; risicoVanaf: string; vervuldOp: string | null },
  vandaag: string,
): Termijnstand {
  const { vervaltOp, risicoVanaf, vervuldOp } = termijn;
  if (vervuldOp !== null) return vervuldOp <= vervaltOp ? "vervuld" : "te-laat-vervuld";
  if (vandaag > vervaltOp) return "verlopen";
  return vandaag >= risicoVanaf ? "risico" : "open";
}

const tel: Readonly<Record<Eenheid, (begintOp: string, aantal: number) => string>> = {
  dagen: addDagen,
  werkdagen: addWerkdagen,
  weken: addWeken,
  maanden: addMaanden,
};

/**
 * The first day on which less than a part of the term is left, in the unit of the term, or so few working days.
 *
 * @source risico-grens
 */
function risicoVanaf(
  { eenheid, aantal }: GeldendeRegel,
  begintOp: string,
  vervaltOp: string,
  beleid: readonly Beleidsregel[],
): string {
  const deel = parameter("risicoDeel", begintOp, beleid).value;
  const minderDanDeel =
    eenheid === "werkdagen"
      ? firstDayWith(Math.ceil(deel * aantal) - 1, begintOp, vervaltOp)
      : addDagen(vervaltOp, 1 - Math.ceil(deel * dagenTussen(begintOp, vervaltOp)));
  const inWerkdagen = firstDayWith(parameter("risicoWerkdagen", begintOp, beleid).value, begintOp, vervaltOp);
  return minderDanDeel < inWerkdagen ? minderDanDeel : inWerkdagen;
}

/** The first day on which no more than this many working days are left, the last day included; never before the start. */
function firstDayWith(werkdagen: number, begintOp: string, vervaltOp: string): string {
  let day = vervaltOp;
  let left = isWerkdag(day) ? 1 : 0;
  while (left <= werkdagen && day > begintOp) {
    day = addDagen(day, -1);
    if (isWerkdag(day)) left++;
  }
  return day;
}

const enkelvoud: Readonly<Record<Eenheid, string>> = {
  dagen: "dag",
  werkdagen: "werkdag",
  weken: "week",
  maanden: "maand",
};

const eigenBeleid = "De gemeente volgt die afspraak nu als eigen beleid.";

/** Number, start and end in Dutch, and what is the municipality's own choice in it. */
function uitleg(
  { soort, regel, aantal, eenheid, eigen, escalatie }: GeldendeRegel,
  begintOp: string,
  vervaltOp: string,
  verlengd: boolean,
): string {
  const tot = geldigTot(soort, begintOp);
  const zinnen = [
    regel.aanleiding.replace("{dag}", dagtekst(begintOp)),
    `Binnen ${aantal} ${aantal === 1 ? enkelvoud[eenheid] : eenheid} ${regel.plicht}.`,
    verlengd
      ? `De laatste dag is geen werkdag. Daarom mag het tot en met ${dagtekst(vervaltOp)}.`
      : `Dat is uiterlijk op ${dagtekst(vervaltOp)}.`,
    ...(escalatie ? [`Anders gaat de zaak naar ${teamRolNamen[escalatie]}.`] : []),
    ...(eigen ? ["Dit getal koos de gemeente zelf."] : []),
    ...(tot === null ? [] : [`${werkafspraken[regel.set].naam} liep tot en met ${dagtekst(tot)}. ${eigenBeleid}`]),
  ];
  return zinnen.join(" ");
}
