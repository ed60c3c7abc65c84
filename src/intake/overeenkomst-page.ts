import { z } from "@hono/zod-openapi";
import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";

/** How the lists of partners and agreements are paged. */
export const paging = {
  na: z.string().max(200).optional().openapi({ description: "De waarde van 'volgende' uit het vorige antwoord" }),
  limiet: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Hoeveel per bladzijde" }),
};
export type Bladzijde = { na?: string | undefined; limiet: number };

export const volgende = z
  .string()
  .nullable()
  .openapi({ description: "Geef dit mee als 'na'; leeg op de laatste bladzijde" });

/**
 * The inner id where the last page ended, 0 at the start.
 * @throws Probleem 400 when the text is not a cursor of ours
 */
export function readNa(na: string | undefined): number {
  if (na === undefined) return 0;
  const [id] = decodeCursor(na, 1) ?? [];
  if (Number.isSafeInteger(id)) return id as number;
  const melding = "Gebruik de waarde van 'volgende' uit het vorige antwoord.";
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding }]);
}

/** Cuts a page from rows that were read with one more than `limiet`. */
export function cutPage<T extends { id: number }>(rows: readonly T[], limiet: number) {
  const page = rows.slice(0, limiet);
  const last = page.at(-1);
  return { page, volgende: rows.length > limiet && last ? encodeCursor([last.id]) : null };
}
