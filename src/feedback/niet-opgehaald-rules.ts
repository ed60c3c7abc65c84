import { breachedAt } from "../contact/rules.ts";
import { addDagen, isWerkdag } from "../law/calendar.ts";

/**
 * Before which instant a terugkoppeling must have been made to be late today: the day on which it was made is day 0, its
 * partner has until the end of the n-th working day after it, and the day after that it is late.
 *
 * @param vandaag  local day
 * @source beleid-ophalen
 * @reading That the day of making is day 0, and that only working days count, is our reading of 'five working days'.
 */
export function teLaatVoor(vandaag: string, werkdagen: number): string {
  let lastDay = addDagen(vandaag, -1);
  for (let left = werkdagen; left > 0; lastDay = addDagen(lastDay, -1)) if (isWerkdag(lastDay)) left -= 1;
  return breachedAt(lastDay);
}
