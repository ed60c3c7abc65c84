import { z } from "zod";
import type { Context, Read } from "../context.ts";
import { geenRecht, nietGevonden } from "../errors.ts";
import { isProef } from "../sandbox/rules.ts";

/** A CBS municipality code: four digits, leading zeros kept. */
export const gemeentecodeSchema = z.string().regex(/^\d{4}$/);

/** @throws Probleem 403 unless the program itself acts */
export function asSysteem({ actor }: Pick<Context, "actor">): void {
  if (actor.soort !== "systeem") throw geenRecht();
}

/**
 * The municipality that this actor may manage by that code: the program any, a municipality with scope beheer itself.
 * @throws Probleem 403 without that scope; 404 for an unknown municipality and, the same, for somebody else's
 */
export async function asBeheer({ actor }: Pick<Context, "actor">, { q }: Read, gemeentecode: string): Promise<number> {
  const allowed = actor.soort === "systeem" || (actor.soort === "gemeente" && actor.scopes.has("beheer"));
  if (!allowed) throw geenRecht();
  // The sandbox is everybody's, so nobody manages it.
  if (isProef(gemeentecode)) throw nietGevonden();
  const gemeente = await q.selectFrom("gemeenten").select("id").where("code", "=", gemeentecode).executeTakeFirst();
  if (!gemeente) throw nietGevonden();
  if (actor.soort === "gemeente" && actor.gemeenteId !== gemeente.id) throw nietGevonden();
  return gemeente.id;
}
