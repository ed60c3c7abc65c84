import { EncryptJWT, jwtDecrypt } from "jose";
import { z } from "zod";
import type { Context } from "../context.ts";
import { readCookie, setCookie } from "./sessie-cookie.ts";

type Base = Pick<Context, "clock" | "keys" | "config">;

const always = {
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where one was going. */
  naar: z.string(),
};

/** What only the browser that began a log-in can know. */
export type OidcPoging = { state: string; nonce: string; verifier: string };

/** Long enough to find one's telephone and log in; then one begins anew. */
const onderwegSeconds = 900;

const secondsNow = (base: Base): number => Math.floor(Temporal.Instant.from(base.clock.now()).epochMilliseconds / 1000);

/**
 * The cookie of who is on the way to a log-in service and back. Sealed: a browser can carry it, and neither read nor
 * change it.
 * @param name  of the cookie; one that was sealed under another name does not open
 * @param more  what must be known again afterwards, beside what every log-in needs
 */
export function onderwegCookie<More extends z.ZodRawShape>(name: string, more: More) {
  const schema = z.object({ ...always, ...more });
  type Onderweg = z.output<typeof schema>;
  const keyOf = ({ keys }: Base): Uint8Array => Buffer.from(keys.lookupHash(`cookie:${name}`), "hex");
  return {
    /** @returns the value of a Set-Cookie header */
    async write(base: Base, onderweg: Onderweg): Promise<string> {
      const sealed = await new EncryptJWT(onderweg)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime(secondsNow(base) + onderwegSeconds)
        .encrypt(keyOf(base));
      return setCookie(base.config, name, sealed, onderwegSeconds);
    },
    /** @returns null when it is not there, is not ours, was changed, or is too old */
    async read(base: Base, request: Request): Promise<Onderweg | null> {
      const sealed = readCookie(base.config, request, name);
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
    },
    /** @returns the value of a Set-Cookie header that takes the cookie away */
    gone: (base: Base): string => setCookie(base.config, name, "", 0),
  };
}
