import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { listMedewerkers } from "./list-medewerkers.ts";
import { listTeams } from "./list-teams.ts";
import { listTermijnen, termijnStatussen } from "./list-termijnen.ts";
import { lijst, paging } from "./route-parts.ts";
import { medewerkerInLijst, teamInLijst, termijnInLijst } from "./schemas.ts";

/** The duties of the municipality, and who there is to meet them. */
export const organisationRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/termijnen",
    id: "lijstTermijnen",
    tag: "Termijnen",
    summary: "Lees welke termijnen lopen, bijna voorbij zijn of voorbij zijn",
    description: "De termijn die het eerst afloopt, staat vooraan. 'status' in het antwoord is de stand van vandaag.",
    scope: "zaken:lezen",
    query: {
      status: z.enum(termijnStatussen).default("risico").openapi({ description: "Risico is: bijna voorbij" }),
      ...paging,
    },
    answers: {
      200: { description: "Een bladzijde termijnen", schema: lijst("termijnen", termijnInLijst, "TermijnenLijst") },
    },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listTermijnen(ctx, query) }),
  }),
  operation({
    method: "get",
    path: "/teams",
    id: "lijstTeams",
    tag: "Organisatie",
    summary: "Lees de teams van de gemeente en hoeveel werk elk team heeft",
    scope: "zaken:lezen",
    query: paging,
    answers: { 200: { description: "Een bladzijde teams", schema: lijst("teams", teamInLijst, "TeamsLijst") } },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listTeams(ctx, query) }),
  }),
  operation({
    method: "get",
    path: "/medewerkers",
    id: "lijstMedewerkers",
    tag: "Organisatie",
    summary: "Lees wie er bij de gemeente werkt",
    scope: "zaken:lezen",
    query: paging,
    answers: {
      200: {
        description: "Een bladzijde medewerkers",
        schema: lijst("medewerkers", medewerkerInLijst, "MedewerkersLijst"),
      },
    },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listMedewerkers(ctx, query) }),
  }),
];
