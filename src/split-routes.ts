import { z } from "@hono/zod-openapi";
import { verplaatsing } from "./contact/household-schemas.ts";
import { padId } from "./contact/route-parts.ts";
import { splitZaak } from "./contact/split-zaak.ts";
import type { Context } from "./context.ts";
import { AdresInvoer } from "./intake/signaal-schema.ts";
import { type Operation, operation } from "./platform/operation.ts";

const maxSignalen = 200;

const splitsing = z
  .strictObject({
    signalen: z
      .array(z.uuid())
      .min(1)
      .max(maxSignalen)
      .openapi({ description: "De signalen die bij de andere woning horen; minstens één signaal blijft hier" }),
    adres: AdresInvoer.openapi({ description: "Het adres van de andere woning" }),
    reden: z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .openapi({ description: "Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet" }),
  })
  .openapi("SplitsingInvoer", {
    example: {
      signalen: ["01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55"],
      adres: { straatnaam: "Putsebocht", huisnummer: 10, huisletter: "B", postcode: "3073HE", plaatsnaam: "Rotterdam" },
      reden: "De bewoner van nummer 10 B.",
    },
  });

/** Taking apart what stood in one zaak; here, because the address is read as the intake reads it. */
export const splitRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/splitsing",
    id: "splitsZaak",
    tag: "Huishoudens",
    summary: "Verplaats signalen die bij een andere woning horen",
    description:
      "Is er op dat adres al een open zaak, dan komen de signalen daar bij. Anders komt er een nieuwe zaak. De termijnen " +
      "van de signalen gaan mee en tellen vanaf de eerste dag van ontvangst. U kunt het ongedaan maken.",
    scope: "zaken:werken",
    params: { id: padId("de zaak") },
    body: { schema: splitsing },
    answers: { 200: { description: "De splitsing, en hoe deze zaak er nu voor staat", schema: verplaatsing } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await splitZaak(ctx, { zaak: params.id, ...body }),
    }),
  }),
];
