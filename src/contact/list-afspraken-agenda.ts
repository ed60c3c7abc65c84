import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { loadAgenda } from "./afspraak-store.ts";
import { ownMedewerker, ownTeam } from "./own.ts";
import { readCursor, toPage } from "./paging.ts";
import { teamBound } from "./zicht.ts";

/** Local days, the first and the last; without team and worker all that the actor sees. */
export type AgendaInvoer = {
  van: string;
  tot: string;
  team?: string | undefined;
  medewerker?: string | undefined;
  na?: string | undefined;
  limiet: number;
};

/**
 * What is planned on these days and still to be done, day by day, with the address. Looking leaves a trace in the audit.
 * @throws Probleem 400 for a cursor of another list; 403; 404 for a team or person that is not this municipality's
 */
export async function listAfsprakenAgenda(ctx: Context, { van, tot, team, medewerker, na, limiet }: AgendaInvoer) {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const rows = await loadAgenda(read, {
    gemeenteId,
    van,
    tot,
    teamId: team === undefined ? null : (await ownTeam(read, gemeenteId, team)).id,
    medewerkerId: medewerker === undefined ? null : (await ownMedewerker(read, gemeenteId, medewerker)).id,
    bound: teamBound(ctx),
    na: readCursor(na, ["dag", "id"]),
    limiet: limiet + 1,
  });
  const { page, volgende } = toPage(rows, limiet, ({ datum, rij }) => [datum, rij]);
  const details = { van, tot, aantal: page.length };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "afspraken.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return { afspraken: page.map(({ rij: _rij, ...afspraak }) => afspraak), volgende };
}
export type AgendaAntwoord = Awaited<ReturnType<typeof listAfsprakenAgenda>>["afspraken"][number];
