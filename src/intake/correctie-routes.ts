import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { SignaalAntwoord } from "./answers.ts";
import { correctSignaal } from "./correct-signaal.ts";
import { CorrectieInvoer } from "./correctie-schema.ts";

/** Putting right what stands wrongly in a signal. */
export const correctieRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/signalen/{id}/correctie",
    scope: "signalen:aanleveren",
    id: "verbeterSignaal",
    tag: "Signalen",
    summary: "Verbeter een fout in een eigen signaal",
    description:
      "Voor wat op de signaaldatum anders was dan u schreef. De gemeente ziet wat u veranderde. Liep de achterstand " +
      "daarna op? Stuur dan een nieuw signaal. Adres, gemeente, soort en burgerservicenummer kunt u niet verbeteren: trek " +
      "het signaal in en stuur een nieuw. Nog een keer dezelfde verbetering sturen mag.",
    params: { id: z.string().openapi({ description: "Het id dat u bij ontvangst kreeg" }) },
    body: { schema: CorrectieInvoer, unchecked: true },
    answers: { 200: { description: "Het signaal, met alle verbeteringen", schema: SignaalAntwoord } },
    problems: [400, 404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await correctSignaal(ctx, { id: params.id, ruw: body }),
    }),
  }),
];
