import { type Werkstap, werkstappen } from "../law/lists.ts";
import type { WerkafspraakSet } from "../law/parameter-shapes.ts";
import { termijnRegels } from "../law/werkafspraken.ts";

/**
 * The steps with which a term of these sets begins, is met or lapses: those of law for everybody, and of agreements for
 * who has them.
 * @source wgs-4-1 beleid-werkafspraken
 */
export function stappenVan(sets: readonly WerkafspraakSet[]): Werkstap[] {
  const regels = Object.values(termijnRegels).filter(({ set }) => sets.includes(set));
  const known = new Set<string>(regels.flatMap(({ begint, vervult, vervalt }) => [...begint, ...vervult, ...vervalt]));
  return werkstappen.filter((stap) => known.has(stap));
}
