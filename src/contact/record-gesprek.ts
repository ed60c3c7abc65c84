import type { Context } from "../context.ts";
import { recordGebeurtenis } from "./record-gebeurtenis.ts";

export type GesprekInvoer = {
  zaak: string;
  datum: string;
  hulpGewenst?: boolean | undefined;
  notitie?: string | undefined;
};

/**
 * Writes down the first conversation with the resident. It meets the term for it, and those that ask for an offer: who
 * holds that conversation offers help in it.
 * @throws Probleem 403; 404; 409 when the zaak is closed; 422 when the day cannot be
 * @source wgs-4-1 wgs-4-2 lezing-gesprek-is-aanbod
 */
export async function recordGesprek(ctx: Context, { zaak, datum, hulpGewenst, notitie }: GesprekInvoer) {
  const wens = hulpGewenst ?? null;
  const vastgelegd = await recordGebeurtenis(ctx, {
    zaak,
    datum,
    gebeurtenis: "gesprek",
    tijdlijn: { soort: "gesprek", details: { datum, hulpGewenst: wens }, tekst: notitie || undefined },
    handeling: "gesprek.vastgelegd",
  });
  return { datum, hulpGewenst: wens, notitie: notitie || null, ...vastgelegd };
}
