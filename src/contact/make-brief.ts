import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { checkBrief } from "./brief-rules.ts";
import { fillBrief, type Geadresseerde, type IngevuldeBrief } from "./fill-brief.ts";
import { loadSignalen } from "./household-store.ts";
import { own, ownZaak } from "./own.ts";
import { findZaak } from "./zaken-store.ts";

/**
 * A letter or card ready to print, with the text as somebody left it. That it was made is written down; what it says is
 * kept nowhere.
 * @throws Probleem 403; 404; 422 when it would tell more than it may, or is not filled in
 */
export async function makeBrief(
  ctx: Context,
  input: { zaak: string; sjabloon: string; aan: Geadresseerde; tekst: string },
): Promise<IngevuldeBrief> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const brief = await fillBrief(ctx, input);
  const tekst = input.tekst.replaceAll("\r\n", "\n").trim();
  const zaak = await own(input.zaak, () => findZaak(ctx.db.read, gemeenteId, input.zaak));
  const melders = (await loadSignalen(ctx.db.read, [zaak])).flatMap(({ partnernaam }) => partnernaam ?? []);
  const fouten = checkBrief(brief.sjabloon.soort, tekst, melders);
  if (fouten.length > 0) throw geweigerd(fouten);
  const { id: sjabloon, versie, soort } = brief.sjabloon;
  await ctx.db.write(async (trx) => {
    const { uuid: onderwerp } = await ownZaak(ctx, trx, gemeenteId, input.zaak);
    const details = { sjabloon, versie, soort };
    await recordAudit(ctx, trx, [{ handeling: "brief.gemaakt", gemeenteId, onderwerp, details }]);
  });
  return { ...brief, tekst };
}
