import { z } from "zod";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { rollen } from "../access/rollen.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { wijzigRedenen } from "./medewerker-rules.ts";
import { saveMedewerker } from "./medewerker-store.ts";
import { eigenRol, holdToegang, isZelf } from "./own-medewerker.ts";
import { ownTeam } from "./own-team.ts";

const schema = z.strictObject({
  medewerker: z.string(),
  naam: naamSchema.nullable(),
  rol: z.enum(rollen),
  /** The id of a team; null is none. */
  team: z.string().nullable(),
  reden: z.enum(wijzigRedenen),
});

/**
 * Gives somebody another name, role and team, all at once; what they work stays theirs.
 * @throws Probleem 400, 403, 404; 409 for who works here no more; 422 when it is one's own role
 */
export async function changeMedewerker(ctx: Context, input: z.input<typeof schema>): Promise<void> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { medewerker: uuid, naam, rol, team: teamUuid, reden } = checkInput(schema, input);
  await ctx.db.write(async (trx) => {
    const was = await holdToegang(ctx, trx, gemeenteId, uuid);
    const team = teamUuid === null ? null : await ownTeam(trx, gemeenteId, teamUuid);

    if (isZelf(ctx, uuid) && rol !== was.rol) throw eigenRol();

    await saveMedewerker(trx, was.id, { rol, teamId: team?.id ?? null, persoon: { ...was.persoon, naam } });
    // The name is a person's: only that it changed is written down.
    const details = {
      reden,
      rol: { van: was.rol, naar: rol },
      team: team?.uuid ?? null,
      naam: naam !== was.persoon.naam,
    };
    await recordAudit(ctx, trx, [{ handeling: "medewerker gewijzigd", gemeenteId, onderwerp: uuid, details }]);
  });
}
