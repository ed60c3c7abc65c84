import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listTeams as loadTeams } from "./organisation-store.ts";
import { readCursor, toPage } from "./paging.ts";

/**
 * The teams of the municipality, in the order in which they were made.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listTeams(
  ctx: Context,
  { na, limiet }: { na?: string | undefined; limiet: number },
): Promise<{ teams: { id: string; naam: string }[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const [after] = readCursor(na, ["id"]) ?? [0];
  const rows = await loadTeams(ctx.db.read, gemeenteId, Number(after), limiet + 1);
  const { page, volgende } = toPage(rows, limiet, ({ id }) => [id]);
  return { teams: page.map(({ uuid, naam }) => ({ id: uuid, naam })), volgende };
}
