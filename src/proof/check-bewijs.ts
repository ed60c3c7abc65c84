import {
  type CompactJWSHeaderParameters,
  compactVerify,
  createLocalJWKSet,
  decodeProtectedHeader,
  type JWK,
} from "jose";
import { Leveringsbewijs, leveringsbewijsType, Signaalbewijs, signaalbewijsType } from "./bewijs-schema.ts";
import { findSigned } from "./extract-jws.ts";

/** When a key came in use and, if it was replaced, until when; what is not known is absent. */
export type Sleutel = { kid: string; van?: string; tot?: string };
export type Geldig =
  | { uitkomst: "geldig"; soort: "signaal"; bewijs: Signaalbewijs; sleutel: Sleutel }
  | { uitkomst: "geldig"; soort: "levering"; bewijs: Leveringsbewijs; sleutel: Sleutel };
export type Controle = Geldig | { uitkomst: "geen-bewijs" | "meer-bewijzen" | "andere-sleutel" | "ongeldig" };

/**
 * Whether a file is a proof that was signed with one of these keys, and what it says: of its signed text only, whatever
 * a page around it shows. Checks nothing but the signature and the form, so it works without the server too.
 */
export async function checkBewijs(jwks: { keys: JWK[] }, file: Uint8Array): Promise<Controle> {
  const signed = findSigned(file);
  const [jws] = signed;
  if (jws === undefined) return { uitkomst: "geen-bewijs" };
  if (signed.length > 1) return { uitkomst: "meer-bewijzen" };
  const header = headerOf(jws);
  if (!header) return { uitkomst: "geen-bewijs" };
  const key = jwks.keys.find(({ kid }) => kid !== undefined && kid === header.kid);
  if (!key) return { uitkomst: "andere-sleutel" };
  const verified = await compactVerify(jws, createLocalJWKSet(jwks), { algorithms: ["PS256"] }).catch(() => null);
  if (!verified) return { uitkomst: "ongeldig" };
  return readPayload(verified.protectedHeader.typ, verified.payload, sleutelOf(key)) ?? { uitkomst: "ongeldig" };
}

function readPayload(typ: string | undefined, payload: Uint8Array, sleutel: Sleutel): Geldig | null {
  if (typ !== signaalbewijsType && typ !== leveringsbewijsType) return null;
  const content: unknown = JSON.parse(new TextDecoder().decode(payload));
  if (typ === signaalbewijsType) {
    const { data } = Signaalbewijs.safeParse(content);
    return data ? { uitkomst: "geldig", soort: "signaal", bewijs: data, sleutel } : null;
  }
  const { data } = Leveringsbewijs.safeParse(content);
  return data ? { uitkomst: "geldig", soort: "levering", bewijs: data, sleutel } : null;
}

function headerOf(jws: string): CompactJWSHeaderParameters | null {
  try {
    return decodeProtectedHeader(jws) as CompactJWSHeaderParameters;
  } catch {
    return null;
  }
}

function sleutelOf({ kid = "", iat, exp }: JWK & Record<string, unknown>): Sleutel {
  const moment = (seconds: unknown) =>
    typeof seconds === "number" ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString() : undefined;
  const [van, tot] = [moment(iat), moment(exp)];
  return { kid, ...(van && { van }), ...(tot && { tot }) };
}
