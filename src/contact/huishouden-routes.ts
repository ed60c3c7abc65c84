import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { recordHuishouden } from "./record-huishouden.ts";
import { padId } from "./route-parts.ts";
import { huishoudgegevens } from "./schemas.ts";

const jaNee = z.boolean().nullable().optional();
const taal = z.string().regex(/^[a-z]{2}$/, "Gebruik de twee kleine letters van de taal, zoals nl, ar of pl.");

const huishoudInvoer = z
  .strictObject({
    minderjarigeKinderen: jaNee.openapi({ description: "Of er minderjarige kinderen wonen" }),
    oggz: jaNee.openapi({ description: "Of het huishouden bij de doelgroep van de OGGZ hoort" }),
    ondernemer: jaNee.openapi({ description: "Of een bewoner ondernemer is" }),
    taal: taal.nullable().optional().openapi({ description: "De taal van het huishouden, in twee letters" }),
  })
  .refine((invoer) => Object.values(invoer).some((waarde) => waarde !== undefined), {
    message: "Noem minstens één gegeven.",
  })
  .openapi("HuishoudenInvoer");

/** What only the municipality knows of a household. */
export const huishoudenRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/huishouden",
    id: "legHuishoudenVast",
    tag: "Huishoudens",
    summary: "Leg vast wat de gemeente van het huishouden weet",
    description:
      "Wat u weglaat, blijft zoals het was. Met null haalt u een gegeven weg. De zaak krijgt daarna zo nodig een " +
      "andere plaats in de lijst of een ander team. Een signaalpartner krijgt dit nooit te zien.",
    scope: "zaken:werken",
    params: { id: padId("de zaak") },
    body: { schema: huishoudInvoer, example: { minderjarigeKinderen: true, taal: "ar", oggz: null } },
    answers: { 200: { description: "Wat de gemeente nu van het huishouden weet", schema: huishoudgegevens } },
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await recordHuishouden(ctx, { zaak: params.id, ...body }),
    }),
  }),
];
