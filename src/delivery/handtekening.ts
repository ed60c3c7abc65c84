import { createHmac, createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";

export const handtekeningen = ["hmac", "ed25519"] as const;
export type Handtekening = (typeof handtekeningen)[number];

/** A new secret as Standard Webhooks writes it: `whsec_` with 32 random bytes, or `whsk_` with seed and public key. */
export function newGeheim(soort: Handtekening): string {
  if (soort === "hmac") return `whsec_${randomBytes(32).toString("base64")}`;
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const both = [d, x].map((part) => Buffer.from(part as string, "base64url"));
  return `whsk_${Buffer.concat(both).toString("base64")}`;
}

/** `whpk_…`, with which the receiver checks; null for a shared secret. */
export function publicKeyOf(geheim: string): string | null {
  if (!geheim.startsWith("whsk_")) return null;
  return `whpk_${bytesOf(geheim).subarray(32).toString("base64")}`;
}

/** The value of `webhook-signature`: one signature a secret, so that both the old and the new one check. */
export function signBericht(
  geheimen: readonly string[],
  bericht: { id: string; timestamp: number; inhoud: string },
): string {
  const text = Buffer.from(`${bericht.id}.${bericht.timestamp}.${bericht.inhoud}`);
  return geheimen.map((geheim) => signOne(geheim, text)).join(" ");
}

function signOne(geheim: string, text: Buffer): string {
  const bytes = bytesOf(geheim);
  if (geheim.startsWith("whsec_")) return `v1,${createHmac("sha256", bytes).update(text).digest("base64")}`;
  const [d, x] = [bytes.subarray(0, 32), bytes.subarray(32)].map((part) => part.toString("base64url"));
  const key = { kty: "OKP", crv: "Ed25519", d: d as string, x: x as string };
  return `v1a,${sign(null, text, createPrivateKey({ key, format: "jwk" })).toString("base64")}`;
}

const bytesOf = (geheim: string): Buffer => Buffer.from(geheim.slice(geheim.indexOf("_") + 1), "base64");
