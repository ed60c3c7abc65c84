import type { Fout } from "../law/fout.ts";

/** More than this is a list of lists. */
export const zoekvragenTot = 20;
export const naamTot = 60;

/**
 * Everything that is against keeping a question under this name; empty when nothing.
 * @param naam  without spaces around it
 * @param namen  of what the same person kept before
 */
export function checkZoekvraag(naam: string, namen: readonly string[]): Fout[] {
  const veld = "/naam";
  if (naam === "") return [{ veld, code: "ontbreekt", melding: "Geef de zoekvraag een naam." }];
  if (naam.length > naamTot) {
    return [{ veld, code: "te-lang", melding: `Maak de naam korter. Er passen ${naamTot} tekens.` }];
  }
  if (namen.some((other) => other.toLowerCase() === naam.toLowerCase())) {
    return [{ veld, code: "bestaat-al", melding: "U heeft al een zoekvraag met deze naam. Kies een andere naam." }];
  }
  if (namen.length < zoekvragenTot) return [];
  const melding = `U heeft al ${zoekvragenTot} zoekvragen. Haal er eerst een weg.`;
  return [{ veld, code: "te-veel", melding }];
}
