import { importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { exchangeToken, type TokenAnswer } from "../../src/access/exchange-token.ts";
import { systeem } from "../../src/access/permission.ts";
import type { GemeenteScope } from "../../src/access/register-client.ts";
import { registerClient } from "../../src/access/register-client.ts";
import type { Context } from "../../src/context.ts";
import { Probleem } from "../../src/errors.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import type { TestBase } from "../support/world.ts";

export type Sleutel = { clientId: string; privateJwk: JWK };

export const rotterdam = "0599";

export const cli = (base: TestBase): Context => systeem(base, "test");

/** Rotterdam with a landlord that may deliver. */
export async function partnerInRotterdam(
  base: TestBase,
): Promise<Sleutel & { partnerId: string; overeenkomstId: string }> {
  await registerGemeente(cli(base), { code: rotterdam, naam: "Rotterdam" });
  return await registerPartner(cli(base), { gemeentecode: rotterdam, soort: "Huur", naam: "Woonbron" });
}

export async function clientOfRotterdam(base: TestBase, scopes: GemeenteScope[]): Promise<Sleutel> {
  await registerGemeente(cli(base), { code: rotterdam, naam: "Rotterdam" });
  return await registerClient(cli(base), { gemeentecode: rotterdam, scopes, naam: "Werkproces" });
}

export const seconds = (base: TestBase): number =>
  Math.floor(Temporal.Instant.from(base.clock.now()).epochMilliseconds / 1000);

/** An assertion that is right in everything; each attack changes one thing. `undefined` leaves a claim out. */
export async function assertion(
  base: TestBase,
  sleutel: Sleutel,
  change: JWTPayload = {},
  header: Record<string, string> = {},
): Promise<string> {
  const now = seconds(base);
  const claims: JWTPayload = {
    iss: sleutel.clientId,
    sub: sleutel.clientId,
    aud: "http://seinhuis.test/oauth/token",
    iat: now,
    exp: now + 60,
    jti: newUuid(),
    ...change,
  };
  const { alg = "ES256", kid } = sleutel.privateJwk;
  return await new SignJWT(claims)
    .setProtectedHeader({ alg, kid, ...header })
    .sign(await importJWK(sleutel.privateJwk, alg));
}

export const form = (client_assertion: string, more: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion,
    ...more,
  });

export async function tokenFor(base: TestBase, sleutel: Sleutel, scope?: string): Promise<TokenAnswer> {
  return await exchangeToken(base, form(await assertion(base, sleutel), scope ? { scope } : {}));
}

export const withToken = (token: string): Request =>
  new Request("http://seinhuis.test/v1/signalen", { headers: { authorization: `Bearer ${token}` } });

/** The refusal that this ends in; fails when it succeeds. */
export async function refusal(work: Promise<unknown>): Promise<Probleem> {
  const error = await work.then(
    () => new Error("it was allowed"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Probleem)) throw error;
  return error;
}

/** The same world seen by a municipality's or a partner's actor. */
export const as = (base: TestBase, actor: Context["actor"]): Context => ({ ...base, actor });
