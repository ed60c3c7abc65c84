import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { changeOvereenkomst } from "./change-overeenkomst.ts";
import { endOvereenkomst } from "./end-overeenkomst.ts";
import { listOvereenkomsten } from "./list-overeenkomsten.ts";
import { listPartners } from "./list-partners.ts";
import {
  aangemeld,
  beeindigd,
  eindeInvoer,
  overeenkomstInvoer,
  partnerInvoer,
  wijzigingInvoer,
} from "./onboarding-schemas.ts";
import { paging, volgende } from "./overeenkomst-page.ts";
import { OvereenkomstAntwoord, PartnerAntwoord, PartnerMetSleutels } from "./overeenkomst-view.ts";
import { registerOvereenkomst } from "./register-overeenkomst.ts";
import { registerSignaalpartner } from "./register-signaalpartner.ts";
import { showOvereenkomst } from "./show-overeenkomst.ts";
import { showPartner } from "./show-partner.ts";

const scope = "beheer";
const lezers = ["beheer", "signalen:aanleveren"];
const pad = (van: string) => ({ id: z.string().openapi({ format: "uuid", description: `Het nummer van ${van}` }) });

const waar = { Location: "Waar de partner te lezen is" };

const partners: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/signaalpartners",
    id: "lijstSignaalpartners",
    tag: "Signaalpartners",
    summary: "Lees met welke partners uw gemeente een overeenkomst heeft of had",
    scope,
    query: paging,
    answers: {
      200: {
        description: "Een bladzijde signaalpartners",
        schema: z.object({ signaalpartners: z.array(PartnerAntwoord), volgende }).openapi("SignaalpartnersLijst"),
      },
    },
    problems: [],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listPartners(ctx, query) }),
  }),
  operation({
    method: "post",
    path: "/signaalpartners",
    id: "meldSignaalpartnerAan",
    tag: "Signaalpartners",
    summary: "Meld een partner aan met de eerste overeenkomst",
    description:
      "De partner maakt zelf zijn sleutels en geeft u de openbare; een geheime sleutel gaat nooit over de lijn. Is het " +
      "KvK-nummer al bekend bij een andere gemeente? Dan krijgt u die partner alleen als u een openbare sleutel meestuurt " +
      "die hij nu gebruikt. Zo krijgt u nooit een ander. Vergelijk daarna de vingerafdrukken met uw partner. Kwam het " +
      "antwoord niet aan? Stuur hetzelfde nog eens. Heeft uw partner nog geen sleutel, dan voegt u die zo ook toe.",
    scope,
    body: { schema: partnerInvoer },
    answers: {
      200: { description: "Dit was er al; er is niets dubbel gemaakt", schema: aangemeld, headers: waar },
      201: { description: "De partner", schema: aangemeld, headers: waar },
    },
    problems: [409, 413, 415, 422],
    call: async (ctx: Context, { body }) => {
      const { partnerId, overeenkomstId, bestond } = await registerSignaalpartner(ctx, body);
      const partner = await showPartner(ctx, { id: partnerId });
      const overeenkomst = await showOvereenkomst(ctx, { id: overeenkomstId });
      const headers = { Location: `/v1/signaalpartners/${partnerId}` };
      const client = partner.clients[0]?.client ?? null;
      return { status: bestond ? 200 : 201, body: { partner, overeenkomst, client }, headers };
    },
  }),
  operation({
    method: "get",
    path: "/signaalpartners/{id}",
    id: "toonSignaalpartner",
    tag: "Signaalpartners",
    summary: "Lees één partner van uw gemeente",
    scope,
    params: pad("de partner"),
    answers: { 200: { description: "De partner", schema: PartnerMetSleutels } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showPartner(ctx, params) }),
  }),
];

const gemaakt = {
  201: {
    description: "De overeenkomst",
    schema: OvereenkomstAntwoord,
    headers: { Location: "Waar de overeenkomst te lezen is" },
  },
};
async function made(ctx: Context, id: string) {
  return { status: 201, body: await showOvereenkomst(ctx, { id }), headers: { Location: `/v1/overeenkomsten/${id}` } };
}

