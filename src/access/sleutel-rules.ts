import { createPublicKey, hash } from "node:crypto";
import type { JWK } from "jose";
import type { Fout } from "../law/fout.ts";

/** A public key as it is stored: nothing in it but what checking a signature needs, and when it came. */
export type PubliekeSleutel = JWK & {
  kid: string;
  alg: string;
  use: "sig";
  /** Absent of a key that was made before keys had a day. */
  toegevoegdOp?: string;
  /** The last local day on which a token was asked with it. */
  gebruiktOp?: string;
};

/** How many keys one client can have: enough to rotate, few enough to know each. */
export const maxSleutels = 5;
/** NIST and NCSC allow no RSA key below this; above the other bound checking costs more than it gives. */
const rsaBits = { min: 2048, max: 8192 };

/** What would let anybody sign in the partner's name. */
const geheim = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] as const;
/** What a library writes beside a key, and what is not kept. */
const overig = new Set(["kid", "alg", "use", "key_ops", "ext", "x5c", "x5t", "x5t#S256", "x5u", "iat", "exp", "nbf"]);

type Soort = { velden: readonly string[]; algoritmes: readonly string[]; vast: Readonly<Record<string, string>> };
/** The kinds of key that can prove a client: see `assertionAlgorithms`. */
const soorten: Readonly<Record<string, Soort>> = {
  RSA: { velden: ["n", "e"], algoritmes: ["RS256", "PS256"], vast: {} },
  EC: { velden: ["crv", "x", "y"], algoritmes: ["ES256"], vast: { crv: "P-256" } },
  OKP: { velden: ["crv", "x"], algoritmes: ["EdDSA"], vast: { crv: "Ed25519" } },
};

type Gelezen = { sleutel: PubliekeSleutel } | { fouten: Fout[] };

/**
 * Reads a public JWK that somebody uploads. Never repeats anything of it.
 *
 * @param veld where it stands in what was sent
 * @param op   the moment at which it is added
 */
export function readSleutel(jwk: Readonly<Record<string, unknown>>, veld: string, op: string): Gelezen {
  if (geheim.some((name) => Object.hasOwn(jwk, name))) return refuse(veld, "geheime-sleutel", geheimTekst);
  const soort = Object.hasOwn(soorten, String(jwk.kty)) ? soorten[String(jwk.kty)] : undefined;
  if (!soort) return refuse(`${veld}/kty`, "ongeldige-keuze", "Kies uit: RSA, EC, OKP.");
  const fouten = [...checkVelden(jwk, soort, veld), ...checkGebruik(jwk, veld)];
  const alg = algoritme(jwk, soort);
  if (!alg) {
    const melding = `Zet in 'alg' waarmee u tekent. Bij deze soort sleutel is dat ${soort.algoritmes.join(" of ")}.`;
    fouten.push({ veld: `${veld}/alg`, code: "ongeldige-keuze", melding });
  }
  if (fouten.length > 0 || !alg) return { fouten };
  const kern = Object.fromEntries([["kty", jwk.kty], ...soort.velden.map((name) => [name, jwk[name]])]);
  const sterkte = checkSterkte(kern, veld);
  if (sterkte.length > 0) return { fouten: sterkte };
  const kid = typeof jwk.kid === "string" ? jwk.kid : vingerafdruk(kern);
  return { sleutel: { ...kern, kid, alg, use: "sig", toegevoegdOp: op } };
}

const geheimTekst =
  "Dit is een geheime sleutel. Stuur alleen het openbare deel. Gebruik deze sleutel niet meer: maak een nieuwe.";

const refuse = (veld: string, code: string, melding: string): { fouten: Fout[] } => ({
  fouten: [{ veld, code, melding }],
});

