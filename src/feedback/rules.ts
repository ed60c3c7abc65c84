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

/** A signal as far as its partner may hear of it; `bereikt` whether anybody of its household was reached. */
export type Verteld = { status: Signaalstatus; ingetrokken: boolean; bereikt: boolean };
type Gelezen = Omit<Woorden, "bronnen">;

/**
 * What there is to tell of a signal now, or null when nothing: one that was decided by itself keeps that outcome, one
 * that was taken up ends as its zaak does.
 *
 * @param resultaat  of the zaak; null while it is open
 * @source ddas-terugkoppeling lezing-intrekking
 * @reading Who takes a signal back has no part in what follows: it hears at once that the signal is dealt with, whatever
 *   its agreement gives, and never when or how the zaak ends.
 */
export function tellOutcome(signaal: Verteld, resultaat: Eindresultaat | null, niveau: Niveau): Woorden | null {
  const { status, ingetrokken, bereikt } = signaal;
  const uitkomst = isTakenUp(status) ? (ingetrokken ? zelfGeregeld : resultaat) : status;
  return uitkomst && wordTerugkoppeling(uitkomst, ingetrokken ? "basis" : niveau, { bereikt });
}

/**
 * Whether these words are news to the partner. What it took back is told once; an outcome of the signal itself only when
 * the value is another, because what is done for others of the household later is not its business.
 */
export function isNews({ status, ingetrokken }: Verteld, woorden: Gelezen, eerder: Gelezen | undefined): boolean {
  if (!eerder) return true;
  if (ingetrokken) return false;
  return isTakenUp(status) ? !isSame(eerder, woorden) : eerder.waarde !== woorden.waarde;
}

const isTakenUp = (status: Signaalstatus): boolean => status === "Opgepakt" || status === "Nog niet opgepakt";

/** Whether the partner would read the same as it did before. */
function isSame(a: Gelezen, b: Gelezen): boolean {
  return a.waarde === b.waarde && a.contact === b.contact && a.regeling === b.regeling;
}
