import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import type { Eindresultaat } from "../law/lists.ts";
import { enqueue } from "../platform/outbox.ts";
import type { Afsluiting } from "./afsluiting-rules.ts";
import { lapseAfspraken } from "./afspraak-store.ts";
import { closeRows, endOpenSignalen, type TeSluiten } from "./finish-store.ts";
import { insertGebeurtenissenVan, type NieuweGebeurtenis } from "./store.ts";
import { saveTermijnen } from "./termijnen-store.ts";

/** One zaak with what was decided on it: see `decideAfsluiting`. */
export type Sluiting = {
  zaak: TeSluiten;
  resultaat: Eindresultaat;
  besluit: Afsluiting;
  toelichting?: string | undefined;
};

/**
 * Closes zaken that the caller holds, in its transaction: terms, signals, timeline and audit follow the decision, and
 * the partners hear of it after the commit.
 */
export async function finishZaken(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  sluitingen: readonly Sluiting[],
): Promise<void> {
  const now = ctx.clock.now();
  await closeRows(trx, sluitingen, now);
  await saveTermijnen(
    trx,
    sluitingen.flatMap(({ besluit }) => besluit.termijnen),
  );
  await lapseAfspraken(
    trx,
    sluitingen.map(({ zaak }) => zaak.id),
    now,
  );
  const perStatus = Map.groupBy(sluitingen, ({ besluit }) => besluit.signaalstatus ?? "Opgepakt");
  for (const [status, same] of perStatus) {
    await endOpenSignalen(
      trx,
      same.map(({ zaak }) => zaak.id),
      status,
    );
  }
  const gebeurtenissen = sluitingen.map((item) => ({ zaakId: item.zaak.id, gebeurtenissen: toGebeurtenissen(item) }));
  await insertGebeurtenissenVan(trx, { door: ctx.actor.naam, op: now }, gebeurtenissen);
  await enqueue(
    trx,
    "zaak.afgesloten",
    sluitingen.map(({ zaak }) => zaak.id),
    now,
  );
  await recordAudit(ctx, trx, sluitingen.map(toAudit));
}

function toGebeurtenissen({ resultaat, besluit, toelichting }: Sluiting): NieuweGebeurtenis[] {
  const vervuld = besluit.termijnen.filter(({ vervuldOp }) => vervuldOp !== null);
  return [
    ...vervuld.map(({ soort, status, vervuldOp }) => ({
      soort: "termijnVervuld" as const,
      details: { termijn: soort, status, vervuldOp },
    })),
    { soort: "afgesloten", details: { resultaat, reden: besluit.reden }, tekst: toelichting },
  ];
}

const toAudit = ({ zaak, resultaat, besluit }: Sluiting) => ({
  handeling: "zaak.afgesloten",
  gemeenteId: zaak.gemeenteId,
  onderwerp: zaak.uuid,
  details: { resultaat, bron: besluit.reden.bron, termijnen: besluit.termijnen.length },
});
