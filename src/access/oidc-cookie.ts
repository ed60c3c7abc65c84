import { EncryptJWT, jwtDecrypt } from "jose";
import { z } from "zod";
import type { Context } from "../context.ts";

type Base = Pick<Context, "clock" | "keys">;

/** What only the browser that began a log-in can know. */
export type OidcPoging = { state: string; nonce: string; verifier: string };
export type Onderweg = OidcPoging & {
  /** Where in the portal one was going. */
  naar: string;
  uitnodiging: string | null;
};

/** Long enough to find one's telephone and log in; then one begins anew. */
export const onderwegSeconds = 900;

const schema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  naar: z.string(),
  uitnodiging: z.string().nullable(),
});

const keyOf = (base: Base): Uint8Array => Buffer.from(base.keys.lookupHash("cookie:inloggen"), "hex");

const secondsNow = (base: Base): number => Math.floor(Temporal.Instant.from(base.clock.now()).epochMilliseconds / 1000);

/** Sealed: a browser can carry it, and neither read nor change it. */
export async function sealOnderweg(base: Base, onderweg: Onderweg): Promise<string> {
  return await new EncryptJWT(onderweg)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime(secondsNow(base) + onderwegSeconds)
    .encrypt(keyOf(base));
}

/** @returns null when it is not ours, was changed, or is too old */
export async function openOnderweg(base: Base, sealed: string | undefined): Promise<Onderweg | null> {
  if (!sealed) return null;
  try {
    const { payload } = await jwtDecrypt(sealed, keyOf(base), {
      currentDate: new Date(base.clock.now()),
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
      requiredClaims: ["exp"],
    });
    return schema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
