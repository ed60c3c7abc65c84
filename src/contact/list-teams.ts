import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { TeamRol } from "../law/lists.ts";
import { teamsPage } from "./organisation-store.ts";
import { readCursor, toPage } from "./paging.ts";

export type TeamInLijst = {
  id: string;
  naam: string;
  rol: TeamRol;
  vangnet: boolean;
  capaciteit: number | null;
  openZaken: number;
  afwezig: boolean;
};

/**
 * The teams of the municipality with what each has to do, in the order in which they were made.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listTeams(
  ctx: Context,
  { na, limiet }: { na?: string | undefined; limiet: number },
): Promise<{ teams: TeamInLijst[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const [after] = readCursor(na, ["id"]) ?? [0];
  const vraag = { gemeenteId, na: Number(after), limiet: limiet + 1, vandaag: localDay(ctx.clock.now()) };
  const rows = await teamsPage(ctx.db.read, vraag).execute();
  const { page, volgende } = toPage(rows, limiet, ({ id }) => [id]);
  const teams = page.map(({ uuid, naam, rol, vangnet, capaciteit, openZaken, afwezig }) => ({
    id: uuid,
    naam,
    rol,
    vangnet: vangnet === 1,
    capaciteit,
    openZaken: Number(openZaken),
    afwezig: Number(afwezig) > 0,
  }));
  return { teams, volgende };
}
