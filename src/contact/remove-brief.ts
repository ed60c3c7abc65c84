import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { checkReden } from "./brief-rules.ts";
import { addVersie, asOne, findHuidig, sjabloonGewijzigd } from "./save-brief.ts";

/**
 * Takes a text away, so that nobody can choose it; its versions stay, and saving it again brings it back.
 * @throws Probleem 403; 404; 409 when somebody else changed it since; 422 without a reason
 */
export async function removeBrief(ctx: Context, input: { id: string; versie: number; reden: string }): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { id, versie, reden } = input;
  await asOne(ctx, async (trx) => {
    const huidig = await findHuidig(trx, gemeenteId, id, false);
    if (!huidig || huidig.vervallen) return;
    if (huidig.versie !== versie) throw sjabloonGewijzigd();
    const fouten = checkReden(reden);
    if (fouten.length > 0) throw geweigerd(fouten);
    const { soort, naam, tekst } = huidig;
    await addVersie(ctx, trx, gemeenteId, { id, versie: versie + 1, soort, naam, tekst, reden, vervallen: true });
  });
}
