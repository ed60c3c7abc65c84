import { scrypt } from "node:crypto";
import { nietBeschikbaar } from "../errors.ts";

/** N, r and p of scrypt; some tens of milliseconds a guess. They stand in the proof, and cannot change for it. */
export const scryptVorm = { N: 16_384, r: 8, p: 1 } as const;

/** Threads that a busy moment may take from the rest of the program. */
const atOnce = 2;
/** Some seconds of work; who comes then is asked to come again. One caller may not fill it for all the others. */
const maxWaiting = 400;
const maxWaitingEach = 60;
let running = 0;
const waiting: { wiens: string; start: () => void }[] = [];
/** What was made lately: the same proof is asked for again sooner than another. */
const made = new Map<string, string>();
const maxMade = 5_000;

/**
 * Makes a salted hash dear to guess before it leaves: with the salt in hand all nine million addresses of the country can
 * be tried against SHA-256 in seconds. Against this, at 50 ms a guess, that is some five days for one core and more than
 * an hour for a hundred: dear, not impossible, so a proof stays a confidential paper. Off the event loop.
 *
 * @param wiens  for whom: nobody may let all others wait
 * @throws Probleem 503 when too many wait
 */
export async function hardenHash(hash: string, zout: string, wiens = ""): Promise<string> {
  const key = `${zout}|${hash}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const hard = await inTurn(wiens, () => derive(hash, zout));
  const [oldest] = made.keys();
  if (made.size >= maxMade && oldest !== undefined) made.delete(oldest);
  made.set(key, hard);
  return hard;
}

const derive = async (hash: string, zout: string): Promise<string> =>
  await new Promise((resolve, reject) =>
    scrypt(hash, zout, 32, scryptVorm, (error, key) => (error ? reject(error) : resolve(key.toString("base64url")))),
  );

async function inTurn<T>(wiens: string, work: () => Promise<T>): Promise<T> {
  const own = waiting.filter((item) => item.wiens === wiens).length;
  if (waiting.length >= maxWaiting || own >= maxWaitingEach) throw nietBeschikbaar("bewijzen-vol");
  if (running >= atOnce) await new Promise<void>((start) => waiting.push({ wiens, start }));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next.start();
    else running -= 1;
  }
}
