import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { enqueue } from "../platform/outbox.ts";
import type { Eindestatus } from "./end-rules.ts";
import { endSignaalRows } from "./end-store.ts";
import { endZaken } from "./end-zaken.ts";
import { pickUp } from "./pick-up.ts";
import { insertGebeurtenissen, type NieuweGebeurtenis, type Zaak } from "./store.ts";

type Einde = {
  signalen: readonly { id: number; uuid: string }[];
  status: Eindestatus;
  /** What the timeline says of it. */
  gebeurtenis: NieuweGebeurtenis;
  handeling: "signalen.beeindigd" | "signalen.doorgezonden";
  details?: Record<string, unknown>;
};

/**
 * Ends signals of an open zaak that the caller holds, in its transaction, while the rest of the household goes on; with
 * the last open one the zaak closes. Their partners hear of it after the commit.
 */
export async function endSignalen(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  { gemeenteId, ...zaak }: Zaak & { gemeenteId: number },
  einde: Einde,
): Promise<void> {
  const now = ctx.clock.now();
  const ids = einde.signalen.map(({ id }) => id);
  await endSignaalRows(trx, ids, einde.status);
  await insertGebeurtenissen(trx, zaak.id, { door: ctx.actor.naam, op: now }, [einde.gebeurtenis]);
  await enqueue(trx, "signaal.beeindigd", ids, now);
  const signalen = einde.signalen.map(({ uuid }) => uuid);
  await recordAudit(ctx, trx, [
    {
      handeling: einde.handeling,
      gemeenteId,
      onderwerp: zaak.uuid,
      details: { ...einde.details, status: einde.status, signalen },
    },
  ]);
  // Who ends a signal in a zaak that nobody had started on has started on it.
  if (zaak.opgepakt_op === null) await pickUp(trx, zaak, now);
  const opgepakt_op = zaak.opgepakt_op ?? now;
  await endZaken(ctx, trx, [{ ...zaak, gemeenteId, opgepakt_op }], () => einde.status);
}
