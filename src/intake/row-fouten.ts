import type { Fout } from "../law/fout.ts";
import { csvVeld, kolomAt } from "./csv-columns.ts";

/** The same faults by row and column, for somebody who looks in a file. */
export function csvFouten(fouten: readonly Fout[], regel: number): Fout[] {
  return fouten.map((fout) => (isPointer(fout.veld) ? { ...fout, veld: csvVeld(regel, kolomAt(fout.veld)) } : fout));
}

/**
 * Joins what reading a row found with what the schema found. A cell that could not be read is empty for the schema, so of
 * every place the first fault is kept.
 */
export function joinFouten(found: readonly Fout[], later: readonly Fout[]): Fout[] {
  const places = new Set(found.map(({ veld }) => veld));
  return [...found, ...later.filter(({ veld }) => !places.has(veld))];
}

const isPointer = (veld: string): boolean => veld === "" || veld.startsWith("/");
