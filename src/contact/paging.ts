import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";

type Part = "id" | "rang" | "dag" | "tekst";

/** What each part of a cursor may hold: a cursor comes from outside, and the database must never choke on it. */
const checks: Readonly<Record<Part, (value: string | number) => boolean>> = {
  id: (value) => Number.isSafeInteger(value),
  rang: (value) => typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  dag: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  tekst: (value) => typeof value === "string",
};

/**
 * Where the last page ended, or null at the start.
 * @throws Probleem 400 when the text is not a cursor of this list
 */
export function readCursor(na: string | undefined, kinds: readonly Part[]): (string | number)[] | null {
  if (na === undefined) return null;
  const parts = decodeCursor(na, kinds.length);
  if (parts && kinds.every((kind, index) => checks[kind](parts[index] as string | number))) return parts;
  throw ongeldigeInvoer([
    {
      veld: "vraag/na",
      code: "ongeldige-cursor",
      melding: "Gebruik de waarde van 'volgende' uit het vorige antwoord.",
    },
  ]);
}

/** Cuts a page from rows that were read with one more than `limiet`; `volgende` is null on the last page. */
export function toPage<T>(
  rows: readonly T[],
  limiet: number,
  cursorOf: (last: T) => (string | number)[],
): { page: T[]; volgende: string | null } {
  const page = rows.slice(0, limiet);
  const last = page.at(-1);
  return { page, volgende: rows.length > limiet && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}
