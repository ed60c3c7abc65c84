import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import type { Telling } from "./count-werklijst.ts";
import { koppelingenPage } from "./koppeling-store.ts";
import { teamBound } from "./zicht.ts";

const telTot = 100;

/**
 * How many possible links wait for a decision of the actor. Shows no household, and so leaves no trace.
 * @returns counting stops at 100
 * @throws Probleem 403
 */
export async function countKoppelingen(ctx: Context): Promise<Telling> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const vraag = { gemeenteId, status: "open", team: teamBound(ctx), na: 0, limiet: telTot + 1 } as const;
  const rows = await koppelingenPage(ctx.db.read, vraag).clearSelect().select("id").execute();
  return { aantal: Math.min(rows.length, telTot), meer: rows.length > telTot };
}
