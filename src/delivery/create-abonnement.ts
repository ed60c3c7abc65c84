import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { findAbonnement, insertAbonnement, listAbonnementen, lockPartner } from "./abonnement-store.ts";
import type { Gebeurtenis } from "./bezorging-rules.ts";
import { type Handtekening, newGeheim } from "./handtekening.ts";
import { checkDoel, own } from "./own.ts";
import { type AbonnementMetGeheim, withGeheim } from "./view.ts";

export type AbonnementInvoer = { url: string; gebeurtenissen: Gebeurtenis[] };
const maxPerPartner = 10;

/**
 * A partner asks to be told at an address of its own when there is something to read.
 * @returns what was made, with the secret, which is told this once
 * @throws Probleem 403; 409 when it has ten already; 422 when the address may not be called
 */
export async function createAbonnement(
  ctx: Context,
  input: AbonnementInvoer & { handtekening: Handtekening },
): Promise<AbonnementMetGeheim> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  const url = await checkDoel(ctx, input.url);
  const { gebeurtenissen, handtekening } = input;
  const geheim = newGeheim(handtekening);
  const uuid = newUuid();
  return await ctx.db.write(async (trx) => {
    await lockPartner(trx, partnerId);
    if ((await listAbonnementen(trx, partnerId)).length >= maxPerPartner) throw teVeelAbonnementen();

    const now = ctx.clock.now();
    await insertAbonnement(trx, { uuid, partnerId, url, gebeurtenissen, handtekening, geheim, aangemaaktOp: now });
    const details = { gebeurtenissen, handtekening };
    await recordAudit(ctx, trx, [{ handeling: "abonnement.gemaakt", gemeenteId: null, onderwerp: uuid, details }]);
    return withGeheim(await own(uuid, () => findAbonnement(trx, partnerId, uuid)), now);
  });
}

const teVeelAbonnementen = () =>
  conflict("te-veel-abonnementen", `U heeft al ${maxPerPartner} abonnementen. Beëindig er eerst een.`);
