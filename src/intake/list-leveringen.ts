import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import { readLeveringen } from "./levering-list-store.ts";
import { findByIdempotency, type Levering } from "./levering-store.ts";

export type LeveringenVraag = {
  status?: Levering["status"] | undefined;
  sleutel?: string | undefined;
  na?: string | undefined;
  limiet: number;
};

/**
 * A partner's own leveringen, the newest first; with `sleutel` the one of that Idempotency-Key alone, also while its
 * file still comes in and its sender does not know its number yet.
 *
 * @throws Probleem 400 when the cursor is not ours; 403
 */
export async function listLeveringen(
  ctx: Context,
  { status, sleutel, na, limiet }: LeveringenVraag,
): Promise<{ leveringen: Levering[]; volgende: string | null }> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  if (sleutel !== undefined) {
    const levering = await findByIdempotency(ctx.db.read, partnerId, sleutel);
    const isAsked = levering && (status === undefined || levering.status === status);
    return { leveringen: isAsked ? [levering] : [], volgende: null };
  }
  const vraag = { partnerId, status: status ?? null, na: readCursor(na), limiet: limiet + 1 };
  const rows = await readLeveringen(ctx.db.read, vraag);
  const page = rows.slice(0, limiet);
  const last = page.at(-1);
  return { leveringen: page, volgende: rows.length > limiet && last ? encodeCursor([last.id]) : null };
}

function readCursor(na: string | undefined): number | null {
  if (na === undefined) return null;
  const [id] = decodeCursor(na, 1) ?? [];
  if (typeof id === "number" && Number.isSafeInteger(id)) return id;
  const melding = "Gebruik de waarde van 'volgende' uit het vorige antwoord.";
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding }]);
}
