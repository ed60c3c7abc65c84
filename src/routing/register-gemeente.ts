import { z } from "zod";
import { asBeheer, gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { isProef } from "../sandbox/rules.ts";
import { ensureVangnet, saveGemeente } from "./organisation-store.ts";

/** Whom CBS and partners may call, as DDAS asks for it. */
const contactpersoon = z.strictObject({
  naam: naamSchema,
  telefoonnummer: z.string().regex(/^\+?[\d -]{6,20}$/),
  email: z.email().max(254),
  functietitel: naamSchema,
});
const schema = z.strictObject({
  code: gemeentecodeSchema,
  naam: naamSchema,
  kvkNummer: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  contactpersonen: z.array(contactpersoon).max(20).optional(),
});

/**
 * Registers a municipality with its fallback team, or changes the one with that code. Only the program makes a new
 * one; a municipality with scope beheer changes itself.
 * @throws Probleem 400, 403, 404
 */
export async function registerGemeente(ctx: Context, input: z.input<typeof schema>): Promise<{ code: string }> {
  const gemeente = checkInput(schema, input);
  if (isProef(gemeente.code)) throw nietGevonden();
  const uuid = newUuid();
  await ctx.db.write(async (trx) => {
    if (ctx.actor.soort !== "systeem") await asBeheer(ctx, trx, gemeente.code);
    const gemeenteId = await saveGemeente(trx, gemeente);
    // Without it a signal for an area that nobody has would be with nobody.
    await ensureVangnet(trx, gemeenteId, uuid);
    await recordAudit(ctx, trx, [{ handeling: "gemeente geregistreerd", gemeenteId, onderwerp: gemeente.code }]);
  });
  return { code: gemeente.code };
}
