import { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { asSysteem } from "./beheer.ts";
import { checkInput, naamSchema } from "./check-input.ts";
import { uitnodigingSleutel } from "./gebruiker-sleutel.ts";
import { findPartnerId, insertGebruiker } from "./gebruiker-store.ts";
import { newUitnodiging } from "./uitnodiging-code.ts";

const schema = z.strictObject({
  partnerId: z.string(),
  naam: naamSchema,
  email: z.email().max(254).nullable().default(null),
});

/**
 * Invites somebody to act for a partner in the portal: who logs in with the code becomes that person. For partners
 * without a KvK number, by which the log-in would find them; one with it needs no invitation.
 *
 * @returns the code, this once; it works one time, for two weeks
 * @throws Probleem 400, 403, 404
 */
export async function registerGebruiker(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ gebruikerId: string; uitnodiging: string }> {
  asSysteem(ctx);
  const { partnerId, naam, email } = checkInput(schema, input);
  if (!isUuid(partnerId)) throw nietGevonden();
  const gebruikerId = newUuid();
  const uitnodiging = newUitnodiging();
  await ctx.db.write(async (trx) => {
    const partner = await findPartnerId(trx, partnerId);
    if (partner === undefined) throw nietGevonden();
    await insertGebruiker(trx, {
      uuid: gebruikerId,
      partnerId: partner,
      externSleutel: uitnodigingSleutel(ctx, uitnodiging),
      persoon: { naam, email },
      aangemaaktOp: ctx.clock.now(),
    });
    await recordAudit(ctx, trx, [
      { handeling: "gebruiker.uitgenodigd", gemeenteId: null, onderwerp: gebruikerId, details: { partner: partnerId } },
    ]);
  });
  return { gebruikerId, uitnodiging };
}
