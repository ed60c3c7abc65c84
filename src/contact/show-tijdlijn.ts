import type { Context } from "../context.ts";
import { listCorrecties } from "../correcties-store.ts";
import { loadContactpogingen, loadGebeurtenissen, loadSignalen, termijnenQuery } from "./household-store.ts";
import { readCursor, toPage } from "./paging.ts";
import { lookAtZaak } from "./show-zaak.ts";
import { buildTijdlijn, type TijdlijnItem } from "./tijdlijn-rules.ts";
import { toIntrekking } from "./view.ts";

/**
 * Everything that happened in one household, oldest first. Looking leaves a trace in the audit.
 * @throws Probleem 400 for a cursor of another list; 403; 404
 */
export async function showTijdlijn(
  ctx: Context,
  { id, na, limiet }: { id: string; na?: string | undefined; limiet: number },
): Promise<{ tijdlijn: TijdlijnItem[]; volgende: string | null }> {
  const [after] = readCursor(na, ["tekst"]) ?? [""];
  const { zaak } = await lookAtZaak(ctx, id, "tijdlijn");
  const { read } = ctx.db;
  const [signalen, termijnen, contactpogingen, gebeurtenissen] = await Promise.all([
    loadSignalen(read, [zaak]),
    termijnenQuery(read, [zaak]).execute(),
    loadContactpogingen(read, zaak.id),
    loadGebeurtenissen(read, zaak.id),
  ]);
  const correcties = await listCorrecties(
    read,
    signalen.map(({ id: signaalId }) => signaalId),
  );
  const bron = {
    zaak: { id: zaak.id, geopendOp: zaak.geopend_op },
    signalen: signalen.map((rij) => ({
      id: rij.id,
      uuid: rij.uuid,
      partner: { soort: rij.soort, naam: rij.partnernaam as string },
      bedragCenten: rij.bedrag_centen,
      ontvangenOp: rij.ontvangen_op,
      ingetrokken: toIntrekking(rij),
      correcties: correcties.get(rij.id) ?? [],
    })),
    termijnen: termijnen.map((rij) => ({
      id: rij.id,
      soort: rij.soort,
      vervaltOp: rij.vervalt_op,
      vervuldOp: rij.vervuld_op,
      status: rij.status,
    })),
    contactpogingen,
    gebeurtenissen,
  };
  // One household is small: its rows are put in order here, and the page is cut from the whole.
  const rest = buildTijdlijn(bron, ctx.clock.now()).filter(({ sleutel }) => sleutel > String(after));
  const { page, volgende } = toPage(rest, limiet, ({ sleutel }) => [sleutel]);
  return { tijdlijn: page.map(({ sleutel: _sleutel, ...item }) => item), volgende };
}
