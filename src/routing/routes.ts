import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { teamRollen } from "../law/lists.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { changeTeam } from "./change-team.ts";
import { endAfwezigheid } from "./end-afwezigheid.ts";
import { afwezigheidShape, isPeriode, periodeFout, recordAfwezigheid } from "./record-afwezigheid.ts";
import { herverdelingShape, redistributeZaken } from "./redistribute-zaken.ts";
import { registerTeam } from "./register-team.ts";
import { showTeam } from "./show-team.ts";
import { gebiedenFout, heeftPassendeGebieden, teamShape } from "./team-input.ts";

const tag = "Organisatie";
const scope = "beheer";
const padId = (van: string) => z.string().openapi({ format: "uuid", description: `Het nummer van ${van}` });
const params = { id: padId("het team") };

const gebied = z
  .object({ soort: z.enum(["buurt", "wijk", "postcode"]), van: z.string(), tot: z.string() })
  .openapi("TeamGebied");
const afwezigheid = z
  .object({ id: z.uuid(), van: z.iso.date(), tot: z.iso.date(), reden: z.string() })
  .openapi("TeamAfwezigheid");
const team = z
  .object({
    id: z.uuid(),
    naam: z.string(),
    rol: z.enum(teamRollen),
    vangnet: z.boolean().openapi({ description: "Of dit team krijgt wat geen ander team kan krijgen" }),
    capaciteit: z.int().nullable().openapi({ description: "Hoeveel open zaken het team aankan; leeg is zonder grens" }),
    openZaken: z.int(),
    afwezig: z.boolean().openapi({ description: "Of het team vandaag geen nieuwe zaken krijgt" }),
    gebieden: z.array(gebied),
    afwezigheid: z.array(afwezigheid).openapi({ description: "Wat nog niet voorbij is" }),
  })
  .openapi("TeamBeheer");
const teamNaam = z.object({ id: z.uuid(), naam: z.string() });
const herverdeling = z
  .object({
    proef: z.boolean(),
    bekeken: z.int().openapi({ description: "Hoeveel open zaken zijn bekeken" }),
    verplaatst: z.int().openapi({ description: "Hoeveel daarvan een ander team krijgen" }),
    blijven: z
      .object({ metDeHand: z.int(), bijBehandelaar: z.int() })
      .openapi({ description: "Zaken die altijd blijven: met de hand toegewezen, of er werkt iemand aan" }),
    teams: z
      .array(z.object({ van: teamNaam, naar: teamNaam, aantal: z.int() }))
      .openapi({ description: "Hoeveel zaken van welk team naar welk team gaan" }),
  })
  .openapi("Herverdeling");

const teamInvoer = z.strictObject(teamShape).refine(heeftPassendeGebieden, gebiedenFout).openapi("TeamInvoer");
const afwezigheidInvoer = z
  .strictObject(afwezigheidShape)
  .refine(isPeriode, periodeFout)
  .openapi("TeamAfwezigheidInvoer");
const herverdelingInvoer = z.strictObject(herverdelingShape).openapi("HerverdelingInvoer");

const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const teamVoorbeeld = {
  naam: "Wijkteam Zuid",
  rol: "wijkteam",
  capaciteit: 250,
  gebieden: [
    { soort: "wijk", van: "059910" },
    { soort: "postcode", van: "3071", tot: "3089" },
  ],
};

/** Setting up the teams, and giving zaken anew when teams or areas changed. */
export const routingRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/teams",
    id: "maakTeam",
    tag,
    summary: "Maak een team met zijn gebieden",
    description: "Een gebied hoort bij één team. Zaken die al open zijn, blijven waar ze zijn tot u herverdeelt.",
    scope,
    body: { schema: teamInvoer, example: teamVoorbeeld },
    answers: {
      201: { description: "Het team", schema: team, headers: { Location: "Waar het team te lezen is" } },
    },
    problems: [409, 413, 415],
    call: async (ctx: Context, { body }) => {
      const { id } = await registerTeam(ctx, body);
      return { status: 201, body: await showTeam(ctx, { id }), headers: { Location: `/v1/teams/${id}` } };
    },
  }),
  operation({
    method: "get",
    path: "/teams/{id}",
    id: "toonTeam",
    tag,
    summary: "Lees één team met zijn gebieden en afwezigheid",
    scope,
    params,
    answers: { 200: { description: "Het team", schema: team } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showTeam(ctx, params) }),
  }),
  operation({
    method: "put",
    path: "/teams/{id}",
    id: "wijzigTeam",
    tag,
    summary: "Wijzig een team in zijn geheel",
    description:
      "Naam, rol, capaciteit en alle gebieden worden vervangen. Wat u weglaat, wordt weer de standaard. Zaken die al " +
      "open zijn, blijven waar ze zijn tot u herverdeelt.",
    scope,
    params,
    body: { schema: teamInvoer, example: teamVoorbeeld },
    answers: { 200: { description: "Het team zoals het nu is", schema: team } },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      await changeTeam(ctx, { team: params.id, ...body });
      return { status: 200, body: await showTeam(ctx, params) };
    },
  }),
  operation({
    method: "post",
    path: "/teams/{id}/afwezigheid",
    id: "meldTeamAfwezig",
    tag,
    summary: "Meld dat een team een tijd geen nieuwe zaken krijgt",
    description: "De zaken die het team heeft, blijven bij het team. Nieuwe zaken gaan naar de volgende keuze.",
    scope,
    params,
    body: {
      schema: afwezigheidInvoer,
      example: { van: "2026-12-24", tot: "2027-01-01", reden: "Feestdagen" },
    },
    answers: {
      201: { description: "Het team", schema: team, headers: { Location: "Waar het team te lezen is" } },
    },
    problems: [404, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      await recordAfwezigheid(ctx, { team: params.id, ...body });
      return { status: 201, body: await showTeam(ctx, params), headers: { Location: `/v1/teams/${params.id}` } };
    },
  }),
  operation({
    method: "delete",
    path: "/teams/{id}/afwezigheid/{afwezigheid}",
    id: "beeindigTeamAfwezigheid",
    tag,
    summary: "Beëindig een afwezigheid van een team",
    description: "Vanaf vandaag krijgt het team weer nieuwe zaken.",
    scope,
    params: { ...params, afwezigheid: padId("de afwezigheid") },
    answers: { 204: { description: "Het team is er weer" } },
    problems: [404],
    call: async (ctx: Context, { params }) => {
      await endAfwezigheid(ctx, { team: params.id, afwezigheid: params.afwezigheid });
      return { status: 204 };
    },
  }),
  operation({
    method: "post",
    path: "/routering/herverdeling",
    id: "herverdeelZaken",
    tag,
    summary: "Geef alle open zaken het team dat vandaag bij hen past",
    description:
      "Voor als teams, gebieden of regels zijn veranderd. Zaken die met de hand zijn toegewezen, blijven. Zaken waar " +
      "iemand aan werkt, blijven ook. Met 'proef' ziet u wat er zou gebeuren. Nog een keer doen mag.",
    scope,
    body: {
      schema: herverdelingInvoer,
      example: { reden: "Team Zuid is gesplitst.", team: uuid, proef: true },
    },
    answers: { 200: { description: "Hoeveel zaken een ander team krijgen", schema: herverdeling } },
    problems: [404, 413, 415],
    call: async (ctx: Context, { body }) => ({ status: 200, body: await redistributeZaken(ctx, body) }),
  }),
];
