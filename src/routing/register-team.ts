import { z } from "@hono/zod-openapi";
import { gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { newUuid } from "../platform/ids.ts";
import { findTeam } from "./organisation-store.ts";
import { beheerdeGemeente } from "./own-team.ts";
import { gebiedenFout, heeftPassendeGebieden, refuseOverlap, teamBestaat, teamShape } from "./team-input.ts";
import { insertTeam, listTeamGebieden, lockTeams } from "./team-store.ts";

const schema = z
  .strictObject({ ...teamShape, gemeentecode: gemeentecodeSchema.optional() })
  .refine(heeftPassendeGebieden, gebiedenFout);

/**
 * Registers a team with its areas: buurten (8 digits), wijken (6 digits) and ranges of postcodes (4 digits).
 * @throws Probleem 400, 403, 404; 409 when the name or one of the areas belongs to a team already
 */
export async function registerTeam(ctx: Context, input: z.input<typeof schema>): Promise<{ id: string }> {
  const { gemeentecode, ...team } = checkInput(schema, input);
  const uuid = newUuid();
  await ctx.db.write(async (trx) => {
    const gemeenteId = await beheerdeGemeente(ctx, trx, gemeentecode);
    await lockTeams(trx, gemeenteId);
    if ((await findTeam(trx, gemeenteId, team.naam)) !== undefined) throw teamBestaat();
    refuseOverlap(await listTeamGebieden(trx, gemeenteId), team.gebieden);
    await insertTeam(trx, gemeenteId, uuid, team);
    await recordAudit(ctx, trx, [{ handeling: "team geregistreerd", gemeenteId, onderwerp: uuid }]);
  });
  return { id: uuid };
}
