import { toBedrag } from "../intake/csv-values.ts";

/** What somebody filled in; a field that was not sent reads as empty. */
export type Invulling = { get(naam: string): string; all(naam: string): string[] };
export type Veldfout = { name: string; text: string };
export type Gelezen<T = unknown> = { waarde: T } | { fouten: Veldfout[] };

/** How a kind of number goes into the fields of a form and comes out of them. */
export type Veld<T> = {
  uit(waarde: T): [naam: string, waarde: string][];
  lees(invulling: Invulling): Gelezen<T>;
};

/** A whole number of zero or more, in digits; undefined for anything else. */
export function leesGetal(tekst: string, hoogste: number): number | undefined {
  const kaal = tekst.trim().replaceAll(/(?<=\d)\.(?=\d{3}\b)/g, "");
  const getal = /^\d{1,9}$/.test(kaal) ? Number(kaal) : Number.NaN;
  return getal <= hoogste ? getal : undefined;
}

/** An amount as people write it, in cents; undefined for what is none. */
export function leesCenten(tekst: string): number | undefined {
  const kaal = tekst
    .trim()
    .replace(/^(?:€|eur(?:o)?)\s*/i, "")
    .replace(/,(?:-|--|–)$/, "")
    .replace(/\s+/g, "");
  const euros = toBedrag(kaal, "komma");
  return euros === undefined ? undefined : Math.round(euros * 100);
}

/** As one would type it: 1.275,50. */
export const typCenten = (centen: number): string =>
  new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2 }).format(centen / 100);
