import { z } from "@hono/zod-openapi";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { teamRedenen } from "./medewerker-rules.ts";
import { findTeam } from "./organisation-store.ts";
import { ownTeam } from "./own-team.ts";
import {
  gebiedenFout,
  heeftPassendeGebieden,
  refuseOverlap,
  refuseVangnetBound,
  teamBestaat,
  teamShape,
} from "./team-input.ts";
import { listTeamGebieden, lockTeams, replaceTeam } from "./team-store.ts";

const schema = z
  .strictObject({ ...teamShape, team: z.string(), reden: z.enum(teamRedenen).optional() })
  .refine(heeftPassendeGebieden, gebiedenFout);

/**
 * Gives a team another name, role, capacity and areas, all at once. Zaken that it has stay until they are redistributed.
 * @throws Probleem 400, 403, 404; 409 when the name or one of the areas is another team's; 422 for a bounded fallback team
 */
export async function changeTeam(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { team: uuid, reden, ...team } = checkInput(schema, input);
  await ctx.db.write(async (trx) => {
    await lockTeams(trx, gemeenteId);
    const { id, vangnet } = await ownTeam(trx, gemeenteId, uuid);
    const others = (await listTeamGebieden(trx, gemeenteId)).filter(({ teamId }) => teamId !== id);
    const namesake = await findTeam(trx, gemeenteId, team.naam);

    if (namesake !== undefined && namesake !== id) throw teamBestaat();
    refuseVangnetBound(vangnet === 1 && team.capaciteit !== null, "/capaciteit");
    refuseOverlap(others, team.gebieden);

    await replaceTeam(trx, gemeenteId, id, team);
    const { rol, capaciteit, gebieden } = team;
    const details = { rol, capaciteit, gebieden: gebieden.length, ...(reden ? { reden } : {}) };
    await recordAudit(ctx, trx, [{ handeling: "team gewijzigd", gemeenteId, onderwerp: uuid, details }]);
  });
}
