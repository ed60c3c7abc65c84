import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { definities } from "./definities.ts";
import { telIndicatoren } from "./indicatoren-rules.ts";
import type { Indicatoren } from "./indicatoren-schema.ts";
import { countContacten, countSignalen, countTermijnen, countZaken } from "./indicatoren-store.ts";
import { checkPeriode, kiesPeriode, maandenVan, type Per, periodeNaam } from "./perioden.ts";

/**
 * The figures of the municipality that asks, over local days, both included.
 * @throws Probleem 403 without the right, 400 when the period runs backwards or is longer than five years
 */
export async function readIndicatoren(
  ctx: Context,
  vraag: { van?: string | undefined; tot?: string | undefined; per: Per },
): Promise<Indicatoren> {
  const gemeenteId = asGemeente(ctx, "monitor:lezen");
  const periode = kiesPeriode(vraag, localDay(ctx.clock.now()));
  const fouten = checkPeriode(periode);
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  const { reports } = ctx.db;
  const groepen = {
    signalen: await countSignalen(reports, gemeenteId, periode),
    zaken: await countZaken(reports, gemeenteId, periode),
    contacten: await countContacten(reports, gemeenteId, periode),
    termijnen: await countTermijnen(reports, gemeenteId, periode),
  };
  const periodes = new Map(maandenVan(periode).map(({ maand }) => [maand, periodeNaam(maand, vraag.per)]));
  return {
    periode: { ...periode, per: vraag.per },
    definities: [...definities],
    rijen: telIndicatoren(periodes, groepen),
  };
}
