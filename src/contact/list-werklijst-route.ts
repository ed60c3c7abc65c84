import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { type Telling, toTelling } from "./count-werklijst.ts";
import { resolveWerklijst } from "./resolve-werklijst.ts";
import { loadBladzijde } from "./werklijst-orde-store.ts";
import { filterNamen, heleLijst, looproute, type WerklijstVraag } from "./werklijst-rules.ts";
import { countWerk, type WerklijstKeuze } from "./werklijst-store.ts";
import { loadRijen, personenMetTelefoon, toWerklijstZaak, type WerklijstZaak } from "./werklijst-view.ts";

/** A zaak as somebody takes it along on paper: with the telephone numbers that partners gave. */
export type RouteZaak = Omit<WerklijstZaak, "personen"> & { personen: ReturnType<typeof personenMetTelefoon> };

/** More than this nobody visits with one list. */
export const routeTot = 100;

/**
 * The zaken of a question in the order of their streets; of more than 100 the first of the list. Chosen zaken go before
 * every filter but closed or not. Looking leaves a trace in the audit.
 * @param zaken  ids of what was chosen; those that the actor does not see are left out
 * @returns `totaal`: how many there are, on the list or not
 * @throws Probleem 403
 */
export async function listWerklijstRoute(
  ctx: Context,
  { vraag, zaken }: { vraag: WerklijstVraag; zaken: readonly string[] },
): Promise<{ zaken: RouteZaak[]; totaal: Telling }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const { status, sorteer } = vraag;
  const isGekozen = zaken.length > 0;
  const [asked] = (await resolveWerklijst(ctx, gemeenteId, [isGekozen ? { ...heleLijst, status } : vraag])) as [
    WerklijstKeuze,
  ];
  const keuze = isGekozen ? { ...asked, zaken } : asked;
  const [page, [aantal = 0]] = await Promise.all([
    loadBladzijde(read, keuze, { sorteer, na: null, limiet: routeTot }),
    countWerk(read, [keuze]),
  ]);
  const ids = page.map(({ id }) => id);
  const rijen = (await loadRijen(read, gemeenteId, ids)).toSorted((a, b) => looproute(a.zaak.adres, b.zaak.adres));
  const route = rijen.map((rij) => ({ ...toWerklijstZaak(rij, keuze.vandaag), personen: personenMetTelefoon(rij) }));
  const filters = isGekozen ? ["zaken"] : filterNamen(vraag);
  const details = { filters, aantal: route.length, zaken: route.map(({ id }) => id) };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "route.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return { zaken: route, totaal: toTelling(aantal) };
}
