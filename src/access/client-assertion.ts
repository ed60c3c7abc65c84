import { decodeJwt, decodeProtectedHeader, errors, importJWK, type JWK, type JWTPayload, jwtVerify } from "jose";
import type { Context } from "../context.ts";
import { secondsNow } from "./access-token.ts";
import { type Client, findClient } from "./client-store.ts";
import { assertionAlgorithms, tokenEndpoint } from "./discovery.ts";
import { invalidClient, wrongClaim } from "./oauth-fout.ts";
import type { PubliekeSleutel } from "./sleutel-rules.ts";

/** How far ahead an assertion may expire, and how much two clocks may differ; seconds. */
const maxAhead = 300;
const clockTolerance = 10;

export type Proven = {
  client: Client;
  /** Which of its keys proved it. */
  sleutel: PubliekeSleutel;
  jti: string;
  /** From then on nobody accepts it. */
  verlooptOp: string;
};

/**
 * Checks a private_key_jwt (RFC 7523): the client that it proves, and the id by which it is used once.
 * @throws OAuthFout invalid_client, the same for every reason until the signature is right; then with what is wrong
 */
export async function checkAssertion(base: Omit<Context, "actor">, assertion: string): Promise<Proven> {
  const client = await findClient(base.db.read, claimedClient(assertion));
  if (!client) throw invalidClient();
  const { payload, sleutel } = await verify(base, client, assertion);
  const { exp, jti, aud } = payload;
  if (typeof exp !== "number" || exp > secondsNow(base) + maxAhead + clockTolerance) throw wrongClaim("exp");
  if (typeof jti !== "string" || jti === "") throw wrongClaim("jti");
  if (Array.isArray(aud) && aud.length !== 1) throw wrongClaim("aud");
  const end = Temporal.Instant.fromEpochMilliseconds(Math.ceil(exp + clockTolerance) * 1000);
  return { client, sleutel, jti, verlooptOp: end.toString({ smallestUnit: "millisecond" }) };
}

/** Read before the signature is checked, so good for nothing but choosing the keys to check it with. */
function claimedClient(assertion: string): string {
  try {
    return String(decodeJwt(assertion).sub);
  } catch {
    throw invalidClient();
  }
}

type Verified = { payload: JWTPayload; sleutel: PubliekeSleutel };

/** With the key that is named, or, while two overlap and none is named, with the one that fits. */
async function verify(base: Omit<Context, "actor">, client: Client, assertion: string): Promise<Verified> {
  for (const sleutel of candidates(client, assertion)) {
    const payload = await verifyWith(base, client, sleutel, assertion).catch(nameClaim);
    if (payload) return { payload, sleutel };
  }
  throw invalidClient();
}

/** What is in it is looked at after its signature: whoever gets this far holds the key, and hears what to mend. */
function nameClaim(error: unknown): null {
  const isOfClaim = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired;
  if (isOfClaim) throw wrongClaim(error.claim);
  return null;
}

function candidates(client: Client, assertion: string): PubliekeSleutel[] {
  try {
    const { kid, alg } = decodeProtectedHeader(assertion);
    return client.sleutels.filter((item) => item.alg === alg && (kid === undefined || item.kid === kid));
  } catch {
    throw invalidClient();
  }
}

async function verifyWith(
  base: Omit<Context, "actor">,
  client: Client,
  sleutel: PubliekeSleutel,
  assertion: string,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(assertion, await importJWK(sleutel as JWK, sleutel.alg), {
    algorithms: [...assertionAlgorithms],
    issuer: client.clientId,
    subject: client.clientId,
    audience: [tokenEndpoint(base.config), base.config.publicUrl],
    requiredClaims: ["exp", "iat", "jti"],
    maxTokenAge: maxAhead,
    clockTolerance,
    currentDate: new Date(base.clock.now()),
  });
  return payload;
}
