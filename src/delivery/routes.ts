import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { bezorgingRoutes } from "./bezorging-routes.ts";
import { changeAbonnement } from "./change-abonnement.ts";
import { createAbonnement } from "./create-abonnement.ts";
import { enableAbonnement } from "./enable-abonnement.ts";
import { endAbonnement } from "./end-abonnement.ts";
import { listAbonnementen } from "./list-abonnementen.ts";
import { rotateGeheim } from "./rotate-geheim.ts";
import {
  AbonnementAntwoord,
  AbonnementenLijst,
  AbonnementInvoer,
  AbonnementMetGeheim,
  AbonnementWijziging,
} from "./schemas.ts";
import { showAbonnement } from "./show-abonnement.ts";

const own = { tag: "Abonnementen", scope: "terugkoppelingen:lezen" } as const;
const params = { id: z.string().openapi({ format: "uuid", description: "Het nummer van het abonnement" }) };

/** Webhooks by Standard Webhooks: the partner's own system is told when there is something to read. */
export const deliveryRoutes: readonly Operation<Context>[] = [
  operation({
    ...own,
    method: "get",
    path: "/abonnementen",
    id: "lijstAbonnementen",
    summary: "Lees uw abonnementen",
    description: "Het oudste eerst. U kunt er tien hebben, dus er zijn geen bladzijden.",
    answers: { 200: { description: "Uw abonnementen", schema: AbonnementenLijst } },
    problems: [],
    call: async (ctx: Context) => ({ status: 200, body: await listAbonnementen(ctx) }),
  }),
  operation({
    ...own,
    method: "post",
    path: "/abonnementen",
    id: "maakAbonnement",
    summary: "Vraag om bericht als er iets voor u is",
    description:
      "Wij sturen berichten volgens Standard Webhooks, met alleen een id. Lees daarna zelf wat er is. " +
      "Berichten kunnen vaker komen en in een andere volgorde: kijk naar webhook-id. Antwoord met 2xx. " +
      "Lukt het niet, dan proberen wij het tien keer in ruim drie dagen. Bij 410 stoppen wij meteen.",
    body: { schema: AbonnementInvoer },
    answers: {
      201: {
        description: "Het abonnement. Het geheim ziet u alleen nu",
        schema: AbonnementMetGeheim,
        headers: { Location: "Waar u het abonnement leest" },
      },
    },
    problems: [409, 413, 415, 422],
    call: async (ctx: Context, { body }) => {
      const made = await createAbonnement(ctx, body);
      return { status: 201, body: made, headers: { Location: `/v1/abonnementen/${made.id}` } };
    },
  }),
  operation({
    ...own,
    method: "get",
    path: "/abonnementen/{id}",
    id: "toonAbonnement",
    summary: "Lees een abonnement",
    params,
    answers: { 200: { description: "Het abonnement, zonder geheim", schema: AbonnementAntwoord } },
    problems: [404],
    call: async (ctx: Context, { params: found }) => ({ status: 200, body: await showAbonnement(ctx, found) }),
  }),
  operation({
    ...own,
    method: "put",
    path: "/abonnementen/{id}",
    id: "wijzigAbonnement",
    summary: "Geef een ander adres of andere gebeurtenissen",
    description: "Wat nog wacht, gaat naar het nieuwe adres. Het geheim blijft hetzelfde.",
    params,
    body: { schema: AbonnementWijziging },
    answers: { 200: { description: "Het abonnement zoals het nu is", schema: AbonnementAntwoord } },
    problems: [404, 413, 415, 422],
    call: async (ctx: Context, { params: found, body }) => ({
      status: 200,
      body: await changeAbonnement(ctx, { ...found, ...body }),
    }),
  }),
  operation({
    ...own,
    method: "delete",
    path: "/abonnementen/{id}",
    id: "beeindigAbonnement",
    summary: "Beëindig een abonnement",
    description: "Wij sturen niets meer, ook niet wat nog wacht. Uw postvak blijft gewoon werken.",
    params,
    answers: { 204: { description: "Het abonnement is beëindigd" } },
    problems: [404],
    call: async (ctx: Context, { params: found }) => {
      await endAbonnement(ctx, found);
      return { status: 204 };
    },
  }),
  operation({
    ...own,
    method: "post",
    path: "/abonnementen/{id}/geheim",
    id: "vervangGeheim",
    summary: "Vervang het geheim of de sleutel",
    description:
      "Nog 24 uur staan er twee handtekeningen in elk bericht: de nieuwe en de vorige. Kreeg u geen antwoord? Vraag het " +
      "dan opnieuw: binnen die 24 uur vervangen wij alleen het nieuwste geheim. Het vorige blijft geldig tot " +
      "'vorigeHandtekeningTot'.",
    params,
    answers: { 200: { description: "Het abonnement, met het nieuwe geheim", schema: AbonnementMetGeheim } },
    problems: [404],
    call: async (ctx: Context, { params: found }) => ({ status: 200, body: await rotateGeheim(ctx, found) }),
  }),
  operation({
    ...own,
    method: "post",
    path: "/abonnementen/{id}/inschakeling",
    id: "schakelAbonnementIn",
    summary: "Schakel een abonnement weer in",
    description: "Wat wij opgaven, sturen wij alleen opnieuw als u daarom vraagt. In uw postvak staat alles.",
    params,
    answers: { 200: { description: "Het abonnement zoals het nu is", schema: AbonnementAntwoord } },
    problems: [404],
    call: async (ctx: Context, { params: found }) => ({ status: 200, body: await enableAbonnement(ctx, found) }),
  }),
  ...bezorgingRoutes,
];