const overeenkomsten: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/overeenkomsten",
    id: "lijstOvereenkomsten",
    tag: "Overeenkomsten",
    summary: "Lees uw overeenkomsten, ook die voorbij zijn of nog beginnen",
    description: "Een partner leest die met elke gemeente. Een gemeente leest die met elke partner, of met één.",
    scope: lezers,
    query: { ...paging, partner: z.string().optional().openapi({ description: "Alleen van deze partner" }) },
    answers: {
      200: {
        description: "Een bladzijde overeenkomsten",
        schema: z.object({ overeenkomsten: z.array(OvereenkomstAntwoord), volgende }).openapi("OvereenkomstenLijst"),
      },
    },
    problems: [404],
    call: async (ctx: Context, { query }) => ({ status: 200, body: await listOvereenkomsten(ctx, query) }),
  }),
  operation({
    method: "post",
    path: "/overeenkomsten",
    id: "registreerOvereenkomst",
    tag: "Overeenkomsten",
    summary: "Registreer een overeenkomst met een partner van uw gemeente",
    scope,
    body: { schema: overeenkomstInvoer },
    answers: gemaakt,
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { body: { partner, ...afspraak } }) => {
      const { overeenkomstId } = await registerOvereenkomst(ctx, { ...afspraak, partnerId: partner });
      return await made(ctx, overeenkomstId);
    },
  }),
  operation({
    method: "get",
    path: "/overeenkomsten/{id}",
    id: "toonOvereenkomst",
    tag: "Overeenkomsten",
    summary: "Lees één eigen overeenkomst",
    scope: lezers,
    params: pad("de overeenkomst"),
    answers: { 200: { description: "De overeenkomst", schema: OvereenkomstAntwoord } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await showOvereenkomst(ctx, params) }),
  }),
  operation({
    method: "post",
    path: "/overeenkomsten/{id}/wijziging",
    id: "wijzigOvereenkomst",
    tag: "Overeenkomsten",
    summary: "Wijzig een overeenkomst vanaf een dag",
    description:
      "De oude eindigt de dag ervoor. Vanaf die dag geldt een nieuwe. Wat u weglaat, blijft zoals het was. Wat al is " +
      "gemeld, verandert niet.",
    scope,
    params: pad("de overeenkomst"),
    body: { schema: wijzigingInvoer },
    answers: { 200: { ...gemaakt[201], description: "Deze wijziging was er al" }, ...gemaakt },
    problems: [404, 409, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      const { overeenkomstId, bestond } = await changeOvereenkomst(ctx, { ...body, ...params });
      return { ...(await made(ctx, overeenkomstId)), status: bestond ? 200 : 201 };
    },
  }),
  operation({
    method: "post",
    path: "/overeenkomsten/{id}/beeindiging",
    id: "beeindigOvereenkomst",
    tag: "Overeenkomsten",
    summary: "Beëindig een overeenkomst, met de reden",
    description:
      "Een signaal van de laatste dag of daarvoor wordt nog aangenomen. Na die dag geldt niets meer: wat u met deze " +
      "partner al voor later had vastgelegd, wordt ingetrokken. Ook een overeenkomst die nog moet beginnen, trekt u zo in. " +
      "Wat daarvoor komt, houdt zijn eigen laatste dag.",
    scope,
    params: pad("de overeenkomst"),
    body: { schema: eindeInvoer },
    answers: { 200: { description: "De overeenkomst met haar laatste dag", schema: beeindigd } },
    problems: [404, 413, 415, 422],
    call: async (ctx: Context, { params, body }) => {
      return { status: 200, body: await endOvereenkomst(ctx, { ...body, ...params }) };
    },
  }),
];

/** With whom a municipality works, and what they agreed. */
export const onboardingRoutes: readonly Operation<Context>[] = [...partners, ...overeenkomsten];
