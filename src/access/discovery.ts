import type { Config } from "../config.ts";
import { scopes } from "../context.ts";

/** The signatures that a client may make. Shared secrets are not among them. */
export const assertionAlgorithms = ["RS256", "PS256", "ES256", "EdDSA"] as const;

export const tokenEndpoint = (config: Config): string => `${config.publicUrl}/oauth/token`;

/** The authorization server's metadata (RFC 8414). */
export function discoveryDocument(config: Config): Record<string, unknown> {
  return {
    issuer: config.publicUrl,
    token_endpoint: tokenEndpoint(config),
    jwks_uri: `${config.publicUrl}/oauth/jwks`,
    scopes_supported: scopes,
    response_types_supported: [],
    grant_types_supported: ["client_credentials"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: assertionAlgorithms,
  };
}
