import { z } from "zod";
import type { OidcGemeente } from "../config-gemeenten.ts";
import { type Claims, nameForm, textOf } from "./oidc.ts";
import { eersteTekst, rolVan } from "./rol-claim.ts";
import type { Rol } from "./rollen.ts";

/** Whom the log-in service of a municipality says that this is. */
export type Aangemelde = {
  /** The code of the municipality whose log-in service it is. */
  gemeente: string;
  issuer: string;
  subject: string;
  naam: string | null;
  /** In small letters; null when it is not told, or not to be believed. `bewezen`: it was looked into. */
  email: { adres: string; bewezen: boolean } | null;
  /** Null for who has no role here. */
  rol: Rol | null;
  /** The name of a team, null for none; undefined when the log-in service has no say in it. */
  team: string | null | undefined;
};

const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** Reads what a municipality's log-in service says, in the names that the municipality gave it. */
export function readMedewerkerClaims(oidc: OidcGemeente, claims: Claims): Aangemelde {
  return {
    gemeente: oidc.gemeente,
    issuer: claims.iss,
    subject: claims.sub,
    naam: textOf(claims[oidc.claimNaam], nameForm),
    email: readEmail(claims[oidc.claimEmail], claims.email_verified),
    rol: rolVan(claims[oidc.claimRol], oidc.rollen),
    team: oidc.claimTeam === null ? undefined : eersteTekst(claims[oidc.claimTeam]),
  };
}

/** Some services write `"false"`: what is not plainly true or absent is not believed. */
function readEmail(claim: unknown, verified: unknown): Aangemelde["email"] {
  const { data: adres } = emailSchema.safeParse(claim);
  const bewezen = verified === true || verified === "true";
  return adres !== undefined && (bewezen || verified === undefined) ? { adres, bewezen } : null;
}
