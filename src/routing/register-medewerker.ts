import { z } from "zod";
import { asBeheer, gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { rollen } from "../access/rollen.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict, ongeldigeInvoer } from "../errors.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import { findTeam, insertMedewerker } from "./organisation-store.ts";

const schema = z.strictObject({
  gemeentecode: gemeentecodeSchema,
  /** Compared in small letters, as people type their address either way. */
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  naam: naamSchema.optional(),
  rol: z.enum(rollen),
  /** The name of a team of this municipality. */
  team: naamSchema.optional(),
});

/**
 * Registers somebody who works for a municipality.
 * @throws Probleem 400 (also for an unknown team), 403, 404; 409 when the e-mail address is known already
 */
export async function registerMedewerker(ctx: Context, input: z.input<typeof schema>): Promise<{ id: string }> {
  const { gemeentecode, email, naam, rol, team } = checkInput(schema, input);
  const uuid = newUuid();
  const work = ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, gemeentecode);
    const teamId = team === undefined ? null : await findTeam(trx, gemeenteId, team);
    if (teamId === undefined) {
      throw ongeldigeInvoer([{ veld: "/team", code: "onbekend-team", melding: "Dit team bestaat niet." }]);
    }
    const emailSleutel = ctx.keys.lookupHash(email);
    await insertMedewerker(trx, {
      uuid,
      gemeenteId,
      teamId,
      rol,
      emailSleutel,
      persoon: { email, naam: naam ?? null },
    });
    await recordAudit(ctx, trx, [{ handeling: "medewerker geregistreerd", gemeenteId, onderwerp: uuid }]);
  });
  await work.catch((error) => {
    throw isUniqueViolation(error) ? conflict("medewerker-bestaat", "Dit e-mailadres is al bekend.") : error;
  });
  return { id: uuid };
}
