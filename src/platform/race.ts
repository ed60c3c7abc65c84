import { isUniqueViolation } from "./database-errors.ts";

/** More than that many lost races in a row is no race. */
const maxRaces = 10;

/** Does the work again when another writer stored the same first: then it finds what that writer left. */
export async function againAfterRace<T>(work: () => Promise<T>): Promise<T> {
  for (let race = 1; ; race += 1) {
    try {
      return await work();
    } catch (error) {
      if (race >= maxRaces || !isUniqueViolation(error)) throw error;
    }
  }
}
