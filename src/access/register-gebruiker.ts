import { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { checkInput, naamSchema } from "./check-input.ts";
import { uitnodigingSleutel } from "./gebruiker-sleutel.ts";
import { insertGebruiker } from "./gebruiker-store.ts";
import { asUitnodiger, partnerToInvite } from "./uitnodig-permission.ts";
import { newUitnodiging } from "./uitnodiging-code.ts";

const schema = z.strictObject({
  partnerId: z.string(),
  naam: naamSchema,
  email: z.email().max(254).nullable().default(null),
});

/**
 * Invites somebody to act for a partner in the portal: who logs in with the code becomes that person. For partners
 * without a KvK number, by which the log-in would find them; one with it needs no invitation. A municipality may do so
 * for a partner of its own alone.
 *
 * @returns the code, this once; it works one time, for two weeks
 * @throws Probleem 400, 403, 404; 409 for a partner for which a municipality invites nobody
 */
export async function registerGebruiker(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ gebruikerId: string; uitnodiging: string }> {
  const gemeenteId = asUitnodiger(ctx);
  const { partnerId, naam, email } = checkInput(schema, input);
  const gebruikerId = newUuid();
  const uitnodiging = newUitnodiging();
  await ctx.db.write(async (trx) => {
    const partner = await partnerToInvite(ctx, trx, { gemeenteId, uuid: partnerId });
    await insertGebruiker(trx, {
      uuid: gebruikerId,
      partnerId: partner,
      externSleutel: uitnodigingSleutel(ctx, uitnodiging),
      persoon: { naam, email },
      aangemaaktOp: ctx.clock.now(),
    });
    await recordAudit(ctx, trx, [
      { handeling: "gebruiker.uitgenodigd", gemeenteId, onderwerp: gebruikerId, details: { partner: partnerId } },
    ]);
  });
  return { gebruikerId, uitnodiging };
}
