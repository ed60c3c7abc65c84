import { z } from "zod";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { newUuid } from "../platform/ids.ts";
import { insertMedewerkerAfwezigheid } from "./medewerker-afwezigheid-store.ts";
import { afwezigRedenen } from "./medewerker-rules.ts";
import { holdMedewerker } from "./own-medewerker.ts";
import { isPeriode, periodeFout } from "./record-afwezigheid.ts";

const schema = z
  .strictObject({ medewerker: z.string(), van: z.iso.date(), tot: z.iso.date(), reden: z.enum(afwezigRedenen) })
  .refine(isPeriode, periodeFout);

/**
 * Records the days on which somebody is away. What they work stays theirs until it is given to somebody else.
 * @throws Probleem 400, also for days that are over; 403; 404; 409 for who works here no more
 */
export async function recordMedewerkerAfwezigheid(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ id: string }> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { medewerker: medewerkerUuid, ...rij } = checkInput(schema, input);
  if (rij.tot < localDay(ctx.clock.now())) throw ongeldigeInvoer([voorbij]);
  const uuid = newUuid();
  await ctx.db.write(async (trx) => {
    const medewerker = await holdMedewerker(trx, gemeenteId, medewerkerUuid);
    await insertMedewerkerAfwezigheid(trx, { ...rij, uuid, gemeenteId, medewerkerId: medewerker.id });
    const details = { afwezigheid: uuid, ...rij };
    await recordAudit(ctx, trx, [{ handeling: "medewerker afwezig", gemeenteId, onderwerp: medewerkerUuid, details }]);
  });
  return { id: uuid };
}

const voorbij = { veld: "/tot", code: "voorbij", melding: "Deze dag is al voorbij." };
