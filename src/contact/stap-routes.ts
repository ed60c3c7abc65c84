import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { werkstapNamen, werkstappen } from "../law/lists.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { recordGesprek } from "./record-gesprek.ts";
import { recordStap } from "./record-stap.ts";
import { padId } from "./route-parts.ts";
import { termijn } from "./schemas.ts";

const tag = "Zaken";
const scope = "zaken:werken";
const params = { id: padId("de zaak") };

const gesprekInvoer = z
  .strictObject({
    datum: z.iso.date().openapi({ description: "De dag van het gesprek" }),
    hulpGewenst: z.boolean().optional().openapi({ description: "Of de inwoner hulp wil" }),
    notitie: z.string().max(4000).optional(),
  })
  .openapi("GesprekInvoer");
const stapInvoer = z
  .strictObject({
    stap: z.enum(werkstappen).openapi({
      description: werkstappen.map((naam) => `${naam}: ${werkstapNamen[naam]}.`).join(" "),
    }),
    datum: z.iso.date().openapi({ description: "De dag waarop het gebeurde" }),
    toelichting: z.string().trim().min(1).max(4000).optional(),
  })
  .openapi("StapInvoer");
const vastgelegd = {
  vastgelegdOp: z.iso.datetime(),
  termijnen: z.array(termijn).openapi({ description: "De termijnen die hierdoor begonnen of veranderden" }),
};
const gesprek = z
  .object({ datum: z.iso.date(), hulpGewenst: z.boolean().nullable(), notitie: z.string().nullable(), ...vastgelegd })
  .openapi("Gesprek");
const stap = z
  .object({ stap: z.enum(werkstappen), datum: z.iso.date(), toelichting: z.string().nullable(), ...vastgelegd })
  .openapi("Stap");

/** What happened in a zaak, as far as terms begin and end with it. */
export const stapRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/gesprek",
    id: "legGesprekVast",
    tag,
    summary: "Leg het eerste gesprek met de inwoner vast",
    description:
      "Het gesprek vervult de termijn voor het eerste gesprek. Het geldt ook als aanbod van hulp: dat is onze lezing.",
    scope,
    params,
    body: { schema: gesprekInvoer, example: { datum: "2026-11-10", hulpGewenst: true } },
    answers: { 201: { description: "Het gesprek is vastgelegd", schema: gesprek } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 201,
      body: await recordGesprek(ctx, { zaak: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/stappen",
    id: "legStapVast",
    tag,
    summary: "Leg een stap vast die een termijn begint of beëindigt",
    description:
      "Welke termijnen er zijn, hangt af van de werkafspraken van de gemeente. Een stap zonder termijn komt alleen in de tijdlijn.",
    scope,
    params,
    body: { schema: stapInvoer, example: { stap: "hulpAanvaard", datum: "2026-11-10" } },
    answers: { 201: { description: "De stap is vastgelegd", schema: stap } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 201,
      body: await recordStap(ctx, { zaak: params.id, ...body }),
    }),
  }),
];
