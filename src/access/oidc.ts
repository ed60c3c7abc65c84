import { readFile } from "node:fs/promises";
import { importJWK, type JWK } from "jose";
import * as client from "openid-client";
import type { OidcService } from "../config-gemeenten.ts";
import type { Context } from "../context.ts";
import { nietBeschikbaar, Probleem } from "../errors.ts";
import { systemClock } from "../platform/clock.ts";
import { traceHeaders } from "../platform/trace.ts";
import type { OidcPoging } from "./oidc-cookie.ts";

type Base = Omit<Context, "actor">;

/** What a log-in service says of who logged in; which of it is used is for the caller to choose. */
export type Claims = client.IDToken;

/** How long the log-in service may take to answer, in seconds. */
const timeout = 10;

/** What the log-in service tells of itself is kept so long, with the keys that were fetched by it, and then asked anew. */
const keptFor = 3_600_000;
type Kept = { at: string; skew: number; configuration: Promise<client.Configuration> };
const kept = new WeakMap<OidcService, Kept>();

/**
 * Begins a log-in: code flow with PKCE, state and nonce, all three new.
 * @param callback  our path that the log-in service sends the browser back to; it must be registered there
 * @returns where to send the browser, and what must be remembered until it is back
 * @throws Probleem 503 when the log-in service cannot be reached
 */
export async function beginOidc(
  base: Base,
  oidc: OidcService,
  callback: string,
): Promise<{ url: string; poging: OidcPoging }> {
  const configuration = await configure(base, oidc);
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: base.config.publicUrl + callback,
    scope: oidc.scopes,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, poging: { state, nonce, verifier } };
}

/**
 * Ends a log-in: changes the code for an ID token and checks its signature, issuer, audience, time and nonce.
 * @param back  our path, and what the log-in service put behind it
 * @throws Probleem 400 when anything about it is not right, 503 when the log-in service cannot be reached
 */
export async function finishOidc(
  base: Base,
  oidc: OidcService,
  back: { callback: string; search: string },
  poging: OidcPoging,
): Promise<Claims> {
  const configuration = await configure(base, oidc);
  const tokens = await client
    .authorizationCodeGrant(configuration, new URL(base.config.publicUrl + back.callback + back.search), {
      pkceCodeVerifier: poging.verifier,
      expectedState: poging.state,
      expectedNonce: poging.nonce,
      idTokenExpected: true,
    })
    .catch((error: unknown) => {
      // What came back may name a person: the log gets its kind alone.
      base.log.warn({ soort: kindOf(error) }, "log-in failed");
      throw isUnreachable(error) ? nietBeschikbaar("inlogdienst") : nietGelukt();
    });
  const claims = tokens.claims();
  if (!claims) throw nietGelukt();
  return claims;
}

async function configure(base: Base, oidc: OidcService): Promise<client.Configuration> {
  const at = base.clock.now();
  // A clock that is not the system's (the demo's, a test's) is set against what the library reads itself.
  const skew = Math.round((millis(at) - millis(systemClock.now())) / 1000);
  const before = kept.get(oidc);
  const present = before && isFresh(before, at, skew) ? before : { at, skew, configuration: discover(oidc, skew) };
  kept.set(oidc, present);
  return await present.configuration.catch((error: unknown) => {
    if (kept.get(oidc) === present) kept.delete(oidc);
    base.log.warn({ soort: kindOf(error) }, "log-in service not reached");
    throw nietBeschikbaar("inlogdienst");
  });
}

/** A clock that was moved makes it old too: its difference with the system's stands in it. */
function isFresh({ at, skew }: Kept, now: string, present: number): boolean {
  const age = millis(now) - millis(at);
  return age >= 0 && age < keptFor && Math.abs(skew - present) <= 1;
}

async function discover(oidc: OidcService, skew: number): Promise<client.Configuration> {
  const authentication = await authenticationOf(oidc);
  const execute = changesFor(oidc);
  const options = { execute, timeout, [client.customFetch]: fetchInTrace };
  const found = await client.discovery(new URL(oidc.issuer), oidc.clientId, undefined, authentication, options);
  const metadata = { [client.clockSkew]: skew, [client.clockTolerance]: 10 };
  const configuration = new client.Configuration(found.serverMetadata(), oidc.clientId, metadata, authentication);
  configuration[client.customFetch] = fetchInTrace;
  for (const change of execute) change(configuration);
  configuration.timeout = timeout;
  return configuration;
}

/** A call to the log-in service, which can go on with our trace. */
const fetchInTrace: client.CustomFetch = (url, options) =>
  fetch(url, { ...options, headers: { ...options.headers, ...traceHeaders() } } as RequestInit);

/** The signature of the ID token is checked as well, and plain http is for a log-in service on this machine alone. */
const changesFor = ({ issuer }: OidcService): ((configuration: client.Configuration) => void)[] => [
  client.enableNonRepudiationChecks,
  ...(issuer.startsWith("http:") ? [client.allowInsecureRequests] : []),
];

async function authenticationOf({ privateKeyFile, clientSecret }: OidcService): Promise<client.ClientAuth> {
  if (privateKeyFile === "") return clientSecret === "" ? client.None() : client.ClientSecretBasic(clientSecret);
  const jwk = JSON.parse(await readFile(privateKeyFile, "utf8")) as JWK;
  const key = (await importJWK(jwk, jwk.alg)) as client.CryptoKey;
  return client.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
}

const millis = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** A claim when it is a text of this form, otherwise null. */
export const textOf = (claim: unknown, form: RegExp): string | null =>
  typeof claim === "string" && form.test(claim) ? claim : null;

/** A name as a log-in service may tell it. */
export const nameForm = /^[^\p{Cc}]{1,200}$/u;

const kindOf = (error: unknown): string => String((error as { code?: unknown; name?: unknown }).code ?? "onbekend");

/** A network that fails is no fault of who logs in. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || ["OAUTH_TIMEOUT", "ECONNREFUSED"].includes(kindOf(error));

const nietGelukt = (): Probleem =>
  new Probleem(400, "inloggen-niet-gelukt", "Het inloggen is niet gelukt. Probeer het opnieuw.");
