import type { Context } from "../context.ts";
import type { Werkstap } from "../law/lists.ts";
import { recordGebeurtenis } from "./record-gebeurtenis.ts";

export type StapInvoer = { zaak: string; stap: Werkstap; datum: string; toelichting?: string | undefined };

/**
 * Writes down a step that law or a work agreement knows, such as that the resident said yes to help.
 * @throws Probleem 403; 404; 409 when the zaak is closed; 422 when the day cannot be
 * @source wgs-4-1 beleid-werkafspraken
 */
export async function recordStap(ctx: Context, { zaak, stap, datum, toelichting }: StapInvoer) {
  const vastgelegd = await recordGebeurtenis(ctx, {
    zaak,
    datum,
    gebeurtenis: stap,
    tijdlijn: { soort: "stap", details: { stap, datum }, tekst: toelichting },
    handeling: "stap.vastgelegd",
  });
  return { stap, datum, toelichting: toelichting ?? null, ...vastgelegd };
}
