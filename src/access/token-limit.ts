import { decodeJwt } from "jose";
import type { Clock } from "../platform/clock.ts";
import { OAuthFout } from "./oauth-fout.ts";
import { rateLimiter } from "./rate-limit.ts";

/** How many clients may work behind one address: the machines of a supplier. */
const clientsPerAddress = 20;

/**
 * Counts requests for a token: per client at an address, so that nobody can use up another's, and per address, so that
 * guessing costs time.
 *
 * @returns a function that counts one request and throws when it is one too many
 */
export function tokenLimiter(perMinute: number, clock: Clock) {
  const perAddress = rateLimiter(perMinute * clientsPerAddress, clock);
  const perClient = rateLimiter(perMinute, clock);
  return (address: string, form: URLSearchParams): void => {
    const seconds = perAddress(address) ?? perClient(`${address} ${claimedClient(form)}`);
    if (seconds !== null) throw tooMany(seconds);
  };
}

/** Who a request says that it is: nothing is checked yet. */
function claimedClient(form: URLSearchParams): string {
  try {
    return String(decodeJwt(form.get("client_assertion") ?? "").sub).slice(0, 64);
  } catch {
    return "";
  }
}

const tooMany = (seconds: number): OAuthFout =>
  new OAuthFout("temporarily_unavailable", "U vraagt te vaak een toegangsbewijs. Wacht even.", 429, {
    "Retry-After": String(seconds),
  });
