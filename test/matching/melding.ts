import type { EerdereMelding } from "../../src/matching/rules.ts";

/** A signal of 3 November 2026 about EUR 1.275,50 of rent, stored and taken up. */
export const melding = (changes: Partial<EerdereMelding> = {}): EerdereMelding => ({
  partnerId: 1,
  soort: "Huur",
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-09-01",
  bedragCenten: 127_550,
  crisisSoort: null,
  klantnummer: null,
  achternaam: "Dijk",
  geboortedatum: null,
  zaakId: 7,
  status: "Opgepakt",
  ingetrokken: null,
  ...changes,
});
