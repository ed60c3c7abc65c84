import type { JWK } from "jose";
import { z } from "zod";
import { asBeheer } from "../access/beheer.ts";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { newClientKey } from "../access/client-key.ts";
import { insertClient } from "../access/client-store.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { newUuid } from "../platform/ids.ts";
import { isPeriod, overeenkomstShape, periodFault, toOvereenkomst } from "./overeenkomst-input.ts";
import { insertOvereenkomst, insertPartner } from "./partner-store.ts";

const partnerScopes = ["signalen:aanleveren", "terugkoppelingen:lezen", "sleutels:beheren"];

const schema = z
  .strictObject({ ...overeenkomstShape, soort: z.enum(signaalpartnerSoorten), naam: naamSchema })
  .refine(isPeriod, periodFault);

export type RegisteredPartner = { partnerId: string; overeenkomstId: string; clientId: string; privateJwk: JWK };

/**
 * Registers a signaalpartner with its first overeenkomst and a machine client.
 * @returns the private key too, this once: it is stored nowhere
 * @throws Probleem 400, 403, 404
 */
export async function registerPartner(ctx: Context, input: z.input<typeof schema>): Promise<RegisteredPartner> {
  const agreed = checkInput(schema, input);
  const { soort, naam } = agreed;
  const [partnerId, overeenkomstId, clientId] = [newUuid(), newUuid(), newUuid()];
  const { publicJwk, privateJwk } = await newClientKey();
  await ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, agreed.gemeentecode);
    const partner = await insertPartner(trx, { uuid: partnerId, soort, naam });
    await insertOvereenkomst(trx, toOvereenkomst(agreed, { uuid: overeenkomstId, partnerId: partner, gemeenteId }));
    await insertClient(trx, {
      clientId,
      naam,
      partnerId: partner,
      gemeenteId: null,
      scopes: partnerScopes,
      jwks: { keys: [publicJwk] },
    });
    await recordAudit(ctx, trx, [
      { handeling: "partner geregistreerd", gemeenteId, onderwerp: partnerId, details: { overeenkomstId, clientId } },
    ]);
  });
  return { partnerId, overeenkomstId, clientId, privateJwk };
}
