import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, geenRecht, geweigerd, ongeldigeInvoer } from "../errors.ts";
import { parseSignaal } from "./parse-signaal.ts";
import { geenOvereenkomst } from "./rules.ts";
import type { Ontvangst } from "./signaal-store.ts";

/**
 * Takes one signal in, exactly once. When this returns, it is on disk.
 *
 * @param ruw  one signal in JSON, not yet held against its form
 * @returns the receipt, and whether the signal is new or was there already with the same content
 * @throws Probleem 400 form, 403 no agreement, 409 kenmerk used for other content, 422 refused by a rule, 503 too busy
 */
export async function receiveSignaal(
  ctx: Context,
  ruw: unknown,
): Promise<{ ontvangst: Ontvangst; soort: "aanvaard" | "bestaand" }> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const inhoud = parseSignaal(ruw);
  const kenmerk = "draft" in inhoud ? inhoud.draft.kenmerk : null;
  const outcome = await ctx.intake.submit({ partnerId, actor: ctx.actor, levering: null, kenmerk, inhoud });
  if ("fouten" in inhoud) throw ongeldigeInvoer("fouten" in outcome ? outcome.fouten : inhoud.fouten);
  switch (outcome.soort) {
    case "botsing":
      throw conflict("kenmerk-in-gebruik", "Dit kenmerk hoort al bij een signaal met andere inhoud.", outcome.fouten);
    case "geweigerd": {
      if (outcome.fouten.some(({ code }) => code === geenOvereenkomst)) {
        throw geenRecht("U heeft met deze gemeente geen overeenkomst die geldt op de signaaldatum.", outcome.fouten);
      }
      throw geweigerd(outcome.fouten);
    }
    default:
      return outcome;
  }
}
