import { CompactSign } from "jose";
import type { Context } from "../context.ts";

/** A proof and the compact JWS (PS256) of exactly that. */
export type Ondertekend<T> = { bewijs: T; jws: string };

/** Signs with the key in use; who checks finds its public half at /oauth/jwks, also after it was replaced. */
export async function signBewijs<T>({ keys }: Pick<Context, "keys">, typ: string, bewijs: T): Promise<Ondertekend<T>> {
  const { kid, alg, privateKey } = keys.bewijs;
  const payload = new TextEncoder().encode(JSON.stringify(bewijs));
  return { bewijs, jws: await new CompactSign(payload).setProtectedHeader({ alg, kid, typ }).sign(privateKey) };
}
