import type { z } from "@hono/zod-openapi";
import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import type { Intrekkingsreden } from "../law/lists.ts";
import { isUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import type { SignaalAntwoord } from "./answers.ts";
import { lockEigenSignaal, setIngetrokken } from "./intrekking-store.ts";
import { readSignaal } from "./read-signaal.ts";

/**
 * A partner takes its own signal back. The mark is on disk when this answers; what it does to the zaak follows from the
 * outbox. To do so again with the same reason changes nothing.
 *
 * @throws Probleem 403; 404 when absent or another's; 409 when it was taken back for another reason
 * @source lezing-intrekking
 */
export async function withdrawSignaal(
  ctx: Context,
  { id: uuid, reden }: { id: string; reden: Intrekkingsreden },
): Promise<z.output<typeof SignaalAntwoord>> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  if (!isUuid(uuid)) throw nietGevonden();
  await ctx.db.write(async (trx) => {
    const signaal = await lockEigenSignaal(trx, partnerId, uuid);
    if (!signaal) throw nietGevonden();
    if (signaal.intrekking_reden === reden) return;
    if (signaal.intrekking_reden !== null) throw anderReden();

    const now = ctx.clock.now();
    await setIngetrokken(trx, signaal.id, now, reden);
    await enqueue(trx, "signaal.ingetrokken", [signaal.id], now);
    await recordAudit(ctx, trx, [
      { handeling: "signaal.ingetrokken", gemeenteId: signaal.gemeente_id, onderwerp: uuid, details: { reden } },
    ]);
  });
  return await readSignaal(ctx, uuid);
}

const anderReden = () =>
  conflict("al-ingetrokken", "U heeft dit signaal al ingetrokken met een andere reden. De eerste reden blijft staan.");
