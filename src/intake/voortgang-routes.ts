import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { LeveringAntwoord, toLeveringAnswer } from "./answers.ts";
import { listLeveringen } from "./list-leveringen.ts";
import { watchLevering } from "./watch-levering.ts";

const example =
  'event: voortgang\ndata: {"id":"0193c0de-0000-7000-8000-000000000001","status":"bezig","aantal":1000,"aanvaard":990}\n\n';

/** How far leveringen are. */
export const voortgangRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/leveringen",
    scope: "signalen:aanleveren",
    id: "lijstLeveringen",
    tag: "Leveringen",
    summary: "Lees de lijst van uw leveringen",
    description:
      "Nieuwste eerst. Met 'sleutel' vindt u de levering van uw eigen Idempotency-Key, ook terwijl het bestand nog " +
      "binnenkomt.",
    query: {
      status: LeveringAntwoord.shape.status.optional().openapi({ description: "Alleen leveringen met deze status" }),
      sleutel: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .openapi({ description: "De Idempotency-Key waarmee u de levering stuurde" }),
      na: z.string().max(200).optional().openapi({ description: "De waarde van 'volgende' uit het vorige antwoord" }),
      limiet: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Hoeveel per bladzijde" }),
    },
    answers: {
      200: {
        description: "Een bladzijde van uw leveringen",
        schema: z
          .object({
            leveringen: z.array(LeveringAntwoord),
            volgende: z
              .string()
              .nullable()
              .openapi({ description: "Geef dit mee als 'na' voor de volgende bladzijde" }),
          })
          .openapi("LeveringenLijst"),
      },
    },
    problems: [],
    call: async (ctx: Context, { query }) => {
      const { leveringen, volgende } = await listLeveringen(ctx, query);
      return { status: 200, body: { leveringen: leveringen.map(toLeveringAnswer), volgende } };
    },
  }),
  operation({
    method: "get",
    path: "/leveringen/{id}/voortgang",
    scope: "signalen:aanleveren",
    id: "volgLevering",
    tag: "Leveringen",
    summary: "Volg een eigen levering terwijl zij wordt gelezen",
    description:
      "Een stroom van server-sent events. Elk event heeft de levering als JSON: 'voortgang' als er regels bij zijn " +
      "gekomen, 'klaar' aan het einde. Sluit uw verbinding bij 'klaar'. De stroom stopt na vijftien minuten vanzelf; " +
      "vraag hem dan opnieuw aan. Regels die met een dubbele punt beginnen, houden alleen de verbinding open.",
    params: { id: z.string().openapi({ description: "Het id van de levering" }) },
    answers: {
      200: {
        description: "De events",
        schema: z.string().openapi({ example }),
        media: "text/event-stream",
        headers: { "X-Accel-Buffering": "Altijd 'no': een proxy geeft elk event meteen door" },
      },
    },
    problems: [404],
    call: async (ctx: Context, { params }) => ({
      status: 200,
      body: await watchLevering(ctx, params.id),
      media: "text/event-stream",
      // A proxy that gathers an answer before it sends it would hide the progress.
      headers: { "X-Accel-Buffering": "no" },
    }),
  }),
];
