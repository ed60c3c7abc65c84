import { type PrioriteitCode, prioriteitCodes } from "../law/parameter-shapes.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import type { Reden } from "../law/reden.ts";
import { type Beeld, toBeeld, type ZaakFeiten } from "./beeld-rules.ts";
import { type Zaakbeleid, zaakbeleid } from "./beleid-rules.ts";
import { adviseOpvolging, type Opvolgadvies } from "./opvolg-rules.ts";
import { wegingen } from "./redenen-rules.ts";

/** A reason with what it added to the score; below zero it took something off. */
export type GewogenReden = Reden & { code: PrioriteitCode; gewicht: number };

/** `op` is the day for which it was worked out. */
export type Prioriteit = {
  score: number;
  band: Band;
  rang: number;
  redenen: GewogenReden[];
  op: string;
};
export const banden = ["hoog", "midden", "laag"] as const;
export type Band = (typeof banden)[number];

/** All that is stored of where a zaak stands on the list and what to do next. */
export type Plaats = Prioriteit & { opvolgadvies: Opvolgadvies };

/** Above any score that the weights can add up to, so that `rang` stays above zero. */
export const rangZero = 1_000_000;

/**
 * How urgent a zaak is: the sum of named weights, each with its reason. `rang` is lower for what is more urgent; zaken
 * of one rang stand in the order of their numbers, so that no two ever change places by themselves.
 *
 * @param vandaag local day: ages and days left depend on it
 * @source beleid-prioriteit
 */
export function prioritize(feiten: ZaakFeiten, vandaag: string, beleid: readonly Beleidsregel[] = []): Prioriteit {
  const geldend = zaakbeleid(vandaag, beleid);
  return weigh(toBeeld(feiten, geldend), geldend);
}

/** The place of a zaak and the advice for it, from one look at the facts. */
export function placeZaak(feiten: ZaakFeiten, vandaag: string, beleid: readonly Beleidsregel[] = []): Plaats {
  const geldend = zaakbeleid(vandaag, beleid);
  const beeld = toBeeld(feiten, geldend);
  return { ...weigh(beeld, geldend), opvolgadvies: adviseOpvolging(beeld, geldend) };
}

function weigh(beeld: Beeld, beleid: Zaakbeleid): Prioriteit {
  const redenen: GewogenReden[] = [];
  let score = 0;
  for (const code of prioriteitCodes) {
    const weging = wegingen[code];
    const gewicht = beleid.gewichten[code] * weging.keer(beeld, beleid);
    if (gewicht === 0) continue;
    score += gewicht;
    redenen.push({ code, tekst: weging.tekst(beeld, beleid), bron: beleid.bronnen[code], gewicht });
  }
  return { score, band: bandOf(score, beleid), rang: rangZero - score, redenen, op: beleid.vandaag };
}

function bandOf(score: number, { bandHoog, bandMidden }: Zaakbeleid): Band {
  if (score >= bandHoog) return "hoog";
  return score >= bandMidden ? "midden" : "laag";
}
