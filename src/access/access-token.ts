import { createLocalJWKSet, jwtVerify, SignJWT } from "jose";
import type { Context } from "../context.ts";
import { newUuid } from "../platform/ids.ts";

/** How long an access token lasts, in seconds. */
export const tokenSeconds = 900;

type Base = Pick<Context, "clock" | "config" | "keys">;

/** Who the tokens are for; the same in issuing and in checking. */
const audienceOf = (base: Base): string => `${base.config.publicUrl}/v1`;

/** Seconds since 1970, as JWT counts. */
export const secondsNow = (base: Pick<Context, "clock">): number =>
  Math.floor(Temporal.Instant.from(base.clock.now()).epochMilliseconds / 1000);

/**
 * Signs an access token (RFC 9068). It names a client and its scopes, never a person.
 * @param sleutel the key with which it was asked for, as `sleutelmerk`: the token ends with that key
 */
export async function signAccessToken(
  base: Base,
  clientId: string,
  scope: string,
  sleutel?: string | undefined,
): Promise<string> {
  const now = secondsNow(base);
  const { kid, alg, privateKey } = base.keys.token;
  return await new SignJWT({ client_id: clientId, scope, ...(sleutel === undefined ? {} : { sleutel }) })
    .setProtectedHeader({ alg, kid, typ: "at+jwt" })
    .setIssuer(base.config.publicUrl)
    .setAudience(audienceOf(base))
    .setSubject(clientId)
    .setJti(newUuid())
    .setIssuedAt(now)
    .setExpirationTime(now + tokenSeconds)
    .sign(privateKey);
}

/** One key of a client: another that gets the same kid later is not this one. */
export const sleutelmerk = ({ kid, toegevoegdOp = "" }: { kid: string; toegevoegdOp?: string }): string =>
  `${kid}@${toegevoegdOp}`;

export type AccessToken = {
  clientId: string;
  scopes: readonly string[];
  expiresAt: string;
  /** Which of the client's keys it was asked for with: see `sleutelmerk`. */
  sleutel: string | null;
};

/**
 * Checks a token of ours, signed by the present key or a former one.
 * @throws jose's error when anything about it is not right
 */
export async function verifyAccessToken(base: Base, token: string): Promise<AccessToken> {
  const { payload } = await jwtVerify<{ scope?: unknown; sleutel?: unknown }>(
    token,
    createLocalJWKSet(base.keys.jwks),
    {
      algorithms: ["ES256"],
      typ: "at+jwt",
      issuer: base.config.publicUrl,
      audience: audienceOf(base),
      requiredClaims: ["exp", "iat", "sub"],
      currentDate: new Date(base.clock.now()),
    },
  );
  const expires = Temporal.Instant.fromEpochMilliseconds(Number(payload.exp) * 1000);
  return {
    clientId: String(payload.sub),
    scopes: String(payload.scope ?? "").split(" "),
    sleutel: typeof payload.sleutel === "string" ? payload.sleutel : null,
    expiresAt: expires.toString({ smallestUnit: "millisecond" }),
  };
}
