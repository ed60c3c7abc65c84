import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { intrekkingsredenen } from "../law/lists.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { SignaalAntwoord } from "./answers.ts";
import { withdrawSignaal } from "./withdraw-signaal.ts";

const IntrekkingInvoer = z
  .strictObject({
    reden: z.enum(intrekkingsredenen).openapi({
      description:
        "'betaald': de achterstand is betaald. 'regeling': er is een betalingsregeling. " +
        "'vergissing': het signaal had niet gestuurd moeten worden.",
    }),
  })
  .openapi("IntrekkingInvoer");

/** Taking a signal back. */
export const intrekkingRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/signalen/{id}/intrekking",
    scope: "signalen:aanleveren",
    id: "trekSignaalIn",
    tag: "Signalen",
    summary: "Trek een eigen signaal in",
    description:
      "Doe dit als de inwoner heeft betaald, als er een regeling is, of als het signaal een vergissing was. " +
      "Het signaal telt daarna niet meer mee. Nog een keer intrekken met dezelfde reden mag.",
    params: { id: z.string().openapi({ description: "Het id dat u bij ontvangst kreeg" }) },
    body: { schema: IntrekkingInvoer, example: { reden: "betaald" } },
    answers: { 200: { description: "Het signaal, met wanneer en waarom het is ingetrokken", schema: SignaalAntwoord } },
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await withdrawSignaal(ctx, { id: params.id, ...body }),
    }),
  }),
];
