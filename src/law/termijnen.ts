import { addDagen, addWerkdagen, dagenTussen, isWerkdag, localDay, nextWerkdag } from "./calendar.ts";
import { dagtekst } from "./dagtekst.ts";
import type { Beleidsregel } from "./parameters.ts";
import { parameter } from "./parameters.ts";
import type { BronSleutel } from "./sources.ts";

export type TermijnSoort = "wgs-aanbod" | "wgs-bedreigend";

/** A duty of the municipality: local days, the sources it rests on, and a sentence for the team. */
export type Termijn = {
  soort: TermijnSoort;
  begintOp: string;
  vervaltOp: string;
  risicoVanaf: string;
  bronnen: BronSleutel[];
  uitleg: string;
};

export type Termijnstand = "open" | "risico" | "vervuld" | "te-laat-vervuld" | "verlopen";

/** `verlengen` false leaves out the extension of article 1; `beleid` carries the municipality's own risk bounds. */
export type TermijnOpties = { verlengen?: boolean; beleid?: readonly Beleidsregel[] };

/**
 * The last day on which the duty that a signal brings can be met in time.
 *
 * Counted in local days from receipt, which is day 0: four weeks for an offer, running on to the next working day
 * when the last day is none; three working days when the situation is threatening.
 *
 * @param ontvangenOp UTC instant of receipt
 * @source wgs-aanbod-28 wgs-4-2 atw-1 atw-3
 * @reading The law counts from the resident's request; that it runs from receipt of the signal is our reading.
 */
export function computeTermijn(soort: TermijnSoort, ontvangenOp: string, opties: TermijnOpties = {}): Termijn {
  const begintOp = localDay(ontvangenOp);
  return soort === "wgs-aanbod" ? aanbodTermijn(begintOp, opties) : bedreigendTermijn(begintOp, opties);
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

function aanbodTermijn(begintOp: string, opties: TermijnOpties): Termijn {
  const dagen = parameter("aanbodDagen", begintOp).value;
  const laatsteDag = addDagen(begintOp, dagen);
  const vervaltOp = opties.verlengen === false ? laatsteDag : nextWerkdag(laatsteDag);
  const verlengd = vervaltOp !== laatsteDag;
  const deel = parameter("risicoDeel", begintOp, opties.beleid).value;
  const minderDanDeel = addDagen(vervaltOp, 1 - Math.ceil(deel * dagenTussen(begintOp, vervaltOp)));
  const start = `Het signaal kwam binnen op ${dagtekst(begintOp)}. Binnen ${dagen} dagen moet de inwoner een aanbod krijgen.`;
  const einde = verlengd
    ? `De laatste dag is geen werkdag. Daarom mag het tot en met ${dagtekst(vervaltOp)}.`
    : `Dat is uiterlijk op ${dagtekst(vervaltOp)}.`;
  return {
    soort: "wgs-aanbod",
    begintOp,
    vervaltOp,
    risicoVanaf: earliest(minderDanDeel, risicoInWerkdagen(begintOp, vervaltOp, opties)),
    bronnen: ["wgs-aanbod-28", "wgs-3", "lezing-ontvangst", ...(verlengd ? (["atw-1"] as const) : [])],
    uitleg: `${start} ${einde}`,
  };
}

function bedreigendTermijn(begintOp: string, opties: TermijnOpties): Termijn {
  const werkdagen = parameter("bedreigendWerkdagen", begintOp).value;
  const vervaltOp = addWerkdagen(begintOp, werkdagen);
  const deel = parameter("risicoDeel", begintOp, opties.beleid).value;
  const minderDanDeel = firstDayWith(Math.ceil(deel * werkdagen) - 1, begintOp, vervaltOp);
  const start = `Het signaal kwam binnen op ${dagtekst(begintOp)} en de situatie is bedreigend.`;
  const einde = `Binnen ${werkdagen} werkdagen moet er een gesprek of een aanbod zijn: uiterlijk op ${dagtekst(vervaltOp)}.`;
  return {
    soort: "wgs-bedreigend",
    begintOp,
    vervaltOp,
    risicoVanaf: earliest(minderDanDeel, risicoInWerkdagen(begintOp, vervaltOp, opties)),
    bronnen: ["wgs-4-2", "atw-3", "lezing-ontvangst"],
    uitleg: `${start} ${einde}`,
  };
}

/** @source risico-grens */
function risicoInWerkdagen(begintOp: string, vervaltOp: string, opties: TermijnOpties): string {
  return firstDayWith(parameter("risicoWerkdagen", begintOp, opties.beleid).value, begintOp, vervaltOp);
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

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}
