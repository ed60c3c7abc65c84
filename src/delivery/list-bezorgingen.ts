import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import type { Bezorgstatus } from "./bezorging-rules.ts";
import { bezorglijstQuery, loadPogingen } from "./bezorglijst-store.ts";
import { ownAbonnement } from "./own.ts";
import { type BezorgingAntwoord, toBezorging } from "./view.ts";

export type BezorgingenVraag = {
  id: string;
  status?: Bezorgstatus | undefined;
  na?: string | undefined;
  limiet: number;
};

/**
 * What was sent to one receiver and what came of every try, newest first.
 * @throws Probleem 400 when the cursor is not ours; 403; 404
 */
export async function listBezorgingen(
  ctx: Context,
  { id, status, na, limiet }: BezorgingenVraag,
): Promise<{ bezorgingen: BezorgingAntwoord[]; volgende: string | null }> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  const { read } = ctx.db;
  const abonnement = await ownAbonnement(read, partnerId, id);
  const filter = { abonnementId: abonnement.id, status, voor: readCursor(na), limiet: limiet + 1 };
  const rows = await bezorglijstQuery(read, filter).execute();
  const page = rows.slice(0, limiet);
  const pogingen = await loadPogingen(
    read,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  return {
    bezorgingen: page.map((row) => toBezorging(row, pogingen.get(row.id) ?? [])),
    volgende: rows.length > limiet && last ? encodeCursor([last.id]) : null,
  };
}

function readCursor(na: string | undefined): number | null {
  if (na === undefined) return null;
  const [id] = decodeCursor(na, 1) ?? [];
  if (typeof id === "number" && Number.isSafeInteger(id)) return id;
  const melding = "Gebruik de waarde van 'volgende' uit het vorige antwoord.";
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding }]);
}
