import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { teVeel } from "../errors.ts";
import { maxTests, waitForTest } from "./bezorging-rules.ts";
import { insertBezorgingen } from "./bezorging-store.ts";
import { findBezorging, listTests } from "./bezorglijst-store.ts";
import { isUitgeschakeld, lockOwnAbonnement, own } from "./own.ts";
import { type BezorgingAntwoord, toBezorging } from "./view.ts";

/**
 * Puts a message in line that tells of nothing but itself.
 * @throws Probleem 403; 404; 409 when it is switched off; 429 after too many in a minute
 */
export async function sendTest(ctx: Context, { id }: { id: string }): Promise<BezorgingAntwoord> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  return await ctx.db.write(async (trx) => {
    const abonnement = await lockOwnAbonnement(trx, partnerId, id);
    if (abonnement.status !== "actief") throw isUitgeschakeld();
    const now = ctx.clock.now();
    const seconds = waitForTest(await listTests(trx, abonnement.id, maxTests.count), now);
    if (seconds !== null) throw teVeel(seconds);

    const itself = { abonnementId: abonnement.id, id: abonnement.id, uuid: abonnement.uuid, op: now };
    const [uuid = ""] = await insertBezorgingen(trx, "test", [itself], now);
    await recordAudit(ctx, trx, [{ handeling: "abonnement.getest", gemeenteId: null, onderwerp: id }]);
    return toBezorging(await own(uuid, () => findBezorging(trx, abonnement.id, uuid)), []);
  });
}
