import { z } from "@hono/zod-openapi";
import { eindeShape } from "./end-overeenkomst.ts";
import { afspraakShape, isPeriod, periodFault, wijzigingShape } from "./overeenkomst-input.ts";
import { OvereenkomstAntwoord, PartnerAntwoord } from "./overeenkomst-view.ts";
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
export const partnerInvoer = z.strictObject(partnerShape).openapi("SignaalpartnerInvoer", {
  example: { soort: "Huur", naam: "Woonbron", kvkNummer: "12345678", overeenkomst: afspraakVoorbeeld },
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
    partner: PartnerAntwoord,
    overeenkomst: OvereenkomstAntwoord,
    client: z.uuid().nullable().openapi({ description: "De client van een nieuwe partner; leeg als hij bekend was" }),
  })
  .openapi("AangemeldePartner");
