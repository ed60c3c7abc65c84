import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { zaak } from "./household-schemas.ts";
import { listZaken } from "./list-zaken.ts";
import { lijst, padId, paging } from "./route-parts.ts";
import { zaakFilters } from "./rules.ts";
import { contactpoging, tijdlijnItem, zaakInLijst } from "./schemas.ts";
import { showContactpoging } from "./show-contactpoging.ts";
import { showTijdlijn } from "./show-tijdlijn.ts";
import { showZaak } from "./show-zaak.ts";

const tag = "Zaken";

/** Reading the work of a team. */
export const zakenRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/zaken",
    id: "lijstZaken",
    tag,
    summary: "Lees de zaken van een team, de dringendste eerst",
    description: "Open zaken staan op volgorde van prioriteit. Gesloten zaken: de nieuwste eerst.",
    scope: "zaken:lezen",
    query: {
      team: z.uuid().optional().openapi({ description: "Alleen zaken van dit team" }),
      behandelaar: z.uuid().optional().openapi({ description: "Alleen zaken van deze medewerker" }),
      status: z.enum(zaakFilters).default("open").openapi({ description: "Open is alles wat niet gesloten is" }),
      ...paging,
    },
    answers: { 200: { description: "Een bladzijde zaken", schema: lijst("zaken", zaakInLijst, "ZakenLijst") } },
    problems: [404],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listZaken(ctx, query) }),
  }),
  operation({
    method: "get",
    path: "/zaken/{id}",
    id: "toonZaak",
    tag,
    summary: "Lees alles van één huishouden",
    description: "Wie kijkt, wordt vastgelegd.",
    scope: "zaken:lezen",
    params: { id: padId("de zaak") },
    answers: { 200: { description: "De zaak", schema: zaak } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showZaak(ctx, params) }),
  }),
  operation({
    method: "get",
    path: "/zaken/{id}/tijdlijn",
    id: "toonTijdlijn",
    tag,
    summary: "Lees wat er in een zaak is gebeurd, het oudste eerst",
    description: "Wie kijkt, wordt vastgelegd.",
    scope: "zaken:lezen",
    params: { id: padId("de zaak") },
    query: paging,
    answers: {
      200: { description: "Een bladzijde van de tijdlijn", schema: lijst("tijdlijn", tijdlijnItem, "Tijdlijn") },
    },
    problems: [404],
    call: async (ctx: Context, { params, query }) => ({
      status: 200,
      body: await showTijdlijn(ctx, { ...params, ...query }),
    }),
  }),
  operation({
    method: "get",
    path: "/zaken/{id}/contactpogingen/{contactpoging}",
    id: "toonContactpoging",
    tag,
    summary: "Lees één contactpoging",
    description: "Wie kijkt, wordt vastgelegd.",
    scope: "zaken:lezen",
    params: { id: padId("de zaak"), contactpoging: padId("de contactpoging") },
    answers: { 200: { description: "De contactpoging", schema: contactpoging } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showContactpoging(ctx, params) }),
  }),
];
