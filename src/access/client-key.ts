import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import type { PubliekeSleutel } from "./sleutel-rules.ts";

/** A fresh ES256 pair for a client. The private half is handed over once and stored nowhere. */
export async function newClientKey(op: string): Promise<{ publicJwk: PubliekeSleutel; privateJwk: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const publicPart = await exportJWK(pair.publicKey);
  const named = { kid: await calculateJwkThumbprint(publicPart), alg: "ES256", use: "sig" as const };
  const publicJwk = { ...(publicPart as Record<string, string>), ...named, toegevoegdOp: op };
  return { publicJwk, privateJwk: { ...(await exportJWK(pair.privateKey)), ...named } };
}
