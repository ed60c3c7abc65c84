import { z } from "@hono/zod-openapi";
import { eindeShape } from "./end-overeenkomst.ts";
import { afspraakShape, isPeriod, periodFault, wijzigingShape } from "./overeenkomst-input.ts";
import { OvereenkomstAntwoord, PartnerMetSleutels } from "./overeenkomst-view.ts";
import { partnerShape } from "./register-signaalpartner.ts";

const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const afspraakVoorbeeld = {
  geldigVan: "2026-12-01",
  geldigTot: null,
  signaalsoorten: ["betalingsachterstand", "ontruiming"],
  geboortedatumToegestaan: true,
  terugkoppelniveau: "basis",
  contact: { naam: "Afdeling Incasso", telefoonnummer: "0100000000", email: "incasso@example.nl" },
};
const publicJwk = {
  kty: "EC",
  crv: "P-256",
  x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
  kid: "sleutel-2026-11",
};
export const partnerInvoer = z.strictObject(partnerShape).openapi("SignaalpartnerInvoer", {
  example: { soort: "Huur", naam: "Woonbron", kvkNummer: "12345678", publicJwk, overeenkomst: afspraakVoorbeeld },
});
export const overeenkomstInvoer = z
  .strictObject({ ...afspraakShape, partner: z.string().openapi({ format: "uuid" }) })
  .refine(isPeriod, periodFault)
  .openapi("OvereenkomstInvoer", { example: { partner: uuid, ...afspraakVoorbeeld } });
export const wijzigingInvoer = z.strictObject(wijzigingShape).openapi("OvereenkomstWijziging", {
  example: { vanaf: "2027-01-01", terugkoppelniveau: "contact" },
});
export const eindeInvoer = z.strictObject(eindeShape).openapi("OvereenkomstEinde", {
  example: { geldigTot: "2026-12-31", reden: "doorPartner" },
});
export const aangemeld = z
  .object({
    partner: PartnerMetSleutels,
    overeenkomst: OvereenkomstAntwoord,
    client: z.uuid().nullable().openapi({
      description: "Waarmee de partner een toegangsbewijs vraagt; leeg als een andere gemeente hem aanmeldde",
    }),
  })
  .openapi("AangemeldePartner");
export const beeindigd = OvereenkomstAntwoord.extend({
  ingetrokken: z
    .array(z.uuid())
    .openapi({ description: "De overeenkomsten die nog moesten beginnen en nu nooit gaan gelden" }),
}).openapi("BeeindigdeOvereenkomst");
