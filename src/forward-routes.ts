import { z } from "@hono/zod-openapi";
import { standMetSignalen } from "./contact/end-routes.ts";
import { padId } from "./contact/route-parts.ts";
import type { Context } from "./context.ts";
import { forwardSignalen } from "./forward-signalen.ts";
import { AdresInvoer } from "./intake/signaal-schema.ts";
import { type Operation, operation } from "./platform/operation.ts";

const maxSignalen = 200;

const doorzendingInvoer = z
  .strictObject({
    gemeentecode: z
      .string()
      .regex(/^\d{4}$/, "Een gemeentecode heeft vier cijfers, zoals 0599.")
      .openapi({ description: "CBS-code van de nieuwe gemeente" }),
    adres: AdresInvoer.openapi({ description: "Waar de inwoner nu woont" }),
    signalen: z
      .array(z.uuid())
      .min(1)
      .max(maxSignalen)
      .optional()
      .openapi({ description: "De signalen die mee verhuizen. Zonder deze lijst: alle open signalen van de zaak" }),
    toelichting: z.string().trim().min(1).max(4000).optional().openapi({
      description: "Alleen voor de eigen gemeente. De nieuwe gemeente en de signaalpartner lezen dit niet",
    }),
  })
  .openapi("DoorzendingInvoer", {
    example: {
      gemeentecode: "0363",
      adres: { straatnaam: "Admiraalsgracht", huisnummer: 12, postcode: "1057ES", plaatsnaam: "Amsterdam" },
    },
  });

/** Sending signals on to another municipality. */
export const forwardRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/doorzending",
    id: "stuurSignalenDoor",
    tag: "Huishoudens",
    summary: "Stuur signalen door naar de gemeente waar de inwoner nu woont",
    description:
      "De nieuwe gemeente krijgt de signalen met de eerste dag van ontvangst. De termijnen tellen vanaf die dag. Notities " +
      "en contactpogingen gaan niet mee. In uw zaak stoppen de signalen. De signaalpartner hoort alleen dat de persoon " +
      "geen inwoner (meer) is. Is er geen open signaal meer, dan sluit de zaak.",
    scope: "zaken:werken",
    params: { id: padId("de zaak") },
    body: { schema: doorzendingInvoer },
    answers: {
      200: { description: "Hoe de zaak er nu voor staat, en wat er is doorgestuurd", schema: standMetSignalen },
    },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await forwardSignalen(ctx, { zaak: params.id, ...body }),
    }),
  }),
];
