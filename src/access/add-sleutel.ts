import { z } from "@hono/zod-openapi";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden, ongeldigeInvoer } from "../errors.ts";
import { checkInput } from "./check-input.ts";
import { type ClientSleutels, holdClientSleutels, replaceSleutels } from "./client-store.ts";
import { asPartner } from "./permission.ts";
import { addConflict, readSleutel, vingerafdruk } from "./sleutel-rules.ts";
import { toSleutelAntwoord } from "./sleutel-view.ts";

/** What is in it is judged by `readSleutel`, so that a private part is never named as an unknown field. */
export const jwkSchema = z
  .record(z.string(), z.unknown())
  .openapi({ type: "object", description: "Een openbare sleutel als JWK (RSA, EC P-256 of Ed25519)" });
export const sleutelShape = {
  sleutel: jwkSchema,
  client: z.string().optional().openapi({ description: "Voor welke van uw clients; leeg is die waarmee u nu werkt" }),
};
const schema = z.strictObject(sleutelShape);

/**
 * Adds a public key to a client of the partner that acts: from now on both the old and the new one prove it.
 * @throws Probleem 400 for what is no strong public key; 403; 404 for another's client; 409 when the key or its kid is
 *   there already, or there are too many
 */
export async function addSleutel(ctx: Context, input: z.input<typeof schema>) {
  const partnerId = asPartner(ctx, "sleutels:beheren");
  const { sleutel: jwk, client: named } = checkInput(schema, input);
  const gelezen = readSleutel(jwk, "/sleutel", ctx.clock.now());
  if ("fouten" in gelezen) throw ongeldigeInvoer(gelezen.fouten);
  const { sleutel } = gelezen;
  return await ctx.db.write(async (trx) => {
    const clients = await holdClientSleutels(trx, partnerId);
    const client = chooseClient(ctx, clients, named);
    const alle = clients.flatMap(({ sleutels }) => sleutels);
    const botsing = addConflict(sleutel, client.sleutels, alle);
    if (botsing) throw conflict(botsing.code, botsing.melding);
    await replaceSleutels(trx, client.id, [...client.sleutels, sleutel]);
    const details = { vingerafdruk: vingerafdruk(sleutel) };
    await recordAudit(ctx, trx, [
      { handeling: "sleutel toegevoegd", gemeenteId: null, onderwerp: client.clientId, details },
    ]);
    return toSleutelAntwoord(sleutel, client.clientId);
  });
}

/** The one that is named, the one that acts, or the only one: somebody who logged in is no client. */
function chooseClient({ actor }: Context, clients: readonly ClientSleutels[], named: string | undefined) {
  const wanted = clients.find(({ clientId }) => clientId === (named ?? actor.naam));
  const found = wanted ?? (named === undefined && clients.length === 1 ? clients[0] : undefined);
  if (found) return found;
  if (named !== undefined) throw nietGevonden();
  throw ongeldigeInvoer([{ veld: "/client", code: "verplicht", melding: "Noem de client waar de sleutel bij hoort." }]);
}
