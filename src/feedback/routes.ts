import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { acknowledgeTerugkoppeling } from "./acknowledge-terugkoppeling.ts";
import { listTerugkoppelingen } from "./list-terugkoppelingen.ts";
import { terugkoppelwaarden } from "./rules.ts";
import { showTerugkoppeling } from "./show-terugkoppeling.ts";

const jaNee = z.enum(["Ja", "Nee"]);
const terugkoppeling = z
  .object({
    id: z.uuid().openapi({ description: "Het nummer van de terugkoppeling" }),
    signaal: z.uuid().openapi({ description: "Het nummer van uw signaal bij Seinhuis" }),
    kenmerk: z.string().openapi({ description: "Uw eigen kenmerk van het signaal" }),
    waarde: z.enum(terugkoppelwaarden).openapi({ description: "Hoe het met het signaal is afgelopen" }),
    contact: jaNee.optional().openapi({ description: "Of er contact was; alleen als uw overeenkomst dat geeft" }),
    regeling: jaNee.optional().openapi({
      description: "Of de inwoner zelf betaalde of een regeling trof; alleen als uw overeenkomst dat geeft",
    }),
    aangemaaktOp: z.iso.datetime().openapi({ description: "Wanneer wij dit schreven" }),
    ontvangenOp: z.iso.datetime().nullable().openapi({ description: "Wanneer u de ontvangst voor het eerst meldde" }),
    nietOpgehaaldOp: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "Wanneer wij noteerden dat u dit niet binnen vijf werkdagen had bevestigd" }),
  })
  .openapi("Terugkoppeling");
const postvak = z
  .object({
    terugkoppelingen: z.array(terugkoppeling),
    volgende: z.string().nullable().openapi({ description: "Geef dit mee als 'na' voor de volgende bladzijde" }),
  })
  .openapi("TerugkoppelingenLijst");

/** The partner's mailbox. */
export const feedbackRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/terugkoppelingen",
    id: "lijstTerugkoppelingen",
    tag: "Terugkoppelingen",
    summary: "Lees wat er met uw signalen is gedaan",
    description:
      "Oudste eerst. Zonder 'na' begint de lijst bij de oudste terugkoppeling die u nog niet hebt bevestigd.",
    scope: "terugkoppelingen:lezen",
    query: {
      ontvangen: z
        .enum(["open", "alle"])
        .default("open")
        .openapi({ description: "Alleen wat u nog niet hebt bevestigd, of alles" }),
      na: z.string().max(200).optional().openapi({ description: "De waarde van 'volgende' uit het vorige antwoord" }),
      limiet: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Hoeveel per bladzijde" }),
    },
    answers: { 200: { description: "Een bladzijde van uw postvak", schema: postvak } },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listTerugkoppelingen(ctx, query) }),
  }),
  operation({
    method: "get",
    path: "/terugkoppelingen/{id}",
    id: "toonTerugkoppeling",
    tag: "Terugkoppelingen",
    summary: "Lees één terugkoppeling",
    description: "Bijvoorbeeld als een bericht aan uw systeem dit nummer noemt. Lezen is nog geen bevestigen.",
    scope: "terugkoppelingen:lezen",
    params: { id: z.string().openapi({ format: "uuid", description: "Het nummer van de terugkoppeling" }) },
    answers: { 200: { description: "De terugkoppeling", schema: terugkoppeling } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showTerugkoppeling(ctx, params) }),
  }),
  operation({
    method: "post",
    path: "/terugkoppelingen/{id}/ontvangst",
    id: "bevestigTerugkoppeling",
    tag: "Terugkoppelingen",
    summary: "Meld dat u een terugkoppeling hebt ontvangen",
    description: "Nog een keer melden mag. Het eerste moment blijft staan.",
    scope: "terugkoppelingen:lezen",
    params: { id: z.string().openapi({ format: "uuid", description: "Het nummer van de terugkoppeling" }) },
    answers: { 200: { description: "De terugkoppeling, met het moment van ontvangst", schema: terugkoppeling } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await acknowledgeTerugkoppeling(ctx, params) }),
  }),
];
