import type { z } from "@hono/zod-openapi";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listCorrecties } from "../correcties-store.ts";
import { nietGevonden } from "../errors.ts";
import { loadIncassoPauzes } from "../incasso-pauze-store.ts";
import { localDay } from "../law/calendar.ts";
import { isUuid } from "../platform/ids.ts";
import { type SignaalAntwoord, toReceipt } from "./answers.ts";
import { toonWijziging } from "./correctie-rules.ts";
import { type EigenSignaal, findLatestTerugkoppeling, findOntvangst, loadByKenmerk } from "./signaal-store.ts";

type Answer = z.output<typeof SignaalAntwoord>;

/** A partner's own signal with the latest that it heard of it. @throws Probleem 404 when absent or another's */
export async function readSignaal(ctx: Context, uuid: string): Promise<Answer> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const ontvangst = isUuid(uuid) ? await findOntvangst(ctx.db.read, partnerId, uuid) : null;
  if (!ontvangst) throw nietGevonden();
  return await withTerugkoppeling(ctx, ontvangst);
}

/** The partner's own signal with this kenmerk, in a list of none or one. */
export async function findSignaalByKenmerk(ctx: Context, kenmerk: string): Promise<Answer[]> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const found = await loadByKenmerk(ctx.db.read, [[partnerId, kenmerk]]);
  return await Promise.all([...found.values()].map((ontvangst) => withTerugkoppeling(ctx, ontvangst)));
}

async function withTerugkoppeling(ctx: Context, ontvangst: EigenSignaal): Promise<Answer> {
  const terugkoppeling = await findLatestTerugkoppeling(ctx.db.read, ontvangst.signaalId);
  const found = (await listCorrecties(ctx.db.read, [ontvangst.signaalId])).get(ontvangst.signaalId) ?? [];
  const correcties = found.map(({ uuid, op, reden, wijziging }) => {
    return { id: uuid, op, reden, wijzigingen: toonWijziging(wijziging) };
  });
  const pauzes = await loadIncassoPauzes(ctx.db.read, [ontvangst.signaalId], localDay(ctx.clock.now()));
  const incassoPauze = pauzes.get(ontvangst.signaalId) ?? null;
  return { ...toReceipt(ontvangst), terugkoppeling, ingetrokken: ontvangst.ingetrokken, incassoPauze, correcties };
}
