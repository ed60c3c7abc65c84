import type { Context } from "../context.ts";
import { listRegels, type Regel } from "./levering-store.ts";
import { readLevering } from "./read-levering.ts";

/** One page of the row report of a partner's own levering. @throws Probleem 404 when absent or another's */
export async function listLeveringRegels(
  ctx: Context,
  { uuid, status, na, limiet }: { uuid: string; status?: Regel["status"] | undefined; na: number; limiet: number },
): Promise<{ regels: Regel[]; volgende: number | null }> {
  const levering = await readLevering(ctx, uuid);
  const rows = await listRegels(ctx.db.read, levering.id, { status, after: na, limit: limiet + 1 });
  const regels = rows.slice(0, limiet);
  return { regels, volgende: rows.length > limiet ? (regels.at(-1)?.regel ?? null) : null };
}
