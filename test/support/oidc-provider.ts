import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { Clock } from "../../src/platform/clock.ts";

export type Provider = {
  issuer: string;
  /** What the next ID token says; `undefined` leaves a claim out. */
  says: JWTPayload;
  /** Signs the next ID token with a key that is not the provider's. */
  forged: boolean;
  /** Logs in at the address that the browser was sent to. @returns where the provider sends the browser back to */
  approve(url: string): URL;
  /** How often a code was changed for tokens. */
  exchanges(): number;
  /** How often was asked what it is, and with which keys it signs. */
  asked: { metadata: number; keys: number };
  stop(): void;
};

type Grant = { nonce: string; challenge: string; redirectUri: string };

/** Making an RSA key takes longer than most tests. */
const pairs = Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);

/** A small OpenID Connect provider that is strict where it counts: codes work once, and only with their verifier. */
export async function startProvider(clock: Clock, clientId: string): Promise<Provider> {
  const [own, other] = await pairs;
  const jwk = { ...(await exportJWK(own.publicKey)), kid: "een", alg: "RS256", use: "sig" };
  const codes = new Map<string, Grant>();
  let made = 0;
  let exchanged = 0;
  const app = new Hono();
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;

  const provider: Provider = {
    issuer,
    says: {},
    forged: false,
    approve: (url) => {
      const asked = new URL(url).searchParams;
      const value = (name: string): string => asked.get(name) ?? "";
      const code = `code-${++made}`;
      codes.set(code, {
        nonce: value("nonce"),
        challenge: value("code_challenge"),
        redirectUri: value("redirect_uri"),
      });
      const back = new URL(value("redirect_uri"));
      back.search = new URLSearchParams({ code, state: value("state") }).toString();
      return back;
    },
    exchanges: () => exchanged,
    asked: { metadata: 0, keys: 0 },
    stop: () => void server.close(),
  };

  app.get("/.well-known/openid-configuration", (c) => {
    provider.asked.metadata += 1;
    return c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
    });
  });
  app.get("/jwks", (c) => {
    provider.asked.keys += 1;
    return c.json({ keys: [jwk] });
  });
  app.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const code = form.get("code") ?? "";
    const grant = codes.get(code);
    codes.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== form.get("redirect_uri")) {
      return c.json({ error: "invalid_grant" }, 400);
    }
    exchanged += 1;
    const now = Math.floor(Temporal.Instant.from(clock.now()).epochMilliseconds / 1000);
    const claims = { iss: issuer, aud: clientId, sub: "persoon-1", nonce: grant.nonce, iat: now, exp: now + 60 };
    const token = await new SignJWT({ ...claims, ...provider.says })
      .setProtectedHeader({ alg: "RS256", kid: "een" })
      .sign(provider.forged ? other.privateKey : own.privateKey);
    return c.json({ access_token: "niets", token_type: "Bearer", id_token: token });
  });
  return provider;
}
