import { z } from "@hono/zod-openapi";
import { jwkSchema } from "../access/add-sleutel.ts";
import { checkInput } from "../access/check-input.ts";
import { type ClientSleutels, holdClientSleutels, listClientSleutels } from "../access/client-store.ts";
import { asGemeente } from "../access/permission.ts";
import { type PubliekeSleutel, readSleutel, vingerafdruk } from "../access/sleutel-rules.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd, ongeldigeInvoer } from "../errors.ts";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { newUuid } from "../platform/ids.ts";
import { againAfterRace } from "../platform/race.ts";
import { hasSleutel, judgeBekend, sameAfspraak, sameNaam } from "./onboarding-rules.ts";
import {
  afspraakShape,
  isPeriod,
  kvkNummer,
  periodFault,
  pickAfspraak,
  regel,
  toAfspraak,
} from "./overeenkomst-input.ts";
import { checkAfspraak } from "./overeenkomst-rules.ts";
import {
  type Afspraak,
  insertOvereenkomst,
  listBetween,
  listPeriods,
  type Overeenkomst,
} from "./overeenkomst-store.ts";
import { insertPartnerClient, storeFirstSleutel } from "./partner-client.ts";
import {
  findPartnerByKvk,
  holdGemeente,
  holdPartner,
  insertPartner,
  listGemeentenVan,
  listZonderKvk,
  type Partner,
} from "./partner-store.ts";
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
    description:
      "De openbare sleutel die de partner zelf heeft gemaakt. Zonder sleutel kan hij niet met een systeem melden; stuur dan later hetzelfde nog eens, met de sleutel",
  }),
};
const schema = z.strictObject(partnerShape);

export type Aangemeld = {
  partnerId: string;
  overeenkomstId: string;
  /** Of a repeat: all of it was there already. */
  bestond: boolean;
};

/**
 * Registers a partner of this municipality with its first overeenkomst. One that is known gets the overeenkomst alone, and
 * only when the municipality shows that it means the same one; nobody hears with whom else it works. The same request
 * again makes nothing twice.
 * @throws Probleem 400, 403; 409 for a known partner with an overeenkomst for those days, or with another key; 422
 */
export async function registerSignaalpartner(ctx: Context, input: z.input<typeof schema>): Promise<Aangemeld> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const wanted = checkInput(schema, input);
  const sleutel = wanted.publicJwk && readFirst(wanted.publicJwk, ctx.clock.now());
  const afspraak = toAfspraak(wanted.overeenkomst);
  const fouten = checkAfspraak(wanted.soort, afspraak);
  if (fouten.length > 0) throw geweigerd(fouten.map((fout) => ({ ...fout, veld: `/overeenkomst${fout.veld}` })));

  const gevraagd: Gevraagd = { ...wanted, sleutel, afspraak, gemeenteId };
  return await againAfterRace(() =>
    ctx.db.write(async (trx) => {
      const bekend = await findBekend(trx, gevraagd);
      if (bekend) return await joinBekend(ctx, trx, bekend, gevraagd);
      const uuid = newUuid();
      const clientId = newUuid();
      const { soort, naam, kvkNummer } = wanted;
      const id = await insertPartner(trx, { uuid, soort, naam, kvkNummer });
      await insertPartnerClient(trx, { clientId, naam, partnerId: id, sleutels: sleutel ? [sleutel] : [] });
      return await agree(ctx, trx, { id, uuid, clientId }, gevraagd);
    }),
  );
}

function readFirst(jwk: Record<string, unknown>, op: string): PubliekeSleutel {
  const gelezen = readSleutel(jwk, "/publicJwk", op);
  if ("fouten" in gelezen) throw ongeldigeInvoer(gelezen.fouten);
  return gelezen.sleutel;
}

type Gevraagd = Pick<z.output<typeof schema>, "soort" | "naam" | "kvkNummer"> & {
  sleutel: PubliekeSleutel | null;
  afspraak: Afspraak;
  gemeenteId: number;
};

