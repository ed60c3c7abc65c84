import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { Day } from "../tables.ts";
import { loadAfwezigen } from "./organisation-store.ts";

/**
 * Who of the municipality is away today, by id, with the last day of it; for marking them where one chooses a person.
 * @throws Probleem 403
 */
export async function listAfwezigen(ctx: Context): Promise<ReadonlyMap<string, Day>> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const rows = await loadAfwezigen(ctx.db.read, gemeenteId, localDay(ctx.clock.now()));
  return new Map(rows.map(({ uuid, tot }) => [uuid, tot]));
}
