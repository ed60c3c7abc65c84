import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listMedewerkers as loadMedewerkers } from "./organisation-store.ts";
import { readCursor, toPage } from "./paging.ts";

export type MedewerkerAntwoord = { id: string; naam: string | null; rol: string; team: { id: string } | null };

/**
 * Who works for the municipality, in the order of registration; for choosing who works a zaak.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listMedewerkers(
  ctx: Context,
  { na, limiet }: { na?: string | undefined; limiet: number },
): Promise<{ medewerkers: MedewerkerAntwoord[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const [after] = readCursor(na, ["id"]) ?? [0];
  const rows = await loadMedewerkers(ctx.db.read, gemeenteId, Number(after), limiet + 1);
  const { page, volgende } = toPage(rows, limiet, ({ id }) => [id]);
  const medewerkers = page.map(({ uuid, naam, rol, team }) => ({
    id: uuid,
    naam,
    rol,
    team: team === null ? null : { id: team },
  }));
  return { medewerkers, volgende };
}
