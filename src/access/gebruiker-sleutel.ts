import type { Context } from "../context.ts";
import { readUitnodiging } from "./uitnodiging-code.ts";

type Base = Pick<Context, "keys">;

/**
 * Who vouches for a person, under which name, and for which organisation that person acts: somebody may act for two.
 * Only its keyed hash is stored.
 */
export const gebruikerSleutel = (base: Base, wie: { issuer: string; subject: string; kvk: string | null }): string =>
  base.keys.lookupHash(`gebruiker:${JSON.stringify([wie.issuer, wie.subject, wie.kvk])}`);

export const uitnodigingSleutel = (base: Base, code: string): string =>
  base.keys.lookupHash(`uitnodiging:${readUitnodiging(code) ?? code}`);

/** The same for staff: who vouches for somebody of a municipality is that municipality's log-in service. */
export const medewerkerSleutel = (base: Base, wie: { issuer: string; subject: string; gemeente: string }): string =>
  base.keys.lookupHash(`medewerker:${JSON.stringify([wie.issuer, wie.subject, wie.gemeente])}`);
