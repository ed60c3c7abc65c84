import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import { parseSignaal } from "./parse-signaal.ts";

/**
 * What would be wrong with a signal if it were sent now, by the same rules as `receiveSignaal`: all faults at once, none
 * when it would be accepted. Nothing is stored, so it can be asked while somebody still types.
 *
 * @param ruw  one signal in JSON, not yet held against its form
 */
export async function tryOutSignaal(ctx: Context, ruw: unknown): Promise<Fout[]> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const inhoud = parseSignaal(ruw);
  const kenmerk = "draft" in inhoud ? inhoud.draft.kenmerk : null;
  return await ctx.intake.tryOut({ partnerId, actor: ctx.actor, levering: null, kenmerk, inhoud });
}
