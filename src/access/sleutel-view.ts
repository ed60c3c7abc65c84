import { z } from "@hono/zod-openapi";
import { assertionAlgorithms } from "./discovery.ts";
import { type PubliekeSleutel, vingerafdruk } from "./sleutel-rules.ts";

export const SleutelAntwoord = z
  .object({
    kid: z.string(),
    alg: z.enum(assertionAlgorithms),
    vingerafdruk: z.string().openapi({ description: "De SHA-256-afdruk van RFC 7638, om te vergelijken" }),
    client: z.uuid().openapi({ description: "De client die met deze sleutel een toegangsbewijs vraagt" }),
    toegevoegdOp: z.iso.datetime().nullable().openapi({ description: "Sinds wanneer wij hem kennen" }),
    gebruiktOp: z.iso.date().nullable().openapi({ description: "De laatste dag waarop hij is gebruikt" }),
  })
  .openapi("Sleutel");

export const toSleutelAntwoord = (sleutel: PubliekeSleutel, clientId: string): z.output<typeof SleutelAntwoord> => ({
  kid: sleutel.kid,
  alg: sleutel.alg as z.output<typeof SleutelAntwoord>["alg"],
  vingerafdruk: vingerafdruk(sleutel),
  client: clientId,
  toegevoegdOp: sleutel.toegevoegdOp ?? null,
  gebruiktOp: sleutel.gebruiktOp ?? null,
});
