import { type AdresInvoer, normalizeAdres } from "../matching/adres.ts";
import type { Signaalbewijs } from "./bewijs-schema.ts";
import { hardenHash, scryptVorm } from "./harden-hash.ts";
import { hashregel, hashWaar, hashWie, naamVorm } from "./hash-rules.ts";

/** What somebody knows and wants to hold against a proof. */
export type Bekend = { naam?: string; geboortedatum?: string | null; adres?: AdresInvoer };
export type Vergelijking = { naam?: boolean; adres?: boolean };

/**
 * Whether a proof is about this name (with the birth date when that is in it) and this address. Answers of each only
 * what was asked; null when the proof has no hashes, or by a rule that is not known here.
 */
export async function compareBetrokkene(bewijs: Signaalbewijs, bekend: Bekend): Promise<Vergelijking | null> {
  const { betrokkene } = bewijs;
  if (betrokkene?.regel !== hashregel || betrokkene.scrypt.N !== scryptVorm.N) return null;
  const { zout, wie, waar } = betrokkene;
  const same = async (hash: string, hard: string): Promise<boolean> => (await hardenHash(hash, zout)) === hard;
  const found: Vergelijking = {};
  if (bekend.naam !== undefined) {
    const geboortedatum = wie.metGeboortedatum ? (bekend.geboortedatum ?? null) : null;
    found.naam = naamVorm(bekend.naam) !== "" && (await same(hashWie(zout, bekend.naam, geboortedatum), wie.hash));
  }
  if (bekend.adres) {
    const gelezen = normalizeAdres(bekend.adres);
    found.adres = gelezen.ok && (await same(hashWaar(zout, gelezen.adressleutel), waar.hash));
  }
  return found;
}
