import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { TermijnStatus } from "../tables.ts";
import { readCursor, toPage } from "./paging.ts";
import { termijnenPage } from "./termijnen-store.ts";
import { toTermijn } from "./view.ts";
import { teamBound } from "./zicht.ts";

export const termijnStatussen = [
  "open",
  "risico",
  "verlopen",
  "vervuld",
  "te-laat-vervuld",
  "vervallen",
] as const satisfies readonly TermijnStatus[];

export type TermijnInLijst = ReturnType<typeof toTermijn> & { zaak: string };

/**
 * What is due, at risk or breached in the municipality: the first to end first.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listTermijnen(
  ctx: Context,
  { status, na, limiet }: { status: TermijnStatus; na?: string | undefined; limiet: number },
): Promise<{ termijnen: TermijnInLijst[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const vraag = { gemeenteId, status, team: teamBound(ctx), na: readCursor(na, ["dag", "id"]), limiet: limiet + 1 };
  const rows = await termijnenPage(ctx.db.read, vraag).execute();
  const { page, volgende } = toPage(rows, limiet, ({ vervalt_op, id }) => [vervalt_op, id]);
  const vandaag = localDay(ctx.clock.now());
  return { termijnen: page.map((rij) => ({ zaak: rij.zaak as string, ...toTermijn(rij, vandaag) })), volgende };
}
