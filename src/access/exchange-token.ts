import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { noteActor } from "../platform/trace.ts";
import { signAccessToken, sleutelmerk, tokenSeconds } from "./access-token.ts";
import { checkAssertion, type Proven } from "./client-assertion.ts";
import { noteUse, useJti } from "./client-store.ts";
import { invalidClient, OAuthFout, wrongClaim } from "./oauth-fout.ts";

type Base = Omit<Context, "actor">;
export type TokenAnswer = { access_token: string; token_type: "Bearer"; expires_in: number; scope: string };

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * Gives an access token for a signed assertion: grant client_credentials with private_key_jwt.
 * @throws OAuthFout with the code of RFC 6749
 */
export async function exchangeToken(base: Base, form: URLSearchParams): Promise<TokenAnswer> {
  const grant = one(form, "grant_type");
  const type = one(form, "client_assertion_type");
  const assertion = one(form, "client_assertion");
  const clientId = one(form, "client_id");
  const asked = one(form, "scope");
  if (!grant) throw new OAuthFout("invalid_request", "Het veld grant_type ontbreekt.");
  if (grant !== "client_credentials") {
    throw new OAuthFout("unsupported_grant_type", "Het veld grant_type moet client_credentials zijn.");
  }
  if (type !== assertionType || !assertion) {
    throw new OAuthFout("invalid_request", `Stuur een client_assertion met client_assertion_type ${assertionType}.`);
  }
  const proven = await checkAssertion(base, assertion);
  noteActor(`client/${proven.client.clientId}`);
  if (clientId && clientId !== proven.client.clientId) throw invalidClient();
  const scope = chooseScope(asked, proven.client.scopes);
  await useOnce(base, proven);
  return {
    access_token: await signAccessToken(base, proven.client.clientId, scope, sleutelmerk(proven.sleutel)),
    token_type: "Bearer",
    expires_in: tokenSeconds,
    scope,
  };
}

/** A parameter may come once (RFC 6749, 3.2); an empty one counts as absent. */
function one(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  if (values.length > 1) throw new OAuthFout("invalid_request", `Het veld ${name} staat er meer dan één keer.`);
  return values[0] || undefined;
}

/** What is asked for, or everything that the client has; never more than it has. */
function chooseScope(asked: string | undefined, allowed: readonly string[]): string {
  if (asked === undefined) return allowed.join(" ");
  const wanted = [...new Set(asked.split(" "))];
  if (!wanted.every((scope) => allowed.includes(scope))) {
    throw new OAuthFout("invalid_scope", "Deze client heeft niet alle gevraagde scopes.");
  }
  return wanted.join(" ");
}

/** Two uses of one assertion at the same moment meet in the database: one wins, the other is refused. */
async function useOnce(base: Base, { client, sleutel, jti, verlooptOp }: Proven): Promise<void> {
  const used = { clientId: client.id, hash: base.keys.lookupHash(jti), verlooptOp };
  try {
    const vandaag = localDay(base.clock.now());
    await base.db.write(async (trx) => {
      await useJti(trx, used, base.clock.now());
      if (sleutel.gebruiktOp !== vandaag) await noteUse(trx, client.id, sleutel.kid, vandaag);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? wrongClaim("jti") : error;
  }
}