function checkVelden(jwk: Readonly<Record<string, unknown>>, { velden, vast }: Soort, veld: string): Fout[] {
  const fouten: Fout[] = velden.flatMap((name) => {
    const value = jwk[name];
    const wanted = vast[name];
    if (wanted !== undefined && value !== wanted) {
      return [{ veld: `${veld}/${name}`, code: "ongeldige-keuze", melding: `Kies uit: ${wanted}.` }];
    }
    if (typeof value === "string" && /^[A-Za-z0-9_-]{1,1500}$/.test(value)) return [];
    return [{ veld: `${veld}/${name}`, code: "ongeldige-waarde", melding: "Vul base64url zonder vulling in." }];
  });
  const known = (name: string): boolean => name === "kty" || velden.includes(name) || overig.has(name);
  if (Object.keys(jwk).every(known)) return fouten;
  return [...fouten, { veld, code: "onbekend-veld", melding: "In deze sleutel staat een veld dat wij niet kennen." }];
}

function checkGebruik({ use, key_ops: ops, kid }: Readonly<Record<string, unknown>>, veld: string): Fout[] {
  const fouten: Fout[] = [];
  const melding = "Deze sleutel is niet bedoeld om handtekeningen te controleren.";
  if (use !== undefined && use !== "sig") fouten.push({ veld: `${veld}/use`, code: "ongeldige-keuze", melding });
  if (ops !== undefined && !(Array.isArray(ops) && ops.includes("verify"))) {
    fouten.push({ veld: `${veld}/key_ops`, code: "ongeldige-keuze", melding });
  }
  if (kid !== undefined && !isKid(kid)) {
    const vorm = "Gebruik 1 tot 128 letters, cijfers, punten, streepjes of golfjes.";
    fouten.push({ veld: `${veld}/kid`, code: "ongeldige-waarde", melding: vorm });
  }
  return fouten;
}

/** Fit for a path and a log line; digits alone could be somebody's number. */
const isKid = (kid: unknown): boolean =>
  typeof kid === "string" && /^[A-Za-z0-9._~-]{1,128}$/.test(kid) && !/^\d+$/.test(kid);

/** Of an RSA key both ways to sign are possible: it has to say which. */
function algoritme({ alg }: Readonly<Record<string, unknown>>, { algoritmes }: Soort): string | undefined {
  if (alg === undefined) return algoritmes.length === 1 ? algoritmes[0] : undefined;
  const named = alg === "Ed25519" ? "EdDSA" : alg;
  return algoritmes.find((item) => item === named);
}

function checkSterkte(kern: JWK, veld: string): Fout[] {
  const ongeldig = refuse(veld, "ongeldige-sleutel", "Dit is geen geldige openbare sleutel.").fouten;
  try {
    const { asymmetricKeyDetails: details } = createPublicKey({ key: kern, format: "jwk" });
    if (kern.kty !== "RSA") return [];
    const bits = details?.modulusLength ?? 0;
    const exponent = details?.publicExponent ?? 0n;
    if (exponent % 2n === 0n || exponent < 3n) return ongeldig;
    if (bits >= rsaBits.min && bits <= rsaBits.max && exponent >= 65_537n) return [];
    const melding = `Gebruik een RSA-sleutel van ${rsaBits.min} tot ${rsaBits.max} bits, met exponent 65537 of hoger.`;
    return refuse(veld, "zwakke-sleutel", melding).fouten;
  } catch {
    return ongeldig;
  }
}

/** RFC 7638: the same key has the same print, whatever it is called. */
export function vingerafdruk({ kty, crv, e, n, x, y }: JWK): string {
  // Members in the order of their names, and of each kind only those that it has.
  return hash("sha256", JSON.stringify({ crv, e, kty, n, x, y }), "base64url");
}

/** Why a key cannot be added to those of a client; null when it can. `alle` are those of all of the partner's clients. */
export function addConflict(
  sleutel: PubliekeSleutel,
  eigen: readonly PubliekeSleutel[],
  alle: readonly PubliekeSleutel[],
): { code: string; melding: string } | null {
  if (alle.some(({ kid }) => kid === sleutel.kid)) {
    return { code: "kid-bestaat", melding: "U heeft al een sleutel met deze kid." };
  }
  if (alle.some((item) => vingerafdruk(item) === vingerafdruk(sleutel))) {
    return { code: "sleutel-bestaat", melding: "U heeft deze sleutel al, onder een andere kid." };
  }
  if (eigen.length < maxSleutels) return null;
  const melding = `U heeft al ${maxSleutels} sleutels. Trek er eerst een in.`;
  return { code: "te-veel-sleutels", melding };
}
