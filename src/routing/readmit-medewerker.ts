import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { lockMedewerker, setIngetrokken } from "./medewerker-store.ts";

/**
 * Somebody who was withdrawn works here again, with the role and team of before. Zaken do not come back by themselves.
 * Doing it twice is harmless.
 * @throws Probleem 403, 404
 */
export async function readmitMedewerker(ctx: Context, { medewerker: uuid }: { medewerker: string }): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  await ctx.db.write(async (trx) => {
    const medewerker = isUuid(uuid) ? await lockMedewerker(trx, gemeenteId, uuid) : undefined;
    if (!medewerker) throw nietGevonden();
    if (medewerker.ingetrokken_op === null) return;
    await setIngetrokken(trx, medewerker.id, null);
    await recordAudit(ctx, trx, [{ handeling: "medewerker weer toegelaten", gemeenteId, onderwerp: uuid }]);
  });
}
