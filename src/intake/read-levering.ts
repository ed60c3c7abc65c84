import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findLevering, type Levering } from "./levering-store.ts";

/** A partner's own levering. @throws Probleem 404 when absent or another's */
export async function readLevering(ctx: Context, uuid: string): Promise<Levering> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const levering = isUuid(uuid) ? await findLevering(ctx.db.read, partnerId, uuid) : null;
  if (!levering) throw nietGevonden();
  return levering;
}
