import { scrypt } from "node:crypto";
import { nietBeschikbaar } from "../errors.ts";

/** N, r and p of scrypt; some tens of milliseconds a guess. They stand in the proof, and cannot change for it. */
export const scryptVorm = { N: 16_384, r: 8, p: 1 } as const;

/** Threads that a busy moment may take from the rest of the program. */
const atOnce = 2;
/** Some seconds of work; who comes then is asked to come again. */
const maxWaiting = 200;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a salted hash dear to guess before it leaves: with the salt in hand all addresses of the country can be tried
 * against SHA-256 in a second, and against this in weeks. Off the event loop.
 * @throws Probleem 503 when too many wait
 */
export async function hardenHash(hash: string, zout: string): Promise<string> {
  if (waiting.length >= maxWaiting) throw nietBeschikbaar();
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(hash, zout, 32, scryptVorm, (error, key) => (error ? reject(error) : resolve(key.toString("base64url")))),
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
