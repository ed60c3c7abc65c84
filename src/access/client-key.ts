import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

/** A fresh ES256 pair for a client. The private half is handed over once and stored nowhere. */
export async function newClientKey(): Promise<{ publicJwk: JWK; privateJwk: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const publicPart = await exportJWK(pair.publicKey);
  const named = { kid: await calculateJwkThumbprint(publicPart), alg: "ES256", use: "sig" };
  return { publicJwk: { ...publicPart, ...named }, privateJwk: { ...(await exportJWK(pair.privateKey)), ...named } };
}
