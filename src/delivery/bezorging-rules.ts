import type { Instant } from "../tables.ts";

export const gebeurtenissen = ["terugkoppeling.aangemaakt", "levering.verwerkt"] as const;
export type Gebeurtenis = (typeof gebeurtenissen)[number];
/** `test` is sent on request only, and cannot be subscribed to. */
export const berichtsoorten = [...gebeurtenissen, "test"] as const;
export type Berichtsoort = (typeof berichtsoorten)[number];

export const bezorgstatussen = ["wacht", "bezorgd", "opgegeven"] as const;
export type Bezorgstatus = (typeof bezorgstatussen)[number];

/** Why a try failed; `antwoord` stands for a status that is neither 2xx nor one of the others. */
export const pogingFouten = [
  "antwoord",
  "omleiding",
  "time-out",
  "verbinding",
  "tls",
  "naam-onbekend",
  "adres-niet-toegestaan",
] as const;
export type PogingFout = (typeof pogingFouten)[number];

export const uitschakelredenen = ["weg", "blijft-mislukken"] as const;
export type Uitschakelreden = (typeof uitschakelredenen)[number];

/** What a try came to. `retryAfter` in seconds, as the receiver asked. */
export type Uitkomst = { httpStatus: number | null; fout: PogingFout | null; retryAfter: number | null };

/** What follows. `pauze`: seconds in which nothing at all goes to this receiver. */
export type Vervolg =
  | { soort: "bezorgd" }
  | { soort: "opnieuw"; naSeconden: number; pauze: number | null }
  | { soort: "opgegeven" }
  | { soort: "weg" };

const minute = 60;
const hour = 60 * minute;
/** Seconds before each try, as the example of Standard Webhooks has it: ten tries in three days and four hours. */
export const herhaalschema: readonly number[] = [
  0,
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
/** A delay grows by up to a fifth, so that messages that failed together do not come back together. */
const maxSpreiding = 0.2;
/** What a receiver may ask for at most: longer, and a message would outlive the schedule by days. */
const maxRetryAfter = 24 * hour;
const gewonePauze = minute;
/** How many test messages a receiver gets within so many seconds. */
export const maxTests = { count: 10, seconds: minute } as const;

/**
 * In how many seconds the next test message may go; null when it may go now.
 * @param earlier  when the last ones were asked for, newest first, at least `maxTests.count` of them when there are
 */
export function waitForTest(earlier: readonly Instant[], now: Instant): number | null {
  const oldest = earlier[maxTests.count - 1];
  if (oldest === undefined) return null;
  const passed = Temporal.Instant.from(oldest).until(now).total("seconds");
  return passed >= maxTests.seconds ? null : Math.ceil(maxTests.seconds - passed);
}

/** The receiver, or what stands before it, has too much to do. */
const overbelast = new Set([429, 502, 503, 504]);

/**
 * What follows on a try: 2xx is delivered, 410 ends the subscription, anything else is tried again until the schedule
 * is through. A redirect is a failure: following one would lead past the check of the address.
 *
 * @param poging  which try it was, from 1
 * @param spreiding  from 0 to 1, by chance
 */
export function decideVervolg(poging: number, uitkomst: Uitkomst, spreiding: number): Vervolg {
  const { httpStatus, retryAfter } = uitkomst;
  if (isGoed(httpStatus)) return { soort: "bezorgd" };
  if (httpStatus === 410) return { soort: "weg" };
  const delay = herhaalschema[poging];
  if (delay === undefined) return { soort: "opgegeven" };
  const asked = retryAfter === null ? 0 : Math.min(Math.max(retryAfter, 1), maxRetryAfter);
  const naSeconden = Math.max(delay * (1 + maxSpreiding * spreiding), asked);
  const pauze = httpStatus !== null && overbelast.has(httpStatus) ? asked || gewonePauze : null;
  return { soort: "opnieuw", naSeconden, pauze };
}

export const isGoed = (httpStatus: number | null): boolean =>
  httpStatus !== null && httpStatus >= 200 && httpStatus <= 299;

/** The failure that a status stands for; null for success. */
export function foutVanStatus(httpStatus: number): PogingFout | null {
  if (isGoed(httpStatus)) return null;
  return httpStatus >= 300 && httpStatus <= 399 ? "omleiding" : "antwoord";
}

/** The body: which thing, and nothing of what is in it. Who may read it asks the API for it. */
export const berichtInhoud = (type: Berichtsoort, timestamp: string, id: string): string =>
  JSON.stringify({ type, timestamp, data: { id } });
