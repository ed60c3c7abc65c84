import { z } from "@hono/zod-openapi";
import { signaalpartnerSoorten } from "../law/lists.ts";
import { eindeRedenen, signaalsoorten, soortenVoor, terugkoppelniveaus } from "./overeenkomst-rules.ts";
import type { Overeenkomst } from "./overeenkomst-store.ts";

const dag = z.iso.date();
const partner = z.object({ id: z.uuid(), naam: z.string(), soort: z.enum(signaalpartnerSoorten) });

export const OvereenkomstAntwoord = z
  .object({
    id: z.uuid(),
    signaalpartner: partner,
    gemeente: z.object({ code: z.string(), naam: z.string() }),
    geldigVan: dag,
    geldigTot: dag.nullable().openapi({ description: "De laatste dag; leeg is tot nader order" }),
    kleineVerhuurder: z.boolean(),
    signaalsoorten: z.array(z.enum(signaalsoorten)),
    bsnToegestaan: z.boolean(),
    geboortedatumToegestaan: z.boolean(),
    terugkoppelniveau: z.enum(terugkoppelniveaus),
    contact: z
      .object({ naam: z.string(), telefoonnummer: z.string().nullable(), email: z.string().nullable() })
      .nullable(),
    eindeReden: z
      .enum(eindeRedenen)
      .nullable()
      .openapi({ description: "Waarom zij eindigt, als iemand haar beëindigde" }),
  })
  .openapi("Overeenkomst");

export const PartnerAntwoord = z
  .object({
    ...partner.shape,
    kvkNummer: z.string().nullable(),
    actief: z.boolean().openapi({ description: "Of er vandaag een overeenkomst met uw gemeente geldt" }),
  })
  .openapi("Signaalpartner");

/** One partner: with what its municipality compares the keys, and under which number it asks for a token. */
export const PartnerMetSleutels = PartnerAntwoord.extend({
  clients: z.array(z.object({ client: z.uuid(), kids: z.array(z.string()) })).openapi({
    description: "Waarmee de partner een toegangsbewijs vraagt; leeg als een andere gemeente hem aanmeldde",
  }),
  sleutels: z.array(z.object({ kid: z.string(), vingerafdruk: z.string() })).openapi({
    description: "De openbare sleutels; vergelijk de vingerafdruk (SHA-256 van RFC 7638) met die van de partner zelf",
  }),
}).openapi("SignaalpartnerMetSleutels");

export const toOvereenkomstAntwoord = (found: Overeenkomst): z.output<typeof OvereenkomstAntwoord> => ({
  id: found.uuid,
  signaalpartner: found.partner,
  gemeente: found.gemeente,
  geldigVan: found.geldigVan,
  geldigTot: found.geldigTot,
  kleineVerhuurder: found.kleineVerhuurder,
  signaalsoorten: soortenVoor(found.partner.soort, found.signaalsoorten),
  bsnToegestaan: found.bsnToegestaan,
  geboortedatumToegestaan: found.geboortedatumToegestaan,
  terugkoppelniveau: found.terugkoppelniveau,
  contact: found.contact,
  eindeReden: found.eindeReden,
});
