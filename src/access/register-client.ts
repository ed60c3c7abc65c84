import type { JWK } from "jose";
import { z } from "zod";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { asBeheer, gemeentecodeSchema } from "./beheer.ts";
import { checkInput, naamSchema } from "./check-input.ts";
import { newClientKey } from "./client-key.ts";
import { insertClient } from "./client-store.ts";

/** What a municipality's machine may be given; a partner's scopes are not among them. */
export const gemeenteScopes = ["zaken:lezen", "zaken:werken", "monitor:lezen", "beheer", "ddas:lezen"] as const;
export type GemeenteScope = (typeof gemeenteScopes)[number];

const schema = z.strictObject({
  gemeentecode: gemeentecodeSchema,
  /** Who acts, as the time line and the audit show it. Absent: the client id. */
  naam: naamSchema.optional(),
  scopes: z.array(z.enum(gemeenteScopes)).min(1),
});

/**
 * Registers a machine client of a municipality.
 * @returns the private key too, this once: it is stored nowhere
 * @throws Probleem 400, 403, 404
 */
export async function registerClient(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ clientId: string; privateJwk: JWK }> {
  const { gemeentecode, naam, scopes } = checkInput(schema, input);
  const clientId = newUuid();
  const { publicJwk, privateJwk } = await newClientKey(ctx.clock.now());
  await ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, gemeentecode);
    await insertClient(trx, {
      clientId,
      naam: naam ?? clientId,
      partnerId: null,
      gemeenteId,
      scopes: [...new Set(scopes)],
      sleutels: [publicJwk],
    });
    await recordAudit(ctx, trx, [{ handeling: "client geregistreerd", gemeenteId, onderwerp: clientId }]);
  });
  return { clientId, privateJwk };
}
