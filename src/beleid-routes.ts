import { z } from "@hono/zod-openapi";
import { beleidInvoer, beleidOverzicht, beleidVastgelegd, vooruitblik, vooruitblikInvoer } from "./beleid-schemas.ts";
import type { Context } from "./context.ts";
import { type Operation, operation } from "./platform/operation.ts";
import { previewBeleid } from "./priority/preview-beleid.ts";
import { listBeleid } from "./routing/list-beleid.ts";
import { setBeleid } from "./routing/set-beleid.ts";

const tag = "Beleid";
const scope = "beheer";

/** The numbers of law and policy: which there are, setting one's own, and looking ahead before doing so. */
export const beleidRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/beleid",
    id: "leesBeleid",
    tag,
    summary: "Lees alle getallen van wet en beleid",
    description:
      "Van elke instelling ziet u de landelijke waarde met de bron, en de eigen waarde van uw gemeente. Getallen uit " +
      "de wet kan een gemeente niet aanpassen.",
    scope,
    query: { op: z.iso.date().optional().openapi({ description: "Voor welke dag. Zonder: vandaag" }) },
    answers: { 200: { description: "Alle instellingen", schema: beleidOverzicht } },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listBeleid(ctx, query) }),
  }),
  operation({
    method: "post",
    path: "/beleid",
    id: "legBeleidVast",
    tag,
    summary: "Leg een eigen waarde vast, vanaf een dag",
    description:
      "De waarde blijft gelden tot u vanaf een latere dag een andere vastlegt. Geldt de waarde vandaag al? Dan krijgt " +
      "de lijst kort daarna de nieuwe volgorde. Bij `prioriteitGewichten` hoeft u alleen de gewichten te noemen die u " +
      "wilt aanpassen: de andere blijven landelijk.",
    scope,
    body: {
      schema: beleidInvoer,
      example: {
        sleutel: "prioriteitGewichten",
        waarde: { minderjarigeKinderen: 200 },
        geldtVan: "2027-01-01",
        reden: "Besluit van het college: gezinnen met kinderen gaan voor.",
      },
    },
    answers: { 201: { description: "De waarde is vastgelegd", schema: beleidVastgelegd } },
    problems: [409, 413, 415],
    call: async (ctx: Context, { body }) => ({ status: 201, body: await setBeleid(ctx, body) }),
  }),
  operation({
    method: "post",
    path: "/beleid/vooruitblik",
    id: "blikVooruit",
    tag,
    summary: "Bekijk hoe de lijst van vandaag zou veranderen",
    description:
      "Er wordt niets bewaard. U ziet hoeveel zaken een andere plaats of band krijgen, en welke zaken het meest " +
      "stijgen en dalen, met de redenen. Dit kan met elke instelling die de volgorde van de lijst bepaalt.",
    scope,
    body: {
      schema: vooruitblikInvoer,
      example: { sleutel: "prioriteitGewichten", waarde: { minderjarigeKinderen: 200 }, limiet: 10 },
    },
    answers: { 200: { description: "Wat er zou veranderen", schema: vooruitblik } },
    problems: [413, 415],
    call: async (ctx: Context, { body }) => ({ status: 200, body: await previewBeleid(ctx, body) }),
  }),
];
