import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Eindresultaat } from "../law/lists.ts";
import { enqueue } from "../platform/outbox.ts";
import { decideAfsluiting } from "./afsluiting-rules.ts";
import { ownZaak, zaakGesloten } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { insertGebeurtenissen, loadContactFeiten, moveSignalen, updateZaak } from "./store.ts";
import { loadHadPlicht, loadTermijnen, lopend, saveTermijnen } from "./termijnen-store.ts";
import { type ZaakStand, zaakStand } from "./zaak-stand.ts";

export type AfsluitingInvoer = { zaak: string; resultaat: Eindresultaat; toelichting?: string | undefined };

/**
 * Closes a zaak with one of the sixteen results; its partners hear of it after the commit.
 * @throws Probleem 403; 404; 409 when it is closed already; 422 when the duty to offer help is not met
 */
export async function closeZaak(ctx: Context, { zaak: zaakUuid, ...input }: AfsluitingInvoer): Promise<ZaakStand> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { resultaat } = input;
  const now = ctx.clock.now();
  return await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(trx, gemeenteId, zaakUuid);
    const termijnen = await loadTermijnen(trx, zaak.id, lopend);
    const { eersteAanbod } = await loadContactFeiten(trx, zaak);
    const hadPlicht = await loadHadPlicht(trx, zaak.id);

    if (zaak.afgesloten_op !== null) throw zaakGesloten();
    const besluit = decideAfsluiting(resultaat, { termijnen, eersteAanbod, hadPlicht }, localDay(now));
    if (besluit.fouten.length > 0) throw geweigerd(besluit.fouten);

    // Who closes a zaak that nobody had started on has started on it.
    if (zaak.opgepakt_op === null) await pickUp(trx, zaak, now);
    const afsluitingen = zaak.afsluitingen + 1;
    await updateZaak(trx, zaak.id, { status: "gesloten", afgesloten_op: now, resultaat, afsluitingen });
    await saveTermijnen(trx, besluit.termijnen);
    if (besluit.signaalstatus) {
      await moveSignalen(trx, zaak, ["Opgepakt", "Nog niet opgepakt"], besluit.signaalstatus);
    }
    const vervuld = besluit.termijnen.filter(({ vervuldOp }) => vervuldOp !== null);
    await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, [
      ...vervuld.map(({ soort, status, vervuldOp }) => ({
        soort: "termijnVervuld" as const,
        details: { termijn: soort, status, vervuldOp },
      })),
      { soort: "afgesloten", details: { resultaat, reden: besluit.reden }, tekst: input.toelichting },
    ]);
    await enqueue(trx, "zaak.afgesloten", [zaak.id], now);
    const details = { resultaat, bron: besluit.reden.bron, termijnen: besluit.termijnen.length };
    await recordAudit(ctx, trx, [{ handeling: "zaak.afgesloten", gemeenteId, onderwerp: zaak.uuid, details }]);
    return await zaakStand(trx, gemeenteId, zaak.uuid);
  });
}
