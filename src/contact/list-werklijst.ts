import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { type Telling, toTelling } from "./count-werklijst.ts";
import { readCursor, toPage } from "./paging.ts";
import { resolveWerklijst } from "./resolve-werklijst.ts";
import { loadVersies } from "./werklijst-feiten-store.ts";
import { loadBladzijde } from "./werklijst-orde-store.ts";
import { filterNamen, type WerklijstVraag } from "./werklijst-rules.ts";
import { countWerk, type WerklijstKeuze } from "./werklijst-store.ts";
import { loadRijen, toWerklijstZaak, type WerklijstZaak } from "./werklijst-view.ts";

/** `versie` as a form bears it, so that a change by somebody else is seen. */
export type WerklijstRij = WerklijstZaak & { versie: string };

export type Werklijst = {
  zaken: WerklijstRij[];
  totaal: Telling;
  /** Which one of the whole list the first of this page is; 1 on the first page. */
  vanaf: number;
  volgende: string | null;
};

/**
 * A page of the zaken that a question is about, of those that the actor sees. Looking leaves a trace in the audit.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listWerklijst(
  ctx: Context,
  { vraag, na, limiet }: { vraag: WerklijstVraag; na?: string | undefined; limiet: number },
): Promise<Werklijst> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const { sorteer } = vraag;
  const cursor = readCursor(na, cursorOf(vraag));
  const [keuze] = (await resolveWerklijst(ctx, gemeenteId, [vraag])) as [WerklijstKeuze];
  const eerder = Math.max(0, Number(cursor?.at(-1) ?? 0));
  const [rows, [aantal = 0]] = await Promise.all([
    loadBladzijde(read, keuze, { sorteer, na: cursor?.slice(0, -1) ?? null, limiet: limiet + 1 }),
    countWerk(read, [keuze]),
  ]);
  const { page, volgende } = toPage(rows, limiet, ({ positie }) => [...positie, eerder + limiet]);
  const ids = page.map(({ id }) => id);
  const [rijen, versies] = await Promise.all([loadRijen(read, gemeenteId, ids), loadVersies(read, ids)]);
  const zaken = rijen.map((rij) => ({
    ...toWerklijstZaak(rij, keuze.vandaag),
    versie: versies(rij.zaak.id),
  }));
  const details = { filters: filterNamen(vraag), sorteer, aantal: zaken.length, zaken: zaken.map(({ id }) => id) };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "werklijst.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return { zaken, totaal: toTelling(aantal), vanaf: eerder + 1, volgende };
}

/** The position, and how many rows came before it. */
function cursorOf({ sorteer, status }: WerklijstVraag): ("id" | "rang" | "dag")[] {
  if (sorteer === "prioriteit" && status !== "gesloten") return ["rang", "id", "id"];
  return sorteer === "termijn" ? ["dag", "rang", "id", "id"] : ["id", "id"];
}
