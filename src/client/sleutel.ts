/** A private key as JWK. With `kid`, as it is registered; without `alg` it follows from the kind of key. */
export type PriveSleutel = { kty: string; kid?: string; alg?: string; [member: string]: unknown };

const algorithms = {
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  PS256: { name: "RSA-PSS", hash: "SHA-256", saltLength: 32 },
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  EdDSA: { name: "Ed25519" },
} as const;

/** A signed statement of who you are (private_key_jwt, RFC 7523), good for one request within a minute. */
export async function signVerklaring(
  sleutel: PriveSleutel,
  clientId: string,
  audience: string,
  seconds: number,
): Promise<string> {
  const alg = algOf(sleutel);
  const header = { alg, typ: "JWT", ...(sleutel.kid ? { kid: sleutel.kid } : {}) };
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: audience,
    jti: crypto.randomUUID(),
    iat: seconds,
    exp: seconds + 60,
  };
  const signed = `${toBase64Url(JSON.stringify(header))}.${toBase64Url(JSON.stringify(claims))}`;
  // What a key file says of its use may be stricter than this one use needs.
  const { key_ops: _ops, use: _use, ext: _ext, alg: _alg, ...jwk } = sleutel;
  const key = await crypto.subtle.importKey("jwk", jwk, algorithms[alg], false, ["sign"]);
  const signature = await crypto.subtle.sign(algorithms[alg], key, new TextEncoder().encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

function algOf({ alg, kty }: PriveSleutel): keyof typeof algorithms {
  if (alg && alg in algorithms) return alg as keyof typeof algorithms;
  if (kty === "RSA") return "PS256";
  return kty === "EC" ? "ES256" : "EdDSA";
}

function toBase64Url(value: string | Uint8Array): string {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
