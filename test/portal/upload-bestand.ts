import { kolommen } from "../../src/intake/csv-columns.ts";

export const kop = kolommen.join(";");

/** A row that every rule accepts on 3 November 2026; `changes` puts other cells in. */
export function rij(nummer: number, changes: Record<string, string> = {}): string {
  const cellen: Record<string, string> = {
    kenmerk: `WB-${nummer}`,
    gemeentecode: "0599",
    signaaldatum: "2026-11-03",
    achternaam: "Dijk",
    straatnaam: "Putsebocht",
    huisnummer: String(nummer),
    postcode: "3073HE",
    bedrag: "1275,50",
    ontstaansdatum: "2026-09-01",
    herinnering_op: "2026-09-15",
    contact_op: "2026-09-22",
    contact_soort: "Telefoon",
    contact_bereikt: "nee",
    gewezen_op_schuldhulp: "2026-09-15",
    aanbod_gegevensdeling_op: "2026-09-15",
    bezwaar: "nee",
    ...changes,
  };
  return kolommen.map((kolom) => cellen[kolom] ?? "").join(";");
}

/** So many rows, of which those with these numbers have a postcode that is none. */
export function bestand(aantal: number, fout: readonly number[]): string {
  const rijen = Array.from({ length: aantal }, (_leeg, index) =>
    rij(index + 1, fout.includes(index + 1) ? { postcode: "30HE" } : {}),
  );
  return `${[kop, ...rijen].join("\n")}\n`;
}
