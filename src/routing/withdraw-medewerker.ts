import { z } from "zod";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { intrekRedenen } from "./medewerker-rules.ts";
import { endEigenSpullen, releaseZakenOf, setIngetrokken } from "./medewerker-store.ts";
import { eigenAccount, holdToegang, isZelf } from "./own-medewerker.ts";

const schema = z.strictObject({ medewerker: z.string(), reden: z.enum(intrekRedenen) });

/**
 * Somebody works here no more: logs in nowhere from this moment on, and their open zaken stay with their teams without
 * a worker. What they did stays in the timelines.
 * @returns how many open zaken lost their worker
 * @throws Probleem 400, 403, 404; 409 for oneself and for who works here no more
 */
export async function withdrawMedewerker(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ vrijgekomen: number }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { medewerker: uuid, reden } = checkInput(schema, input);
  const now = ctx.clock.now();
  return await ctx.db.write(async (trx) => {
    const medewerker = await holdToegang(ctx, trx, gemeenteId, uuid);
    if (isZelf(ctx, uuid)) throw eigenAccount();

    await setIngetrokken(trx, medewerker.id, now);
    await endEigenSpullen(trx, medewerker.id, now);
    const zaken = await releaseZakenOf(trx, medewerker.id, { door: ctx.actor.naam, op: now });
    const details = { reden, vrijgekomen: zaken.length };
    await recordAudit(ctx, trx, [
      { handeling: "medewerker ingetrokken", gemeenteId, onderwerp: uuid, details },
      ...zaken.map((zaak) => ({
        handeling: "zaak.toegewezen",
        gemeenteId,
        onderwerp: zaak,
        details: { behandelaar: null, aanleiding: "medewerker ingetrokken" },
      })),
    ]);
    return { vrijgekomen: zaken.length };
  });
}
