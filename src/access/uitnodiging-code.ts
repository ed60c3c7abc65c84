import { randomInt } from "node:crypto";

/** Without letters and digits that look alike on paper. */
const tekens = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const groepen = 5;
const perGroep = 4;

/** A code to write down or read out: ABCD-EFGH-JKMN-PQRS-TUVW. Far too many of them to guess one. */
export function newUitnodiging(): string {
  const groep = (): string => Array.from({ length: perGroep }, () => tekens[randomInt(tekens.length)]).join("");
  return Array.from({ length: groepen }, groep).join("-");
}

/** The code that somebody means, in whatever capitals, with or without dashes and spaces; null when it is none. */
export function readUitnodiging(tekst: string): string | null {
  const kaal = tekst.replace(/[\s–—-]/g, "").toUpperCase();
  if (kaal.length !== groepen * perGroep || [...kaal].some((teken) => !tekens.includes(teken))) return null;
  return kaal.match(/.{4}/g)?.join("-") ?? null;
}
