import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { decideKoppeling } from "./decide-koppeling.ts";
import { koppeling, koppelingStatussen, verplaatsing } from "./household-schemas.ts";
import { listKoppelingen } from "./list-koppelingen.ts";
import { mergeZaken } from "./merge-zaken.ts";
import { lijst, padId, paging } from "./route-parts.ts";
import { undoVerplaatsing } from "./undo-verplaatsing.ts";

const tag = "Huishoudens";
const scope = "zaken:werken";
const params = { id: padId("de zaak") };
const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const waarom = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .openapi({ description: "Waarom. Alleen voor de eigen gemeente: de signaalpartner leest dit niet" });

const besluit = z
  .strictObject({
    besluit: z.enum(["bevestigd", "afgewezen"]),
    reden: waarom.optional(),
  })
  .openapi("KoppelingBesluitInvoer");
const samenvoeging = z
  .strictObject({ met: z.uuid().openapi({ description: "De zaak die bij deze zaak komt" }), reden: waarom })
  .openapi("SamenvoegingInvoer");
const herstel = z
  .strictObject({
    verplaatsing: z.uuid().openapi({ description: "De samenvoeging of splitsing die ongedaan moet" }),
    reden: waarom.optional(),
  })
  .openapi("HerstelInvoer");

/** Two addresses, two zaken, one household: what may belong together, and what a person made of it. */
export const householdRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/koppelingen",
    id: "lijstKoppelingen",
    tag,
    summary: "Lees welke adressen misschien bij elkaar horen, het oudste eerst",
    description:
      "Soort 'adres': hetzelfde huisnummer met en zonder toevoeging. Soort 'persoon': dezelfde persoon op een ander " +
      "adres. Een mens beslist. Wie kijkt, wordt vastgelegd.",
    scope: "zaken:lezen",
    query: {
      status: z.enum(koppelingStatussen).default("open").openapi({ description: "Open is: nog niet over besloten" }),
      ...paging,
    },
    answers: {
      200: { description: "Een bladzijde koppelingen", schema: lijst("koppelingen", koppeling, "KoppelingenLijst") },
    },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listKoppelingen(ctx, query) }),
  }),
  operation({
    method: "post",
    path: "/koppelingen/{id}/besluit",
    id: "besluitKoppeling",
    tag,
    summary: "Bevestig een mogelijke koppeling, of wijs haar af",
    description:
      "Bevestigt u dat twee adressen dezelfde woning zijn, dan komt alles voortaan in één zaak. Twee open zaken worden " +
      "dan samengevoegd. Bevestigt u dezelfde persoon, dan staan de zaken bij elkaar vermeld. Het besluit blijft staan.",
    scope,
    params: { id: padId("de koppeling") },
    body: { schema: besluit, example: { besluit: "bevestigd", reden: "Het huis heeft maar één voordeur." } },
    answers: { 200: { description: "De koppeling met het besluit", schema: koppeling } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await decideKoppeling(ctx, { koppeling: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/samenvoeging",
    id: "voegZakenSamen",
    tag,
    summary: "Voeg een andere open zaak bij deze zaak",
    description:
      "Signalen, termijnen en contactpogingen van de andere zaak komen hierheen. Die zaak sluit zonder resultaat. De " +
      "signaalpartners horen daar niets over. Team en behandelaar van deze zaak blijven. U kunt het ongedaan maken.",
    scope,
    params,
    body: { schema: samenvoeging, example: { met: uuid, reden: "Het gaat om één gezin." } },
    answers: { 200: { description: "De samenvoeging, en hoe deze zaak er nu voor staat", schema: verplaatsing } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await mergeZaken(ctx, { zaak: params.id, ...body }),
    }),
  }),
  operation({
    method: "post",
    path: "/zaken/{id}/herstel",
    id: "maakVerplaatsingOngedaan",
    tag,
    summary: "Maak een samenvoeging of splitsing ongedaan",
    description:
      "Alles gaat terug naar waar het was. Wat er daarna bij kwam, blijft. Het kan niet als er intussen iets is gebeurd " +
      "waardoor het niet meer past. Dat staat dan in het antwoord.",
    scope,
    params,
    body: { schema: herstel, example: { verplaatsing: uuid, reden: "Het zijn toch twee woningen." } },
    answers: { 200: { description: "Wat ongedaan is, en hoe deze zaak er nu voor staat", schema: verplaatsing } },
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await undoVerplaatsing(ctx, { zaak: params.id, ...body }),
    }),
  }),
];
