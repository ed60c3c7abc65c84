import { z } from "@hono/zod-openapi";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { newUuid } from "../platform/ids.ts";
import { ownTeam } from "./own-team.ts";
import { refuseVangnetBound, regel } from "./team-input.ts";
import { insertAfwezigheid } from "./team-store.ts";

export const afwezigheidShape = {
  van: z.iso.date().openapi({ description: "De eerste dag" }),
  tot: z.iso.date().openapi({ description: "De laatste dag; ook op die dag krijgt het team geen nieuwe zaken" }),
  reden: regel(200).openapi({ description: "Waarom, zonder namen van mensen" }),
};
export const isPeriode = ({ van, tot }: { van: string; tot: string }): boolean => van <= tot;
export const periodeFout = { path: ["tot"], message: "De laatste dag ligt voor de eerste." };
const schema = z.strictObject({ ...afwezigheidShape, team: z.string() }).refine(isPeriode, periodeFout);

/**
 * Records days on which a team gets no new zaken. What it has stays with it.
 * @throws Probleem 400, also for days that are over; 403; 404; 422 for the fallback team
 */
export async function recordAfwezigheid(ctx: Context, input: z.input<typeof schema>): Promise<{ id: string }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { team: teamUuid, ...dagen } = checkInput(schema, input);
  if (dagen.tot < localDay(ctx.clock.now())) throw ongeldigeInvoer([voorbij]);
  const uuid = newUuid();
  await ctx.db.write(async (trx) => {
    const team = await ownTeam(trx, gemeenteId, teamUuid);
    refuseVangnetBound(team.vangnet === 1, "/van");
    await insertAfwezigheid(trx, { ...dagen, uuid, gemeenteId, teamId: team.id });
    const details = { afwezigheid: uuid, van: dagen.van, tot: dagen.tot };
    await recordAudit(ctx, trx, [{ handeling: "team afwezig", gemeenteId, onderwerp: teamUuid, details }]);
  });
  return { id: uuid };
}

const voorbij = { veld: "/tot", code: "voorbij", melding: "Deze dag is al voorbij." };
