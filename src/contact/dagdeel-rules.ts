import type { Dagdeel } from "../law/lists.ts";

const [middag, avond] = [12, 18];

/** The part of the day in Amsterdam: Ochtend before 12:00, Avond from 18:00. @source ddas-1.2 */
export function dagdeelVan(instant: string): Dagdeel {
  const { hour } = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  if (hour < middag) return "Ochtend";
  return hour < avond ? "Middag" : "Avond";
}
