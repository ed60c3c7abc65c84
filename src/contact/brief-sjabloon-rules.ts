import { createHash } from "node:crypto";
import type { Briefsoort } from "./brief-rules.ts";

export type Standaard = { sleutel: string; soort: Briefsoort; naam: string; tekst: string };
/** One version of a text, as it was saved. */
export type SjabloonRij = {
  id: string;
  versie: number;
  soort: Briefsoort;
  naam: string;
  tekst: string;
  reden: string;
  door: string;
  vastgelegdOp: string;
  vervallen: boolean;
};
/** `versie` 0 is the text that the program brings along. */
export type Sjabloon = Pick<SjabloonRij, "id" | "versie" | "soort" | "naam" | "tekst" | "vervallen"> & {
  laatst: Pick<SjabloonRij, "reden" | "door" | "vastgelegdOp"> | null;
};

/** The number by which a municipality knows a text of the program, also once it made its own of it. */
export function standaardId(gemeenteId: number, sleutel: string): string {
  const hex = createHash("sha256").update(`briefsjabloon:${gemeenteId}:${sleutel}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** The texts as they are now: those of the program until the municipality changed them, then its own; letters first. */
export function huidigeSjablonen(
  gemeenteId: number,
  standaard: readonly Standaard[],
  rijen: readonly SjabloonRij[],
): Sjabloon[] {
  const huidig = new Map<string, Sjabloon>();
  for (const { sleutel, ...tekst } of standaard) {
    const id = standaardId(gemeenteId, sleutel);
    huidig.set(id, { id, versie: 0, ...tekst, vervallen: false, laatst: null });
  }
  for (const { reden, door, vastgelegdOp, ...rij } of rijen.toSorted((a, b) => a.versie - b.versie)) {
    huidig.set(rij.id, { ...rij, laatst: { reden, door, vastgelegdOp } });
  }
  return [...huidig.values()].toSorted((a, b) => a.soort.localeCompare(b.soort));
}
