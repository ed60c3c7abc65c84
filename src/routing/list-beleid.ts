import { z } from "zod";
import { gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { asBeleidBeheer } from "../beleid-permission.ts";
import { loadEigenBeleid } from "../beleid-store.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { type Instelling, showInstellingen } from "./beleid-rules.ts";

const schema = z.strictObject({ gemeentecode: gemeentecodeSchema.optional(), op: z.iso.date().optional() });

/**
 * Every number that law and policy set, as it holds for the municipality on a day; today when none is named.
 * @throws Probleem 400, 403, 404
 */
export async function listBeleid(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ op: string; instellingen: Instelling[] }> {
  const { gemeentecode, op = localDay(ctx.clock.now()) } = checkInput(schema, input);
  const gemeenteId = await asBeleidBeheer(ctx, ctx.db.read, gemeentecode);
  return { op, instellingen: showInstellingen(await loadEigenBeleid(ctx.db.read, gemeenteId), op) };
}
