import { Probleem, titles } from "../errors.ts";

/** The error codes of RFC 6749 section 5.2 that this server uses. */
export type OAuthCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_scope"
  | "unsupported_grant_type"
  | "temporarily_unavailable";

/** A refusal at the token endpoint: a problem like any other that OAuth libraries can read as well. */
export class OAuthFout extends Probleem {
  readonly error: OAuthCode;
  constructor(error: OAuthCode, detail: string, status = 400, more: Record<string, string> = {}) {
    const headers: Record<string, string> = status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
    super(status, error.replaceAll("_", "-"), detail, { headers: { ...headers, ...more } });
    this.error = error;
  }
}

/** One answer for an unknown client, a wrong key and a revoked client: it tells nobody which. */
export const invalidClient = (): OAuthFout =>
  new OAuthFout("invalid_client", "Deze client of dit bewijs is niet geldig.", 401);

const claimAdvies: Readonly<Record<string, string>> = {
  aud: "Zet er het adres in waar u het toegangsbewijs vraagt, en niets anders.",
  exp: "Laat het bewijs hoogstens vijf minuten gelden, en kijk of uw klok gelijkloopt.",
  iat: "Zet er het tijdstip van nu in, en kijk of uw klok gelijkloopt.",
  nbf: "Laat dit veld weg, en kijk of uw klok gelijkloopt.",
  jti: "Zet er een tekst in die u nog niet heeft gebruikt. Maak voor elke aanvraag een nieuw bewijs.",
};

/** For whoever proved to hold the key: which part of the assertion is wrong, and what to do. */
export const wrongClaim = (claim: string): OAuthFout => {
  const advies = claimAdvies[claim] ?? "Zet er het nummer van uw client in.";
  return new OAuthFout("invalid_client", `In uw bewijs klopt ${claim} niet. ${advies}`, 401);
};

/** The refusal as problem+json that also carries the members of RFC 6749. */
export function toOAuthResponse(fout: OAuthFout, instance: string): Response {
  const { status, error, detail } = fout;
  const type = `urn:seinhuis:probleem:${fout.code}`;
  const body = { type, title: titles[status], status, detail, instance, error, error_description: detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...fout.headers },
  });
}