/** By its number; without one, this municipality's own of that name with this key, or without any and with this agreement. */
async function findBekend(trx: Trx, { soort, naam, kvkNummer, sleutel, ...rest }: Gevraagd): Promise<Partner | null> {
  const { afspraak, gemeenteId } = rest;
  if (kvkNummer !== null) return (await findPartnerByKvk(trx, kvkNummer, soort)) ?? null;
  if (!sleutel) return null;
  await holdGemeente(trx, gemeenteId);
  const namesakes = (await listZonderKvk(trx, gemeenteId, soort)).filter((item) => sameNaam(item.naam, naam));
  let zonderSleutel: Partner | null = null;
  for (const partner of namesakes) {
    const sleutels = (await listClientSleutels(trx, partner.id)).flatMap((client) => client.sleutels);
    if (hasSleutel(sleutels, sleutel)) return partner;
    if (sleutels.length > 0 || zonderSleutel) continue;
    const same = (await listBetween(trx, partner.id, gemeenteId)).some((item) => isSame(item, afspraak));
    if (same) zonderSleutel = partner;
  }
  return zonderSleutel;
}

const isSame = (known: Overeenkomst, afspraak: Afspraak): boolean => sameAfspraak(pickAfspraak(known), afspraak);

/** A partner that is there already: a repeat, its first key, or one more overeenkomst. */
async function joinBekend(ctx: Context, trx: Trx, partner: Partner, gevraagd: Gevraagd): Promise<Aangemeld> {
  const { sleutel, afspraak, gemeenteId, naam } = gevraagd;
  await holdPartner(trx, partner.id);
  const clients = await holdClientSleutels(trx, partner.id);
  const gemeenten = await listGemeentenVan(trx, partner.id);
  const sleutels = clients.flatMap((client) => client.sleutels);
  const [eigen, elders] = [gemeenten.includes(gemeenteId), gemeenten.some((id) => id !== gemeenteId)];

  const oordeel = judgeBekend({ naam: partner.naam, eigen, elders, sleutels }, { naam, sleutel });
  if (typeof oordeel === "object") throw conflict("partner-bekend", oordeel.botsing);
  if (oordeel === "eersteSleutel" && sleutel) await giveFirstSleutel(ctx, trx, clients, gevraagd);

  const same = (await listBetween(trx, partner.id, gemeenteId)).find((item) => isSame(item, afspraak));
  if (same) return { partnerId: partner.uuid, overeenkomstId: same.uuid, bestond: true };
  refuseOverlap(await listPeriods(trx, { partnerId: partner.id, gemeenteId }), afspraak);
  return await agree(ctx, trx, { ...partner, clientId: null }, gevraagd);
}

async function giveFirstSleutel(
  ctx: Context,
  trx: Trx,
  clients: readonly ClientSleutels[],
  { sleutel, gemeenteId }: Gevraagd,
): Promise<void> {
  const onderwerp = sleutel && (await storeFirstSleutel(trx, clients, sleutel));
  if (!onderwerp) throw conflict("partner-bekend", "De toegang van deze partner is ingetrokken. Vraag de beheerder.");
  const details = { vingerafdruk: vingerafdruk(sleutel) };
  await recordAudit(ctx, trx, [{ handeling: "sleutel toegevoegd", gemeenteId, onderwerp, details }]);
}

type Partij = { id: number; uuid: string; clientId: string | null };

async function agree(ctx: Context, trx: Trx, partner: Partij, gevraagd: Gevraagd): Promise<Aangemeld> {
  const { id: partnerId, uuid: onderwerp, clientId } = partner;
  const { afspraak, gemeenteId } = gevraagd;
  const overeenkomstId = newUuid();
  await insertOvereenkomst(trx, { uuid: overeenkomstId, partnerId, gemeenteId, ...afspraak });
  const details = { overeenkomstId, clientId };
  await recordAudit(ctx, trx, [{ handeling: "partner geregistreerd", gemeenteId, onderwerp, details }]);
  return { partnerId: onderwerp, overeenkomstId, bestond: false };
}
