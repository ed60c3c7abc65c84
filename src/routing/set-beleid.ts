import { z } from "zod";
import { asBeheer, gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import { isGeldigeWaarde } from "../law/parameters.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { insertBeleid } from "./organisation-store.ts";

const schema = z
  .strictObject({
    gemeentecode: gemeentecodeSchema,
    sleutel: z.string(),
    waarde: z.unknown(),
    /** Local day from which it holds; an earlier value stays for what came before. */
    geldtVan: z.iso.date(),
    reden: z
      .string()
      .trim()
      .regex(/^[^\p{Cc}]{1,2000}$/u),
  })
  .refine(({ sleutel, waarde }) => isGeldigeWaarde(sleutel, waarde), {
    path: ["waarde"],
    message: "Een gemeente kan deze instelling niet op deze waarde zetten.",
  });

/**
 * Records a municipality's own value for a policy parameter, from a day on. Numbers of law cannot be set.
 * @throws Probleem 400, 403, 404; 409 when there is a value from that day already
 */
export async function setBeleid(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const { gemeentecode, sleutel, waarde, geldtVan, reden } = checkInput(schema, input);
  const work = ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, gemeentecode);
    await insertBeleid(trx, { gemeenteId, sleutel, waarde, geldtVan, reden, op: ctx.clock.now() });
    await recordAudit(ctx, trx, [
      { handeling: "beleid vastgelegd", gemeenteId, onderwerp: sleutel, details: { geldtVan } },
    ]);
  });
  await work.catch((error) => {
    throw isUniqueViolation(error) ? conflict("beleid-bestaat", "Voor deze dag is al een waarde vastgelegd.") : error;
  });
}
