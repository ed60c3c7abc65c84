import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { contactsoorten, dagdelen, eindresultaten } from "../law/lists.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { assignZaak } from "./assign-zaak.ts";
import { closeZaak } from "./close-zaak.ts";
import { recordBsn } from "./record-bsn.ts";
import { recordContactpoging } from "./record-contactpoging.ts";
import { reopenZaak } from "./reopen-zaak.ts";
import { padId } from "./route-parts.ts";
import { contactpoging, stand } from "./schemas.ts";
import { stapRoutes } from "./stap-routes.ts";

const tag = "Zaken";
const scope = "zaken:werken";
const params = { id: padId("de zaak") };
const tekst = z.string().trim().min(1).max(4000);

const contactInvoer = z
  .strictObject({
    soort: z.enum(contactsoorten),
    bereikt: z.boolean(),
    datum: z.iso.date().openapi({ description: "De dag van het contact" }),
    dagdeel: z.enum(dagdelen),
    aanbod: z.boolean().openapi({ description: "Of de inwoner een aanbod kreeg voor een gesprek" }),
    notitie: z.string().max(4000).optional(),
    medewerker: z.uuid().optional().openapi({ description: "Wie het deed" }),
  })
  .openapi("ContactpogingInvoer");
const toewijzing = z
  .strictObject({ team: z.uuid().optional(), behandelaar: z.uuid().nullable().optional(), reden: tekst.optional() })
  .refine(({ team, behandelaar }) => team !== undefined || behandelaar !== undefined, {
    message: "Noem een team, een behandelaar of allebei.",
  })
  .openapi("ToewijzingInvoer");
const afsluiting = z
  .strictObject({ resultaat: z.enum(eindresultaten), toelichting: tekst.optional() })
  .openapi("AfsluitingInvoer");
const heropening = z.strictObject({ reden: tekst }).openapi("HeropeningInvoer");
const brpControle = z
  .strictObject({
    signaal: z.uuid(),
    burgerservicenummer: z.string().regex(/^\d{9}$/, "Een burgerservicenummer heeft negen cijfers."),
  })
  .openapi("BrpControleInvoer");

const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const standAntwoord = { 200: { description: "Hoe de zaak er nu voor staat", schema: stand } };

/** Working a zaak. */
export const workRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/contactpogingen",
    id: "legContactpogingVast",
    tag,
    summary: "Leg vast dat u contact zocht",
    description: "Een aanbod vervult de lopende termijnen. De eerste contactpoging zet een nieuwe zaak in behandeling.",
    scope,
    params,
    body: {
      schema: contactInvoer,
      example: { soort: "Huisbezoek", bereikt: true, datum: "2026-11-05", dagdeel: "Ochtend", aanbod: true },
    },
    answers: {
      201: {
        description: "De contactpoging is vastgelegd",
        schema: contactpoging,
        headers: { Location: "Waar de contactpoging te lezen is" },
      },
    },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      const made = await recordContactpoging(ctx, { zaak: params.id, ...body });
      const Location = `/v1/zaken/${params.id}/contactpogingen/${made.id}`;
      return { status: 201, body: made, headers: { Location } };
    },
  }),
  ...stapRoutes,
  operation({
    method: "post",
    path: "/zaken/{id}/toewijzing",
    id: "wijsZaakToe",
    tag,
    summary: "Wijs een zaak toe aan een team of een medewerker",
    description: "Met 'behandelaar' null haalt u de zaak bij iemand weg.",
    scope,
    params,
    body: { schema: toewijzing, example: { behandelaar: uuid, reden: "Kent het gezin." } },
    answers: standAntwoord,
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await assignZaak(ctx, { zaak: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/afsluiting",
    id: "sluitZaak",
    tag,
    summary: "Sluit een zaak met een resultaat",
    description: "De signaalpartners horen daarna wat zij mogen weten.",
    scope,
    params,
    body: { schema: afsluiting, example: { resultaat: "Vervolghulp en/of verwijzing financieel" } },
    answers: standAntwoord,
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await closeZaak(ctx, { zaak: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/heropening",
    id: "heropenZaak",
    tag,
    summary: "Open een gesloten zaak weer",
    scope,
    params,
    body: { schema: heropening, example: { reden: "De inwoner belde terug en wil toch hulp." } },
    answers: standAntwoord,
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await reopenZaak(ctx, { zaak: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/brp-controle",
    id: "legBrpControleVast",
    tag,
    summary: "Voeg het burgerservicenummer toe na de controle in de BRP",
    description: "Alleen de gemeente doet dit. Het nummer staat daarna in geen enkel antwoord.",
    scope,
    params,
    body: { schema: brpControle, example: { signaal: uuid, burgerservicenummer: "999990019" } },
    answers: { 204: { description: "Het nummer is opgeslagen" } },
    problems: [404, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      await recordBsn(ctx, { zaak: params.id, ...body });
      return { status: 204 };
    },
  }),
];
