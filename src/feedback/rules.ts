import type { Eindresultaat, Signaalstatus } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";

/** How much the agreement of partner and municipality lets the partner hear. */
export type Niveau = "basis" | "contact" | "regeling";
export type JaNee = "Ja" | "Nee";
export type Woorden = { waarde: string; contact: JaNee | null; regeling: JaNee | null; bronnen: BronSleutel[] };

/** The only outcomes that a partner may hear as they are; 'andere reden' loses its reason. @source ddas-terugkoppeling */
const benoemd: ReadonlyMap<string, string> = new Map<Eindresultaat | Signaalstatus, string>([
  ["Niet opgepakt: herhaalde melding", "Niet opgepakt: herhaalde melding"],
  ["Niet opgepakt: onterecht signaal", "Niet opgepakt: onterecht signaal"],
  ["Niet opgepakt: andere reden", "Niet opgepakt"],
  ["Inwoner is overleden", "Inwoner is overleden"],
  ["Persoon is geen inwoner (meer) in de gemeente", "Persoon is geen inwoner (meer) in de gemeente"],
]);

/** Every value that a partner can read. */
export const terugkoppelwaarden = [...new Set(benoemd.values()), "Afgehandeld"];

/** An arrangement that the resident made with the partner is known to that partner; debt help never is told. */
const zelfGeregeld: Eindresultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";

/**
 * What the partner hears of an outcome. Default deny: whatever is not named here becomes 'Afgehandeld'.
 *
 * @param niveau  from the agreement on the signaaldatum
 * @param feiten  whether anybody of the household was reached
 * @source ddas-terugkoppeling beleid-terugkoppeling
 * @reading 'An arrangement follows' is told only of what the resident arranged himself; help, of whatever kind, is not.
 */
export function wordTerugkoppeling(
  resultaat: Eindresultaat | Signaalstatus,
  niveau: Niveau,
  feiten: { bereikt: boolean },
): Woorden {
  const waarde = benoemd.get(resultaat);
  if (waarde !== undefined) return { waarde, contact: null, regeling: null, bronnen: ["ddas-terugkoppeling"] };
  return {
    waarde: "Afgehandeld",
    contact: niveau === "basis" ? null : jaNee(feiten.bereikt),
    regeling: niveau === "regeling" ? jaNee(resultaat === zelfGeregeld) : null,
    bronnen: ["beleid-terugkoppeling"],
  };
}

const jaNee = (waar: boolean): JaNee => (waar ? "Ja" : "Nee");

/** A signal that was decided by itself keeps that outcome; one that was taken up ends as its zaak does. */
export function outcomeOf(status: Signaalstatus, resultaat: Eindresultaat): Eindresultaat | Signaalstatus {
  return status === "Opgepakt" || status === "Nog niet opgepakt" ? resultaat : status;
}

/** Whether the partner would read the same as it did before. */
export function isSame(a: Omit<Woorden, "bronnen">, b: Omit<Woorden, "bronnen">): boolean {
  return a.waarde === b.waarde && a.contact === b.contact && a.regeling === b.regeling;
}
