import { z } from "@hono/zod-openapi";
import type { JWK } from "jose";
import { asBeheer } from "../access/beheer.ts";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { newClientKey } from "../access/client-key.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, geweigerd } from "../errors.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { newUuid } from "../platform/ids.ts";
import { isPeriod, kvkNummer, overeenkomstShape, periodFault, toAfspraak } from "./overeenkomst-input.ts";
import { checkAfspraak } from "./overeenkomst-rules.ts";
import { insertOvereenkomst } from "./overeenkomst-store.ts";
import { insertPartnerClient } from "./partner-client.ts";
import { findPartnerByKvk, insertPartner } from "./partner-store.ts";

const schema = z
  .strictObject({
    ...overeenkomstShape,
    soort: z.enum(signaalpartnerSoorten),
    naam: naamSchema,
    kvkNummer: kvkNummer.nullable().default(null),
  })
  .refine(isPeriod, periodFault);

export type RegisteredPartner = { partnerId: string; overeenkomstId: string; clientId: string; privateJwk: JWK };

/**
 * Registers a signaalpartner with its first overeenkomst and a machine client, for the command line and the demo.
 * @returns the private key too, this once: it is stored nowhere
 * @throws Probleem 400, 403, 404; 409 when this KvK number is known for this kind; 422
 */
export async function registerPartner(ctx: Context, input: z.input<typeof schema>): Promise<RegisteredPartner> {
  const agreed = checkInput(schema, input);
  const { soort, naam, kvkNummer } = agreed;
  const [partnerId, overeenkomstId, clientId] = [newUuid(), newUuid(), newUuid()];
  const { publicJwk, privateJwk } = await newClientKey(ctx.clock.now());
  await ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, agreed.gemeentecode);
    const afspraak = toAfspraak(agreed);
    const fouten = checkAfspraak(soort, afspraak);
    if (fouten.length > 0) throw geweigerd(fouten);
    if (kvkNummer !== null && (await findPartnerByKvk(trx, kvkNummer, soort))) {
      throw conflict("partner-bekend", "Deze partner is al bekend. Registreer alleen een overeenkomst.");
    }
    const partner = await insertPartner(trx, { uuid: partnerId, soort, naam, kvkNummer });
    await insertOvereenkomst(trx, { uuid: overeenkomstId, partnerId: partner, gemeenteId, ...afspraak });
    await insertPartnerClient(trx, { clientId, naam, partnerId: partner, sleutels: [publicJwk] });
    await recordAudit(ctx, trx, [
      { handeling: "partner geregistreerd", gemeenteId, onderwerp: partnerId, details: { overeenkomstId, clientId } },
    ]);
  });
  return { partnerId, overeenkomstId, clientId, privateJwk };
}
