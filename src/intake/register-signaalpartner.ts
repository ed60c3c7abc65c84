import { z } from "@hono/zod-openapi";
import { jwkSchema } from "../access/add-sleutel.ts";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { type PubliekeSleutel, readSleutel } from "../access/sleutel-rules.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd, ongeldigeInvoer } from "../errors.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { newUuid } from "../platform/ids.ts";
import { againAfterRace } from "../platform/race.ts";
import { afspraakShape, isPeriod, kvkNummer, periodFault, regel, toAfspraak } from "./overeenkomst-input.ts";
import { checkAfspraak } from "./overeenkomst-rules.ts";
import { insertOvereenkomst, listPeriods } from "./overeenkomst-store.ts";
import { insertPartnerClient } from "./partner-client.ts";
import { findPartnerByKvk, holdPartner, insertPartner } from "./partner-store.ts";
import { refuseOverlap } from "./register-overeenkomst.ts";

export const partnerShape = {
  soort: z.enum(signaalpartnerSoorten),
  naam: regel(200),
  kvkNummer: kvkNummer
    .nullable()
    .default(null)
    .openapi({ description: "Hiermee is een partner te vinden die al met een andere gemeente werkt" }),
  overeenkomst: z.strictObject(afspraakShape).refine(isPeriod, periodFault),
  publicJwk: jwkSchema.nullable().default(null).openapi({
    description: "De eerste openbare sleutel van een nieuwe partner, die de partner zelf heeft gemaakt",
  }),
};
const schema = z.strictObject(partnerShape);

export type Aangemeld = {
  partnerId: string;
  overeenkomstId: string;
  /** Null for a partner that was known: it has its own. */
  clientId: string | null;
};

/**
 * Registers a partner of this municipality with its first overeenkomst. One that is known by its KvK number gets the
 * overeenkomst alone: its name and keys are its own, and nobody hears with whom else it works.
 * @throws Probleem 400, 403; 409 for a known partner with an overeenkomst for those days, or with a key; 422
 */
export async function registerSignaalpartner(ctx: Context, input: z.input<typeof schema>): Promise<Aangemeld> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const wanted = checkInput(schema, input);
  const sleutel = wanted.publicJwk && readFirst(wanted.publicJwk, ctx.clock.now());
  const afspraak = toAfspraak(wanted.overeenkomst);
  const fouten = checkAfspraak(wanted.soort, afspraak);
  if (fouten.length > 0) throw geweigerd(fouten.map((fout) => ({ ...fout, veld: `/overeenkomst${fout.veld}` })));

  const overeenkomstId = newUuid();
  return await againAfterRace(() =>
    ctx.db.write(async (trx) => {
      const partner = await findOrMake(trx, wanted, sleutel);
      await holdPartner(trx, partner.id);
      refuseOverlap(await listPeriods(trx, { partnerId: partner.id, gemeenteId }), afspraak);
      await insertOvereenkomst(trx, { uuid: overeenkomstId, partnerId: partner.id, gemeenteId, ...afspraak });
      const { uuid: partnerId, clientId } = partner;
      const details = { overeenkomstId, clientId };
      await recordAudit(ctx, trx, [{ handeling: "partner geregistreerd", gemeenteId, onderwerp: partnerId, details }]);
      return { partnerId, overeenkomstId, clientId };
    }),
  );
}

function readFirst(jwk: Record<string, unknown>, op: string): PubliekeSleutel {
  const gelezen = readSleutel(jwk, "/publicJwk", op);
  if ("fouten" in gelezen) throw ongeldigeInvoer(gelezen.fouten);
  return gelezen.sleutel;
}

type Wanted = z.output<typeof schema>;

async function findOrMake(trx: Trx, { soort, naam, kvkNummer }: Wanted, sleutel: PubliekeSleutel | null) {
  const known = kvkNummer === null ? undefined : await findPartnerByKvk(trx, kvkNummer, soort);
  if (known) {
    // A key that another municipality brings would open what the partner reported elsewhere.
    if (sleutel) throw conflict("partner-bekend", "Deze partner is al bekend en heeft zijn eigen sleutels.");
    return { ...known, clientId: null };
  }
  const uuid = newUuid();
  const id = await insertPartner(trx, { uuid, soort, naam, kvkNummer });
  const clientId = newUuid();
  await insertPartnerClient(trx, { clientId, naam, partnerId: id, sleutels: sleutel ? [sleutel] : [] });
  return { id, uuid, clientId };
}
