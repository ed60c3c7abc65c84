import type { Hono } from "hono";
import { importJWK, type JWK, SignJWT } from "jose";
import type { Clock } from "../platform/clock.ts";
import { newUuid } from "../platform/ids.ts";

/** What a client keeps in its key file; `token` reads the same. */
export type Sleutel = { clientId: string; privateJwk: JWK; tokenUrl: string };

type Sent = { status: number; body: unknown };
type Vraag = { body?: string; media?: string; headers?: Record<string, string> };

/** Somebody outside who talks to the API: asks for a token with its own key and uses it until it runs out. */
export type DemoClient = { send(method: "GET" | "POST", pad: string, vraag?: Vraag): Promise<Sent> };

export function demoClient(app: Hono, clock: Clock, sleutel: Sleutel): DemoClient {
  let token: Promise<{ text: string; until: string }> | undefined;
  const fresh = async (): Promise<string> => {
    if (token === undefined || (await token).until <= clock.now()) token = askToken(app, clock, sleutel);
    return (await token).text;
  };
  return {
    send: async (method, pad, { body, media = "application/json", headers = {} } = {}) => {
      const authorization = `Bearer ${await fresh()}`;
      const content = body === undefined ? {} : { body, headers: { "Content-Type": media, ...headers, authorization } };
      const response = await app.request(urlOf(sleutel, pad), { method, headers: { authorization }, ...content });
      return { status: response.status, body: response.status === 204 ? null : await response.json() };
    },
  };
}

async function askToken(app: Hono, clock: Clock, sleutel: Sleutel): Promise<{ text: string; until: string }> {
  const now = Temporal.Instant.from(clock.now());
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  const { clientId, privateJwk, tokenUrl } = sleutel;
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: privateJwk.alg ?? "ES256", kid: privateJwk.kid ?? "" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setJti(newUuid())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(await importJWK(privateJwk, privateJwk.alg));
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  });
  const response = await app.request(tokenUrl, { method: "POST", body });
  if (response.status !== 200) throw new Error(`no token: ${response.status}`);
  const answer = (await response.json()) as { access_token: string; expires_in: number };
  const until = now.add({ seconds: answer.expires_in - 60 }).toString({ smallestUnit: "millisecond" });
  return { text: answer.access_token, until };
}

const urlOf = ({ tokenUrl }: Sleutel, pad: string): string => new URL(pad, tokenUrl).href;

/** The answer's body, when the status is one of those that were expected. @throws Error with the refusal otherwise */
export function expectStatus<T>({ status, body }: Sent, ...allowed: number[]): T {
  if (allowed.includes(status)) return body as T;
  throw new Error(`the API answered ${status} where ${allowed.join(" or ")} was expected: ${JSON.stringify(body)}`);
}

/** Does the work for all items, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
