import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { type HuishoudDelen, loadHuishoudDelen } from "./household-parts.ts";
import { loadContactpogingen } from "./household-store.ts";
import { type HuishoudAntwoord, showHuishouden } from "./huishouden-rules.ts";
import { loadHuishouden } from "./huishouden-store.ts";
import { loadDelen } from "./list-zaken.ts";
import { own } from "./own.ts";
import { parseRedenen, toContactpoging, toSignaal, toTermijn, toZaak } from "./view.ts";
import { findZaak, type ZaakRij } from "./zaken-store.ts";
import { eisZicht } from "./zicht.ts";

/**
 * One household with all that is known of it. Looking leaves a trace in the audit.
 * @throws Probleem 403; 404 for what is absent or another municipality's
 */
export async function showZaak(ctx: Context, input: { id: string }): Promise<HuishoudenAntwoord> {
  const { zaak } = await lookAtZaak(ctx, input.id, "zaak");
  const vandaag = localDay(ctx.clock.now());
  const delen = (await loadDelen(ctx.db.read, [zaak]))(zaak.id);
  const pogingen = await loadContactpogingen(ctx.db.read, zaak.id);
  const huishouden = showHuishouden(await loadHuishouden(ctx.db.read, zaak.id));
  return toHuishouden(zaak, toZaak(zaak, delen, vandaag), {
    ...(await loadHuishoudDelen(ctx.db.read, zaak, delen.signalen)),
    huishouden,
    signalen: delen.signalen.map(toSignaal),
    termijnen: delen.termijnen.map((rij) => toTermijn(rij, vandaag)),
    contactpogingen: pogingen.map(toContactpoging),
  });
}

type Lijsten = HuishoudDelen & {
  huishouden: HuishoudAntwoord;
  signalen: ReturnType<typeof toSignaal>[];
  termijnen: ReturnType<typeof toTermijn>[];
  contactpogingen: ReturnType<typeof toContactpoging>[];
};

function toHuishouden(zaak: ZaakRij, kort: ReturnType<typeof toZaak>, lijsten: Lijsten) {
  return {
    ...kort,
    ...lijsten,
    routering: parseRedenen(zaak.routering_redenen),
    opgepaktOp: zaak.opgepakt_op,
    afgeslotenOp: zaak.afgesloten_op,
    resultaat: zaak.resultaat,
  };
}
export type HuishoudenAntwoord = ReturnType<typeof toHuishouden>;

/** Finds a zaak of this municipality and writes down that somebody looked at this part of it. */
export async function lookAtZaak(
  ctx: Context,
  id: string,
  deel: "zaak" | "tijdlijn" | "contactpoging" | "uitleg" | "afsluiting" | "wijzigingen" | "afspraken" | "brief",
): Promise<{ gemeenteId: number; zaak: ZaakRij }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const zaak = await own(id, () => findZaak(ctx.db.read, gemeenteId, id));
  eisZicht(ctx, [zaak]);
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "zaak.bekeken", gemeenteId, onderwerp: zaak.uuid, details: { deel } }]),
  );
  return { gemeenteId, zaak };
}
