import { nameKey } from "../matching/rules.ts";

/** Of every so many letters one may be another: a slip of the pen, not somebody else. */
const lettersPerFout = 3;

/**
 * Whether a name can be the same one, written better: one within the other (a second family name, a part forgotten), or
 * with few letters changed.
 *
 * @source lezing-correctie
 * @reading A name that has nothing of the former is another person, and so another signal.
 */
export function isZelfdeNaam(oud: string, nieuw: string): boolean {
  const [a, b] = [oud, nieuw].map((naam) => nameKey(naam).replaceAll("ij", "y")) as [string, string];
  if (a.includes(b) || b.includes(a)) return a !== "" && b !== "";
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / lettersPerFout));
  return editDistance([...a], [...b]) <= most;
}

/** How many letters must be added, left out or changed. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, at) => at + 1);
  for (const [i, letter] of a.entries()) {
    let before = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const changed = before + (letter === b[j] ? 0 : 1);
      before = above;
      left = Math.min(left + 1, above + 1, changed);
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}
