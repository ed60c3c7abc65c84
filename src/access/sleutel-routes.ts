import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { addSleutel, sleutelShape } from "./add-sleutel.ts";
import { listSleutels } from "./list-sleutels.ts";
import { revokeSleutel } from "./revoke-sleutel.ts";
import { SleutelAntwoord } from "./sleutel-view.ts";

const tag = "Sleutels";
const scope = "sleutels:beheren";

const voorbeeld = {
  sleutel: {
    kty: "EC",
    crv: "P-256",
    x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    kid: "sleutel-2026-11",
  },
};
const SleutelInvoer = z.strictObject(sleutelShape).openapi("SleutelInvoer", { example: voorbeeld });

/** A partner manages its keys itself; no private key ever travels. */
export const sleutelRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/sleutels",
    id: "lijstSleutels",
    tag,
    summary: "Lees welke openbare sleutels u heeft",
    description: "Per client zijn het er hoogstens vijf. De laatste dag van gebruik staat erbij.",
    scope,
    answers: {
      200: { description: "Uw sleutels", schema: z.object({ sleutels: z.array(SleutelAntwoord) }).openapi("Sleutels") },
    },
    problems: [],
    call: async (ctx: Context) => ({ status: 200, body: await listSleutels(ctx) }),
  }),
  operation({
    method: "post",
    path: "/sleutels",
    id: "voegSleutelToe",
    tag,
    summary: "Voeg een openbare sleutel toe",
    description:
      "Zo vervangt u een sleutel zonder onderbreking: voeg de nieuwe toe, ga hem gebruiken en trek daarna de oude in. " +
      "Stuur nooit een geheime sleutel. RSA vanaf 2048 bits met alg RS256 of PS256, EC met P-256 of Ed25519.",
    scope,
    body: { schema: SleutelInvoer },
    answers: { 201: { description: "De sleutel; hij werkt meteen", schema: SleutelAntwoord } },
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { body }) => ({ status: 201, body: await addSleutel(ctx, body) }),
  }),
  operation({
    method: "delete",
    path: "/sleutels/{kid}",
    id: "trekSleutelIn",
    tag,
    summary: "Trek een sleutel in",
    description:
      "Een toegangsbewijs dat met deze sleutel is gevraagd, werkt binnen vijf seconden niet meer. De laatste sleutel van " +
      "een client kunt u niet intrekken.",
    scope,
    params: { kid: z.string().openapi({ description: "De kid van de sleutel" }) },
    answers: { 204: { description: "Ingetrokken" } },
    problems: [404, 409],
    call: async (ctx: Context, { params }) => {
      await revokeSleutel(ctx, params);
      return { status: 204 };
    },
  }),
];
