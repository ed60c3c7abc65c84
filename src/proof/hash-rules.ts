import { hash } from "node:crypto";
import type { Persoon } from "../personal-columns.ts";

/** The rule below by name, so that a later rule can stand beside it. */
export const hashregel = "seinhuis-bewijs-1";

/** Who and where a signal was about, as salted hashes, and which parts of a name went into the first. */
export type Betrokkene = { wie: string; waar: string; metVoorletters: boolean; metGeboortedatum: boolean };
type Wie = Pick<Persoon, "voorletters" | "voorvoegsel" | "achternaam" | "geboortedatum">;
type KeyedHash = (text: string) => string;

/**
 * The salt of each signal, derived from the secret that stays outside the database: who holds only the database, and
 * no longer a name, cannot try names against it. One derivation serves many signals.
 */
export function zoutVan(lookupHash: KeyedHash): (uuid: string) => string {
  const secret = lookupHash("ontvangstbewijs/zout");
  return (uuid) => hash("sha256", `${secret}${uuid}`, "hex").slice(0, 32);
}

/** What ties a line of a register to the content of its signal, and tells nobody what that content was. */
export function zegelVan(lookupHash: KeyedHash): (uuid: string, inhoudHash: string) => string {
  const secret = lookupHash("ontvangstbewijs/zegel");
  return (uuid, inhoudHash) => hash("sha256", `${secret}${uuid}${inhoudHash}`, "base64url");
}

/**
 * A name as it goes into the hash: NFKC, in capitals, letters, marks and figures only. So `van 't Hof` and `Van 't hof`
 * are one, as are `A.B.` and `AB`; nothing else is guessed.
 */
export const naamVorm = (naam: string): string =>
  naam
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/**
 * SHA-256 in base64url over `seinhuis-bewijs-1|wie|salt|NAME|birth date`; the name is initials, prefix and family name
 * in that order and together; no birth date is nothing.
 */
export const hashWie = (zout: string, naam: string, geboortedatum: string | null): string =>
  hash("sha256", `${hashregel}|wie|${zout}|${naamVorm(naam)}|${geboortedatum ?? ""}`, "base64url");

/** SHA-256 in base64url over `seinhuis-bewijs-1|waar|salt|1234AB-10-A-2`: postcode, number and addition as `normalizeAdres` makes them. */
export const hashWaar = (zout: string, adressleutel: string): string =>
  hash("sha256", `${hashregel}|waar|${zout}|${adressleutel}`, "base64url");

export function hashBetrokkene(zout: string, wie: Wie, adressleutel: string): Betrokkene {
  const naam = `${wie.voorletters ?? ""}${wie.voorvoegsel ?? ""}${wie.achternaam}`;
  return {
    wie: hashWie(zout, naam, wie.geboortedatum),
    waar: hashWaar(zout, adressleutel),
    metVoorletters: naamVorm(wie.voorletters ?? "") !== "",
    metGeboortedatum: wie.geboortedatum !== null,
  };
}

/** As signalen.bewijs_hash keeps it: `1.vg.<who>.<where>`, where v is with initials and g with a birth date. */
export const writeBewijsHash = ({ wie, waar, metVoorletters, metGeboortedatum }: Betrokkene): string =>
  `1.${metVoorletters ? "v" : ""}${metGeboortedatum ? "g" : ""}.${wie}.${waar}`;

export function readBewijsHash(text: string): Betrokkene {
  const [, delen = "", wie = "", waar = ""] = text.split(".");
  return { wie, waar, metVoorletters: delen.includes("v"), metGeboortedatum: delen.includes("g") };
}
