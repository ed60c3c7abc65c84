import type { Context, Trx } from "../context.ts";
import type { Gebeurtenis } from "./bezorging-rules.ts";
import { findOnderwerpen, insertBezorgingen } from "./bezorging-store.ts";

const tables = { "terugkoppeling.aangemaakt": "terugkoppelingen", "levering.verwerkt": "leveringen" } as const;

/** Puts a message in line for everyone who wants to hear of these things. A second run adds nothing. */
export async function makeBezorgingen(
  ctx: Pick<Context, "clock">,
  trx: Trx,
  gebeurtenis: Gebeurtenis,
  onderwerpIds: readonly number[],
): Promise<void> {
  const onderwerpen = await findOnderwerpen(trx, tables[gebeurtenis], gebeurtenis, onderwerpIds);
  await insertBezorgingen(trx, gebeurtenis, onderwerpen, ctx.clock.now());
}
