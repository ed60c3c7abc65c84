import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import { type AuditFilter, filterDetails, toVraag } from "./audit-filter.ts";
import { countAudit, loadAudit } from "./audit-store.ts";
import { type LogRegel, toRegels } from "./audit-view.ts";
import { recordAudit } from "./record.ts";

export type LogPagina = {
  regels: LogRegel[];
  /** `meer` when counting stopped there. */
  totaal: { aantal: number; meer: boolean };
  /** The place of the first row in the whole list, from 1. */
  vanaf: number;
  volgende: string | null;
};

/** More than that is not counted: a number that large tells nobody more. */
const telTot = 10_000;

/**
 * Who did what in the municipality that asks, the newest first. That somebody looked is written down too.
 * @throws Probleem 403 without the right, 400 for a period that is none or a cursor of another list
 */
export async function listAudit(
  ctx: Context,
  { filter, na, limiet }: { filter: AuditFilter; na: string | null; limiet: number },
): Promise<LogPagina> {
  const gemeenteId = asGemeente(ctx, "audit:lezen");
  const vraag = toVraag(gemeenteId, filter);
  const [op, id, seen] = readCursor(na);
  const { read } = ctx.db;
  const rijen = await loadAudit(read, vraag, op === null ? null : [op, id], limiet + 1);
  const aantal = await countAudit(read, vraag, telTot + 1);
  const page = rijen.slice(0, limiet);
  const regels = await toRegels(read, gemeenteId, page);
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [
      { handeling: "logboek.bekeken", gemeenteId, onderwerp: filter.onderwerp, details: filterDetails(filter) },
    ]),
  );
  const last = page.at(-1);
  return {
    regels,
    totaal: { aantal: Math.min(aantal, telTot), meer: aantal > telTot },
    vanaf: seen + 1,
    volgende: rijen.length > limiet && last ? encodeCursor([last.op, last.id, seen + page.length]) : null,
  };
}

function readCursor(na: string | null): [op: string | null, id: number, seen: number] {
  if (na === null) return [null, 0, 0];
  const [op, id, seen] = decodeCursor(na, 3) ?? [];
  if (typeof op === "string" && Number.isSafeInteger(id) && Number.isSafeInteger(seen)) {
    return [op, Number(id), Number(seen)];
  }
  const melding = "Deze bladzijde is er niet. Begin bij de eerste bladzijde.";
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding }]);
}
