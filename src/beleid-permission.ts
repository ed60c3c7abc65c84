import { asBeheer } from "./access/beheer.ts";
import { asGemeente } from "./access/permission.ts";
import type { Context, Read } from "./context.ts";

/**
 * The municipality whose policy is meant: the actor's own, unless the program itself names another.
 * @throws Probleem 403 without scope beheer; 404 for an unknown municipality and, the same, for somebody else's
 */
export async function asBeleidBeheer(ctx: Context, read: Read, gemeentecode: string | undefined): Promise<number> {
  return gemeentecode === undefined ? asGemeente(ctx, "beheer") : await asBeheer(ctx, read, gemeentecode);
}
