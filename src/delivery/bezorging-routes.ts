import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { bezorgstatussen } from "./bezorging-rules.ts";
import { listBezorgingen } from "./list-bezorgingen.ts";
import { replayBezorging } from "./replay-bezorging.ts";
import { BezorgingAntwoord, BezorgingenLijst } from "./schemas.ts";
import { sendTest } from "./send-test.ts";

const own = { tag: "Abonnementen", scope: "terugkoppelingen:lezen" } as const;
const id = z.string().openapi({ format: "uuid", description: "Het nummer van het abonnement" });
const bezorging = z.string().openapi({ format: "uuid", description: "Het nummer van de bezorging" });

/** What was sent, sending it again, and a message to try it out. */
export const bezorgingRoutes: readonly Operation<Context>[] = [
  operation({
    ...own,
    method: "post",
    path: "/abonnementen/{id}/test",
    id: "stuurTestbericht",
    summary: "Stuur een testbericht",
    description: "Het bericht heeft type 'test' en gaat over het abonnement zelf. U kunt er tien per minuut vragen.",
    params: { id },
    answers: { 202: { description: "Het bericht staat klaar", schema: BezorgingAntwoord } },
    problems: [404, 409],
    call: async (ctx: Context, { params }) => ({ status: 202, body: await sendTest(ctx, params) }),
  }),
  operation({
    ...own,
    method: "get",
    path: "/abonnementen/{id}/bezorgingen",
    id: "lijstBezorgingen",
    summary: "Lees wat wij stuurden en hoe dat ging",
    description: "De nieuwste eerst, met elke poging. Wat klaar is, wissen wij na dertig dagen.",
    params: { id },
    query: {
      status: z.enum(bezorgstatussen).optional().openapi({ description: "Alleen wat zo ver is" }),
      na: z.string().max(200).optional().openapi({ description: "De waarde van 'volgende' uit het vorige antwoord" }),
      limiet: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Hoeveel per bladzijde" }),
    },
    answers: { 200: { description: "Een bladzijde van de bezorgingen", schema: BezorgingenLijst } },
    problems: [404],
    call: async (ctx: Context, { params, query }) => ({
      status: 200,
      body: await listBezorgingen(ctx, { ...params, ...query }),
    }),
  }),
  operation({
    ...own,
    method: "post",
    path: "/abonnementen/{id}/bezorgingen/{bezorging}/herhaling",
    id: "herhaalBezorging",
    summary: "Laat een bericht opnieuw sturen",
    description: "Het bericht houdt zijn webhook-id. Wat op dit moment wordt gestuurd, sturen wij niet dubbel.",
    params: { id, bezorging },
    answers: { 202: { description: "Het bericht staat weer klaar", schema: BezorgingAntwoord } },
    problems: [404, 409],
    call: async (ctx: Context, { params }) => ({ status: 202, body: await replayBezorging(ctx, params) }),
  }),
];
