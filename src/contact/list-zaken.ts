import { asGemeente } from "../access/permission.ts";
import { loadGesprekken } from "../bereikt-store.ts";
import type { Context, Read } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { contactenQuery, loadSignalen, termijnenQuery } from "./household-store.ts";
import { ownMedewerker, ownTeam } from "./own.ts";
import { readCursor, toPage } from "./paging.ts";
import type { ZaakFilter } from "./rules.ts";
import { toZaak, type ZaakAntwoord, type ZaakDelen } from "./view.ts";
import { loadZaken, type ZaakRij } from "./zaken-store.ts";
import { teamBound } from "./zicht.ts";

export type ZakenLijstVraag = {
  team?: string | undefined;
  behandelaar?: string | undefined;
  status: ZaakFilter;
  na?: string | undefined;
  limiet: number;
};

/**
 * A team's list of work: the most urgent zaak first, with why it is there and what is due.
 * @throws Probleem 400 for a cursor of another list; 403; 404 for a team or person that is not this municipality's
 */
export async function listZaken(
  ctx: Context,
  { team, behandelaar, status, na, limiet }: ZakenLijstVraag,
): Promise<{ zaken: ZaakAntwoord[]; volgende: string | null }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const closed = status === "gesloten";
  const vraag = {
    gemeenteId,
    teamId: team === undefined ? null : (await ownTeam(read, gemeenteId, team)).id,
    bound: teamBound(ctx),
    behandelaarId: behandelaar === undefined ? null : (await ownMedewerker(read, gemeenteId, behandelaar)).id,
    status,
    na: readCursor(na, closed ? ["id"] : ["rang", "id"]),
    limiet: limiet + 1,
  };
  const rows = await loadZaken(read, vraag);
  const { page, volgende } = toPage(rows, limiet, ({ rang, id }) => (closed ? [id] : [rang, id]));
  const delen = await loadDelen(read, page);
  const vandaag = localDay(ctx.clock.now());
  return { zaken: page.map((zaak) => toZaak(zaak, delen(zaak.id), vandaag)), volgende };
}

/** What belongs to these zaken, in a query a table; the answer gives the part of one of them. */
export async function loadDelen(read: Read, zaken: readonly ZaakRij[]): Promise<(zaakId: number) => ZaakDelen> {
  const [signalen, termijnen, contacten, gesprekken] = await Promise.all([
    loadSignalen(read, zaken),
    termijnenQuery(read, zaken).execute(),
    contactenQuery(read, zaken).execute(),
    loadGesprekken(
      read,
      zaken.map(({ id }) => id),
    ),
  ]);
  const byZaak = {
    signalen: Map.groupBy(signalen, ({ zaak_id }) => zaak_id),
    termijnen: Map.groupBy(termijnen, ({ zaak_id }) => zaak_id),
    contacten: Map.groupBy(contacten, ({ zaak_id }) => zaak_id),
    gesprekken: Map.groupBy(gesprekken, ({ zaak_id }) => zaak_id),
  };
  return (zaakId) => ({
    signalen: byZaak.signalen.get(zaakId) ?? [],
    termijnen: byZaak.termijnen.get(zaakId) ?? [],
    contacten: byZaak.contacten.get(zaakId) ?? [],
    gesprekken: byZaak.gesprekken.get(zaakId) ?? [],
  });
}
